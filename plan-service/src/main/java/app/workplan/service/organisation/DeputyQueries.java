package app.workplan.service.organisation;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 代理查询. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class DeputyQueries {

    private static final String HEAD = """
            select u.id, u.display_name as name, (
                       select string_agg(d.name, ', ' order by d.position, d.id)
                       from user_department ud join department d on d.id = ud.department_id where ud.user_id = u.id) as departments
            from user_account u
            join user_role r on r.user_id = u.id and r.role = 'HEAD'
            where u.id = :head and u.bureau_id = :bureau
            """;

    private static final String ROWS = """
            select x.id, deputy.display_name as deputy, x.valid_from as "from", x.valid_to as "to",
                   :day between x.valid_from and coalesce(x.valid_to, :day) as now, not deputy.enabled as locked
            from deputation x join user_account deputy on deputy.id = x.deputy_id
            where x.head_id = :head and coalesce(x.valid_to, :day) >= :day
            order by x.valid_from, x.id
            """;

    private static final String CHOICES = """
            select u.id as value, u.display_name || ' · ' || string_agg(d.name, ', ' order by d.position, d.id) as label
            from user_account u
            join user_department ud on ud.user_id = u.id
            join department d on d.id = ud.department_id
            where u.bureau_id = :bureau and u.enabled and u.id <> :head
              and exists (select from user_role r where r.user_id = u.id and r.role in ('HEAD', 'STAFF'))
            group by u.id
            order by bool_or(ud.department_id in (select own.department_id from user_department own where own.user_id = :head)) desc,
                     min(d.position), u.id
            """;

    private final JdbcClient jdbc;
    private final DeputyAccess access;
    private final Clock clock;

    private record Head(long id, String name, @Nullable String departments) {}

    /**
     * 我的代理人.
     *
     * @throws app.workplan.domain.shared.Forbidden for everybody but heads
     */
    public DeputyPage own(Actor actor) {
        return page(access.requireHead(actor), actor.requireBureauId());
    }

    /**
     * 一位负责人的代理人, for the bureau's administrator.
     *
     * @throws NotFound when the user is another bureau's or no head
     */
    public DeputyPage ofHead(Actor actor, long headId) {
        access.requireAdministrator(actor);
        if (actor.bureauId() == null) {
            throw new NotFound("user", headId);
        }
        return page(headId, actor.bureauId());
    }

    private DeputyPage page(long headId, long bureauId) {
        Head head = jdbc.sql(HEAD)
                .param("head", headId)
                .param("bureau", bureauId)
                .query(Head.class)
                .optional()
                .orElseThrow(() -> new NotFound("user", headId));
        List<DeputyPage.Row> rows = jdbc.sql(ROWS)
                .param("head", headId)
                .param("day", LocalDate.now(clock))
                .query(DeputyPage.Row.class)
                .list();
        List<DeputyPage.Choice> choices = jdbc.sql(CHOICES)
                .param("head", headId)
                .param("bureau", bureauId)
                .query(DeputyPage.Choice.class)
                .list();
        return new DeputyPage(head.id(), head.name(), head.departments(), rows, choices);
    }
}
