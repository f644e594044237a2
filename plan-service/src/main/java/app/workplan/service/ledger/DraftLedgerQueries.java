package app.workplan.service.ledger;

import app.workplan.domain.shared.Actor;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 草稿台账的读取: the rows of a plan that is not issued, which have no light and no figure yet; for its office alone. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class DraftLedgerQueries {

    private static final String FROM = """
            from task t
            join plan p on p.id = t.plan_id and p.state = 'DRAFT'
            where t.plan_id = :plan and t.bureau_id = any(:bureaus)
              and (cast(:task as bigint) is null or t.id = :task)
              and (cast(:chapter as bigint) is null or t.chapter_id = :chapter)
              and (cast(:q as varchar) is null or position(lower(:q) in lower(t.code || ' ' || t.title)) > 0)
              and (cast(:dueFrom as date) is null or t.due_on >= :dueFrom)
              and (cast(:dueTo as date) is null or t.due_on <= :dueTo)
              and (cast(:origin as varchar) is null or t.due_origin = :origin)
              and (cast(:department as bigint) is null or exists (
                  select from share s where s.task_id = t.id and s.department_id = :department))
              and (cast(:assigned as boolean) is null or :assigned = exists (
                  select from share s where s.task_id = t.id and s.role <> 'SUPPORT'))
            """;

    /** One page, the last one where the page asked for lies behind it; each row says how many there are in all. */
    private static final String ROWS = """
            select * from (
            select t.plan_id, p.title as plan_title, t.id as task_id, t.code, t.title, 'NOT_STARTED' as state,
                   null as light, null as light_rule, t.due_on as due, t.due_origin, null::date as overdue_since,
                   0 as days_overdue, greatest(0, t.due_on - :day) as days_left, null::numeric as progress,
                   null::numeric as expected, false as report_owed,
                   row_number() over (order by t.position, t.id) as place, count(*) over () as total
            """ + FROM + """
            ) found
            where (place - 1) / :size = least(:page - 1, (total - 1) / :size)
            order by place
            """;

    private final JdbcClient jdbc;
    private final LedgerChoiceQueries choices;
    private final LedgerTaskQueries tasks;
    private final PlanAccess access;

    /** The page asked for, or the last one there is; without rows for anybody but the office of the plan's own bureau. */
    public Ledger read(Actor actor, Scope scope, long bureauId, long planId, LocalDate day, LedgerFilter filter) {
        boolean office = access.canEdit(actor, bureauId);
        Page found = office ? rows(scope, planId, null, day, filter, filter.page()) : new Page(List.of(), 0);
        int pages = Math.max(1, (found.total() + filter.size() - 1) / filter.size());
        return new Ledger(
                found.rows(),
                tasks.of(actor, scope, ids(found.rows()), day),
                new LightCounts(0, 0, 0, 0, 0),
                found.total(),
                null,
                null,
                Math.min(filter.page(), pages),
                pages,
                false,
                choices.of(actor, scope, List.of(planId), day));
    }

    /** The row of one task; empty when its plan is no draft. */
    public Optional<LedgerQueries.OneRow> one(Actor actor, Scope scope, long planId, long taskId, LocalDate day) {
        List<LedgerRow> rows = rows(scope, planId, taskId, day, LedgerFilter.everything(null, null), 1)
                .rows();
        Map<Long, LedgerTask> found = tasks.of(actor, scope, ids(rows), day);
        return rows.stream().findFirst().map(row -> LedgerQueries.OneRow.of(row, found));
    }

    private record Page(List<LedgerRow> rows, int total) {}

    private static List<Long> ids(List<LedgerRow> rows) {
        return rows.stream().map(LedgerRow::taskId).toList();
    }

    private Page rows(Scope scope, long planId, @Nullable Long taskId, LocalDate day, LedgerFilter filter, int page) {
        RecordRows<LedgerRow> one = RecordRows.of(LedgerRow.class);
        int[] total = new int[1];
        List<LedgerRow> rows = asked(jdbc.sql(ROWS), scope, planId, taskId, filter)
                .param("day", day)
                .param("size", filter.size())
                .param("page", page)
                .query((row, number) -> {
                    total[0] = row.getInt("total");
                    return one.mapRow(row, number);
                })
                .list();
        return new Page(rows, total[0]);
    }

    private static JdbcClient.StatementSpec asked(
            JdbcClient.StatementSpec statement, Scope scope, long planId, @Nullable Long taskId, LedgerFilter filter) {
        return statement
                .param("plan", planId)
                .param("bureaus", scope.bureauIds().toArray(Long[]::new))
                .param("task", taskId)
                .param("chapter", filter.chapter())
                .param("q", filter.q())
                .param("dueFrom", filter.dueFrom())
                .param("dueTo", filter.dueTo())
                .param(
                        "origin",
                        filter.origin() == null ? null : filter.origin().name())
                .param("department", filter.department())
                .param("assigned", filter.assigned());
    }
}
