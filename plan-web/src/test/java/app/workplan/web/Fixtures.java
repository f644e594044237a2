package app.workplan.web;

import app.workplan.domain.organisation.DepartmentKind;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.service.organisation.CreateBureau;
import app.workplan.service.organisation.CreateDepartment;
import app.workplan.service.organisation.CreateGroup;
import app.workplan.service.organisation.CreateUser;
import app.workplan.service.organisation.OneTimePassword;
import app.workplan.service.organisation.OrganisationService;
import app.workplan.service.organisation.SetUpService;
import app.workplan.service.organisation.UserService;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The people of the page tests, made once per database by the product's own commands: bureau alpha with the
 * departments A1 and A2, bureau beta with B1, and in each bureau one user per role, named {@code role@bureau}
 * ({@code head} and {@code staff} of the first department, {@code head2} of A2). All have {@link #PASSWORD}.
 */
@Component
public class Fixtures {

    /** The password of all of them. */
    public static final String PASSWORD = "Correct-horse-9";

    private static final Actor FIRST =
            new Actor(null, "first administrator", null, Set.of(Role.ADMIN), Set.of(), null, null);

    private final SetUpService setUp;
    private final OrganisationService organisation;
    private final UserService users;
    private final PasswordEncoder encoder;
    private final JdbcClient jdbc;
    private final BeanFactory beans;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<String, Long> ids = new HashMap<>();
    private @Nullable String hash;

    Fixtures(
            SetUpService setUp,
            OrganisationService organisation,
            UserService users,
            PasswordEncoder encoder,
            JdbcClient jdbc,
            BeanFactory beans) {
        this.setUp = setUp;
        this.organisation = organisation;
        this.users = users;
        this.encoder = encoder;
        this.jdbc = jdbc;
        this.beans = beans;
    }

    /** Makes everybody, the first time it is called; all of them read Chinese. */
    public synchronized Fixtures ready() {
        if (hash == null) {
            hash = encoder.encode(PASSWORD);
            bureau("alpha", List.of("A1", "A2"));
            bureau("beta", List.of("B1"));
            jdbc.sql(
                            "update user_account set password_hash = :hash, must_change_password = false where bureau_id is null")
                    .param("hash", hash)
                    .update();
        }
        // a page asked for with lang= is remembered for its reader
        jdbc.sql("update user_account set language = 'zh-CN' where language <> 'zh-CN'")
                .update();
        return this;
    }

    private void bureau(String code, List<String> departments) {
        openBureau(code);
        for (String name : departments) {
            ids.put(name, newDepartment(code, name));
        }
        long first = department(departments.get(0));
        everyBureaus(code);
        user("head", code, Set.of(Role.HEAD), Set.of(first));
        user("staff", code, Set.of(Role.STAFF), Set.of(first));
        user("headoffice", code, Set.of(Role.HEAD, Role.OFFICE), Set.of(first));
        if (departments.size() > 1) {
            user("head2", code, Set.of(Role.HEAD), Set.of(department(departments.get(1))));
        }
    }

    private void openBureau(String code) {
        OneTimePassword admin =
                setUp.openBureau(FIRST, new CreateBureau(code, "Bureau " + code, code, null), "admin@" + code, "Admin");
        long bureauId = jdbc.sql("select id from bureau where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
        ids.put(code, bureauId);
        open(admin);
    }

    private void everyBureaus(String code) {
        for (Role role : List.of(Role.OFFICE, Role.LEADER, Role.AUDITOR)) {
            user(role.name().toLowerCase(Locale.ROOT), code, Set.of(role), Set.of());
        }
    }

    /** The administrator of the bureau, as an actor. */
    public Actor adminOf(String bureau) {
        return new Actor(null, "admin", bureau(bureau), Set.of(Role.ADMIN), Set.of(), null, null);
    }

    /** Plans to work on. */
    public Plans plans() {
        return beans.getBean(Plans.class);
    }

    /** Directives on their tasks. */
    public Directives directives() {
        return beans.getBean(Directives.class);
    }

    /** Mails to users. */
    public Mails mails() {
        return new Mails(this, jdbc);
    }

    /** Files to hand in. */
    public Files files() {
        return beans.getBean(Files.class);
    }

    /** Packs, plan files, archived plans and calendars. */
    public TakenOut takenOut() {
        return beans.getBean(TakenOut.class);
    }

    /** Letters of supervision. */
    public Letters letters() {
        return new Letters(jdbc);
    }

    /** Tokens and webhooks. */
    public ApiThings api() {
        return new ApiThings(this, jdbc);
    }

    /** Indicators and projects. */
    public GoalThings goals() {
        return beans.getBean(GoalThings.class);
    }

    /** Id of the bureau. */
    public long bureau(String code) {
        return ids.computeIfAbsent(
                code,
                unknown -> jdbc.sql("select id from bureau where code = :code")
                        .param("code", unknown)
                        .query(Long.class)
                        .single());
    }

    /** Id of the department A1, A2 or B1. */
    public long department(String name) {
        return ids.get(name);
    }

    /** A new collective name with the department A1, A2 or B1 as its member; its id. */
    public long group(String department) {
        CreateGroup group = new CreateGroup("Group " + next(), List.of(department(department)), null);
        return organisation.createGroup(adminOf(department.startsWith("B") ? "beta" : "alpha"), group);
    }

    /** Id of the user. */
    public long userId(String username) {
        return jdbc.sql("select id from user_account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }

    /** A new user nobody else relies on, able to log in with {@link #PASSWORD}; the user name. */
    public String somebody(String bureau, Set<Role> roles, Set<Long> departments) {
        return user("somebody" + numbers.incrementAndGet(), bureau, roles, departments);
    }

    /** A new bureau with nothing in it but {@code admin@…}, an office, a leader and an auditor; its code. */
    public String emptyBureau() {
        String code = "empty" + numbers.incrementAndGet();
        openBureau(code);
        everyBureaus(code);
        return code;
    }

    /** A new head of a new department of alpha, to which nothing is assigned; the user name. */
    public String headWithoutWork() {
        return somebody("alpha", Set.of(Role.HEAD), Set.of(newDepartment("alpha", "Idle " + next())));
    }

    /** A new section of the bureau; its id. */
    public long newDepartment(String bureau, String name) {
        return organisation.createDepartment(
                adminOf(bureau), new CreateDepartment(null, name, DepartmentKind.SECTION, List.of(), null, null));
    }

    /** A number no fixture has used, for names that must be new. */
    public int next() {
        return numbers.incrementAndGet();
    }

    private String user(String name, String bureau, Set<Role> roles, Set<Long> departments) {
        String username = name + "@" + bureau;
        open(users.create(adminOf(bureau), new CreateUser(username, name, null, roles, departments)));
        return username;
    }

    /** Spares each of them the first login. */
    private void open(OneTimePassword made) {
        jdbc.sql("update user_account set password_hash = :hash, must_change_password = false where id = :id")
                .param("hash", hash)
                .param("id", made.userId())
                .update();
    }

    /** The deputy stands in for the head from today on; the id of it. */
    public long deputation(long head, long deputy) {
        return jdbc.sql("""
                        insert into deputation (id, bureau_id, head_id, deputy_id, valid_from)
                        select nextval('entity_seq'), u.bureau_id, u.id, :deputy, '2000-01-01'
                        from user_account u where u.id = :head
                        returning id""")
                .param("head", head)
                .param("deputy", deputy)
                .query(Long.class)
                .single();
    }

    /** An open hand-over of the department from today on, between two users of its bureau; its id. */
    public long handover(String leaver, String successor, long department) {
        return jdbc.sql("""
                        with made as (
                            insert into handover (id, bureau_id, leaver_id, successor_id, effective_on, state, opened_at)
                            select nextval('entity_seq'), u.bureau_id, u.id, :successor, '2000-01-01', 'OPEN', now()
                            from user_account u where u.username = :leaver
                            returning id
                        )
                        insert into handover_department (handover_id, department_id, name)
                        select made.id, d.id, d.name from made, department d where d.id = :department
                        returning handover_id""")
                .param("leaver", leaver)
                .param("successor", userId(successor))
                .param("department", department)
                .query(Long.class)
                .single();
    }

    /** A view of the ledger that the auditor of the bureau once shared. */
    public long sharedView(String bureau) {
        return jdbc.sql("""
                        insert into saved_view (id, bureau_id, owner_id, name, query, shared, created_at)
                        select nextval('entity_seq'), u.bureau_id, u.id, 'view ' || :number, 'assigned=no&cols=due', true, now()
                        from user_account u where u.username = 'auditor@' || :bureau
                        returning id""")
                .param("bureau", bureau)
                .param("number", numbers.incrementAndGet())
                .query(Long.class)
                .single();
    }

    /** A bulk change the office of the bureau has just made, of no task. */
    public long bulkChange(String bureau) {
        return jdbc.sql("""
                        insert into bulk_change (id, bureau_id, token, kind, at, actor_name)
                        values (nextval('entity_seq'), :bureau, 'token ' || :number, 'DUE', now(), 'office')
                        returning id""")
                .param("bureau", bureau(bureau))
                .param("number", numbers.incrementAndGet())
                .query(Long.class)
                .single();
    }

    /** An unread notice to the user, of an issued plan. */
    public long notice(String username) {
        return jdbc.sql("""
                        insert into notice (bureau_id, user_id, kind, topic, args, plan_id, created_at)
                        select u.bureau_id, u.id, 'ISSUED', 'PLAN', array['', '', 'Plan ' || :number, '', 'office', ''], 1, now()
                        from user_account u where u.username = :name
                        returning id""")
                .param("number", numbers.incrementAndGet())
                .param("name", username)
                .query(Long.class)
                .single();
    }
}
