package app.workplan.service.organisation;

import app.workplan.domain.organisation.Department;
import app.workplan.domain.organisation.DepartmentKind;
import app.workplan.domain.organisation.UserAccount;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.Role;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 用户管理与个人设置. */
@Service
@Transactional
@RequiredArgsConstructor
public class UserService {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,59}");
    private static final String ENTITY = "user_account";

    private final UserAccountRepository users;
    private final BureauRepository bureaus;
    private final DepartmentRepository departments;
    private final Passwords passwords;
    private final UserAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 建用户: in the actor's bureau, with a one-time password.
     *
     * @throws RuleViolation when the user name is ill formed or taken, or roles and departments do not fit
     * @throws NotFound when a department is unknown or another bureau's
     */
    public OneTimePassword create(Actor actor, CreateUser command) {
        long bureauId = access.requireCanCreate(actor);
        bureaus.lockById(bureauId);
        requireInside(bureauId, command.departmentIds());
        return store(bureauId, command, actor);
    }

    /**
     * 核对: what {@link #create} would refuse, without making anybody.
     *
     * @throws RuleViolation when the user name is ill formed or taken, or roles and departments do not fit
     * @throws NotFound when a department is unknown or another bureau's
     */
    @Transactional(readOnly = true)
    public void check(Actor actor, CreateUser command) {
        long bureauId = access.requireCanCreate(actor);
        requireInside(bureauId, command.departmentIds());
        freeUsername(command);
        UserAccount.requireLegal(bureauId, command.roles(), command.departmentIds());
    }

    private String freeUsername(CreateUser command) {
        String username = normal(command.username());
        if (!USERNAME.matcher(username).matches()) {
            throw new RuleViolation("user.usernameIll");
        }
        if (users.existsByUsername(username)) {
            throw new RuleViolation("user.usernameTaken", username);
        }
        return username;
    }

    /**
     * 改用户: name, title, roles and departments; takes effect with the user's next click.
     *
     * @throws StaleVersion when somebody changed the user in between
     * @throws RuleViolation when roles and departments do not fit, the own roles would change, or the bureau would lose
     *     its last administrator
     * @throws NotFound when the user or a department is not theirs to manage
     */
    public void edit(Actor actor, EditUser command) {
        UserAccount user = managed(command.id(), actor);
        user.requireSeen(command.version());
        String before = departments.wordsOf(user);
        if (!user.getRoles().equals(command.roles())) {
            if (Long.valueOf(command.id()).equals(actor.userId())) {
                throw new RuleViolation("user.demoteSelf");
            }
            if (!command.roles().contains(Role.ADMIN)) {
                requireAnotherAdministrator(user);
            }
        }
        Long bureauId = user.getBureauId();
        if (bureauId != null) {
            requireInside(bureauId, command.departmentIds());
        }
        user.redefine(command.displayName(), command.title(), command.roles(), command.departmentIds());
        audit.record(Audited.of(actor, bureauId, "user.edit", ENTITY, command.id())
                .values(before, departments.wordsOf(user)));
    }

    private void requireInside(long bureauId, Set<Long> ids) {
        List<Department> found = departments.findByBureauIdAndIdIn(bureauId, ids);
        if (found.size() != ids.size()) {
            throw new NotFound("department", ids);
        }
        found.stream()
                .filter(one -> one.getKind() == DepartmentKind.EXTERNAL)
                .findFirst()
                .ifPresent(one -> {
                    throw new RuleViolation("user.departmentExternal", one.getName());
                });
    }

    /** Nobody may take the last enabled administrator from a bureau, or from the bureaus as a whole. */
    private void requireAnotherAdministrator(UserAccount user) {
        List<UserAccount> all = users.lockAdministrators(user.getBureauId());
        if (all.equals(List.of(user))) {
            throw new RuleViolation("user.lastAdministrator");
        }
    }

    /**
     * 建单位管理员: the first administrator gives a bureau its administrator, with a one-time password.
     *
     * @throws RuleViolation when the user name is ill formed or taken
     * @throws NotFound when there is no such bureau
     */
    public OneTimePassword createAdministrator(Actor actor, long bureauId, String username, String displayName) {
        access.requireCanCreateAdministrators(actor);
        if (!bureaus.existsById(bureauId)) {
            throw new NotFound("bureau", bureauId);
        }
        return store(bureauId, new CreateUser(username, displayName, null, Set.of(Role.ADMIN), Set.of()), actor);
    }

    private OneTimePassword store(long bureauId, CreateUser command, Actor actor) {
        String username = freeUsername(command);
        String password = passwords.oneTime();
        UserAccount user = new UserAccount(
                bureauId,
                username,
                passwords.hash(password),
                command.displayName(),
                command.roles(),
                command.departmentIds(),
                clock.instant());
        user.entitle(command.title());
        user.changePassword(user.getPasswordHash(), true);
        long id = users.save(user).requireId();
        String kept = departments.wordsOf(user);
        audit.record(Audited.of(actor, bureauId, "user.create", ENTITY, id).values(null, kept));
        return new OneTimePassword(id, username, password);
    }

    /**
     * 停用(锁定): ends the user's sessions and lets nobody in until enabled again.
     *
     * @throws RuleViolation when administrators would lock themselves out
     * @throws NotFound when the user is not theirs to manage
     */
    public void disable(Actor actor, long userId) {
        UserAccount user = managed(userId, actor);
        if (Long.valueOf(userId).equals(actor.userId())) {
            throw new RuleViolation("user.lockSelf");
        }
        requireAnotherAdministrator(user);
        user.disable();
        audit.record(Audited.of(actor, user.getBureauId(), "user.disable", ENTITY, userId)
                .values(null, user.getUsername()));
    }

    /** 启用(解锁): also lifts the lock after wrong passwords. */
    public void enable(Actor actor, long userId) {
        UserAccount user = managed(userId, actor);
        user.enable();
        audit.record(Audited.of(actor, user.getBureauId(), "user.enable", ENTITY, userId)
                .values(null, user.getUsername()));
    }

    /** 重置密码: a new one-time password; sessions opened with the old one end. */
    public OneTimePassword resetPassword(Actor actor, long userId) {
        UserAccount user = managed(userId, actor);
        String password = passwords.oneTime();
        user.changePassword(passwords.hash(password), true);
        audit.record(Audited.of(actor, user.getBureauId(), "user.resetPassword", ENTITY, userId)
                .values(null, user.getUsername()));
        return new OneTimePassword(userId, user.getUsername(), password);
    }

    /**
     * 改密: the own password; other sessions of the user end.
     *
     * @throws RuleViolation when the current password is wrong or the wanted one does not fit
     */
    public void changeOwnPassword(Actor actor, ChangePassword command) {
        UserAccount user = own(actor);
        if (!passwords.matches(command.current(), user.getPasswordHash())) {
            throw new RuleViolation("password.wrongCurrent");
        }
        passwords.requireAcceptable(user.getUsername(), command.wanted());
        if (passwords.matches(command.wanted(), user.getPasswordHash())) {
            throw new RuleViolation("password.unchanged");
        }
        user.changePassword(passwords.hash(command.wanted()), false);
        audit.record(Audited.of(actor, user.getBureauId(), "user.changePassword", ENTITY, user.requireId()));
    }

    /** 个人设置: language, large print, contrast. */
    public void prefer(Actor actor, Preferences wanted) {
        UserAccount user = own(actor);
        String before = preferences(user);
        user.prefer(wanted.language(), wanted.largePrint(), wanted.highContrast());
        if (!before.equals(preferences(user))) {
            audit.record(Audited.of(actor, user.getBureauId(), "user.prefer", ENTITY, user.requireId())
                    .values(before, preferences(user)));
        }
    }

    /** 切换语言: keeps the other preferences. */
    public void preferLanguage(Actor actor, String language) {
        UserAccount user = own(actor);
        prefer(actor, new Preferences(language, user.isLargePrint(), user.isHighContrast()));
    }

    private UserAccount managed(long userId, Actor actor) {
        UserAccount user = users.findById(userId).orElseThrow(() -> new NotFound("user", userId));
        access.requireCanManage(actor, user);
        return user;
    }

    private UserAccount own(Actor actor) {
        long self = access.requireSelf(actor);
        return users.findById(self).orElseThrow(() -> new NotFound("user", self));
    }

    private static String preferences(UserAccount user) {
        return "%s, %s, %s".formatted(user.getLanguage(), user.isLargePrint(), user.isHighContrast());
    }

    /** User names are compared without regard to case and blanks around. */
    static String normal(@Nullable String username) {
        return username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
    }
}
