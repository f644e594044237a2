package app.workplan.service.organisation;

import app.workplan.domain.shared.Role;
import app.workplan.service.shared.Remembered;
import app.workplan.service.shared.Remembered.Held;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 用户查询. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class UserQueries {

    private static final int MOST_TREES = 500;

    /** The bureau of a user and all below it. */
    private record Tree(long bureauId, Set<Long> bureaus) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Remembered<Long, Tree> trees = new Remembered<>(MOST_TREES);

    /** 登录用户, in one statement; empty when the account is gone. */
    public Optional<SignedIn> signedIn(long userId) {
        Held<Tree> known = trees.held(userId);
        return jdbc.sql("""
                        select u.id, u.username, u.display_name, u.title, u.bureau_id, b.name as bureau_name,
                               u.language, u.large_print, u.high_contrast, u.enabled, u.must_change_password,
                               left(encode(sha256(convert_to(u.password_hash, 'UTF8')), 'hex'), 16) as stamp,
                               (select string_agg(dep.name, ', ' order by dep.position, dep.id)
                                from user_department ud join department dep on dep.id = ud.department_id
                                where ud.user_id = u.id) as department_names,
                               array(select r.role from user_role r where r.user_id = u.id) as roles,
                               array(select d.department_id from user_department d where d.user_id = u.id) as departments,
                               stands.departments as deputed_ids, stands.names as deputed_names, stands.heads as deputed_heads,
                               stands.untils as deputed_untils,
                               (select deputy.display_name from deputation x join user_account deputy on deputy.id = x.deputy_id
                                where x.head_id = u.id and deputy.enabled
                                  and :day between x.valid_from and coalesce(x.valid_to, :day)) as deputy_name,
                               stamped.stamp as plan_stamp,
                               case when stamped.stamp = :known and u.bureau_id = :knownBureau then null else array(
                                   with recursive tree as (
                                       select root.id from bureau root where root.id = u.bureau_id
                                       union
                                       select child.id from bureau child join tree on child.parent_id = tree.id)
                                   select id from tree) end as bureau_tree
                        from user_account u
                        left join bureau b on b.id = u.bureau_id
                        cross join (select plan_stamp() as stamp offset 0) stamped
                        left join lateral (
                            select array_agg(dep.id order by x.id, dep.id) as departments,
                                   array_agg(dep.name order by x.id, dep.id) as names,
                                   array_agg(head.display_name order by x.id, dep.id) as heads,
                                   array_agg(x.valid_to order by x.id, dep.id) as untils
                            from deputation x
                            join user_account head on head.id = x.head_id and head.enabled
                            join user_role leads on leads.user_id = head.id and leads.role = 'HEAD'
                            join user_department led on led.user_id = head.id
                            join department dep on dep.id = led.department_id
                            where x.deputy_id = u.id and :day between x.valid_from and coalesce(x.valid_to, :day)
                              and exists (select from user_role works
                                          where works.user_id = u.id and works.role in ('HEAD', 'STAFF'))
                        ) stands on true
                        where u.id = :id
                        """)
                .param("id", userId)
                .param("day", LocalDate.now(clock))
                .param("known", known == null ? null : known.stamp())
                .param("knownBureau", known == null ? null : known.value().bureauId())
                .query((row, number) -> toSignedIn(row, known))
                .optional();
    }

    private SignedIn toSignedIn(ResultSet row, @Nullable Held<Tree> known) throws SQLException {
        long bureauId = row.getLong("bureau_id");
        boolean withoutBureau = row.wasNull();
        Set<Role> roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new SignedIn(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("title"),
                withoutBureau ? null : bureauId,
                row.getString("bureau_name"),
                row.getString("department_names"),
                roles,
                longs(row, "departments"),
                deputed(row),
                row.getString("deputy_name"),
                withoutBureau ? Set.of() : tree(row, bureauId, known),
                row.getString("language"),
                row.getBoolean("large_print"),
                row.getBoolean("high_contrast"),
                row.getBoolean("enabled"),
                row.getBoolean("must_change_password"),
                row.getString("stamp"));
    }

    /** 单位树, as it was read with an earlier request where no bureau has changed since: of the country it has thousands. */
    private Set<Long> tree(ResultSet row, long bureauId, @Nullable Held<Tree> known) throws SQLException {
        if (row.getArray("bureau_tree") == null && known != null) {
            return known.value().bureaus();
        }
        Tree read = new Tree(bureauId, longs(row, "bureau_tree"));
        return trees.hold(row.getLong("id"), row.getString("plan_stamp"), read).bureaus();
    }

    private static List<Deputed> deputed(ResultSet row) throws SQLException {
        if (row.getArray("deputed_ids") == null) {
            return List.of();
        }
        Long[] ids = (Long[]) row.getArray("deputed_ids").getArray();
        String[] names = (String[]) row.getArray("deputed_names").getArray();
        String[] heads = (String[]) row.getArray("deputed_heads").getArray();
        Date[] untils = (Date[]) row.getArray("deputed_untils").getArray();
        return IntStream.range(0, ids.length)
                .mapToObj(i ->
                        new Deputed(ids[i], names[i], heads[i], untils[i] == null ? null : untils[i].toLocalDate()))
                .toList();
    }

    private static Set<Long> longs(ResultSet row, String column) throws SQLException {
        return Collections.unmodifiableSet(
                new HashSet<>(Arrays.asList((Long[]) row.getArray(column).getArray())));
    }

    /** 演示账号, those of the first bureau first; for the login page of the demonstration only. */
    public List<DemoAccount> demoAccounts() {
        return jdbc.sql("""
                        select u.username, u.display_name as name,
                               (select min(r.role) filter (where r.role = 'OFFICE') from user_role r where r.user_id = u.id)
                                   as office,
                               (select min(r.role) from user_role r where r.user_id = u.id) as other
                        from user_account u
                        where u.demo and u.enabled and u.username not like 'head.%'
                        order by u.username like '%@%', u.bureau_id, u.id
                        """)
                .query((row, number) -> new DemoAccount(
                        row.getString("username"),
                        row.getString("name"),
                        row.getString("office") == null ? row.getString("other") : row.getString("office")))
                .list();
    }

    /** 用户列表 of a bureau, by name. */
    public List<UserRow> users(long bureauId) {
        return rows("u.bureau_id = :bureau", Map.of("bureau", bureauId));
    }

    /** 单位管理员 of all bureaus, for the first administrator. */
    public List<UserRow> administrators() {
        return rows("u.bureau_id is not null and r.roles = 'ADMIN'", Map.of());
    }

    /** 一个用户, empty when unknown; whether the reader may see it is the access rule's matter. */
    public Optional<UserPage> user(long id) {
        return jdbc.sql("""
                        select u.id, u.version, u.bureau_id, u.username, u.display_name, u.title,
                               array(select r.role from user_role r where r.user_id = u.id order by r.role) as roles,
                               array(select d.department_id from user_department d where d.user_id = u.id) as departments
                        from user_account u where u.id = :id
                        """)
                .param("id", id)
                .query((row, number) -> new UserPage(
                        row.getLong("id"),
                        row.getInt("version"),
                        row.getObject("bureau_id", Long.class),
                        row.getString("username"),
                        row.getString("display_name"),
                        row.getString("title"),
                        List.of((String[]) row.getArray("roles").getArray()),
                        longs(row, "departments")))
                .optional();
    }

    private List<UserRow> rows(String condition, Map<String, ?> values) {
        return jdbc.sql("""
                        select u.id, u.username, u.display_name, u.title, b.name as bureau_name, r.roles, d.departments,
                               u.enabled, u.must_change_password, u.locked_until
                        from user_account u
                        left join bureau b on b.id = u.bureau_id
                        left join lateral (select string_agg(x.role, ',' order by x.role) as roles
                                           from user_role x where x.user_id = u.id) r on true
                        left join lateral (select string_agg(dep.name, ', ' order by dep.position, dep.id) as departments
                                           from user_department ud join department dep on dep.id = ud.department_id
                                           where ud.user_id = u.id) d on true
                        where %s
                        order by u.bureau_id, u.username
                        """.formatted(condition))
                .params(values)
                .query((row, number) -> new UserRow(
                        row.getLong("id"),
                        row.getString("username"),
                        row.getString("display_name"),
                        row.getString("title"),
                        row.getString("bureau_name"),
                        Arrays.asList(row.getString("roles").split(",")),
                        row.getString("departments"),
                        row.getBoolean("enabled"),
                        row.getBoolean("must_change_password"),
                        lockedNow(row)))
                .list();
    }

    private boolean lockedNow(ResultSet row) throws SQLException {
        Timestamp until = row.getTimestamp("locked_until");
        return until != null && clock.instant().isBefore(until.toInstant());
    }
}
