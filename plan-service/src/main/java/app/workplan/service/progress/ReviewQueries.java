package app.workplan.service.progress;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.service.task.ShareAccess;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 待审核的读取: at most four statements, however much waits. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ReviewQueries {

    /** New entries of so many days are offered; older ones are returned from the task's page. */
    private static final int DAYS = 7;

    private static final String ROWS = """
            select w.kind, w.id, p.id as plan_id, p.title as plan_title, s.id as share_id, t.id as task_id, t.code, t.title,
                   i.number as item_number,
                   source_part(doc.text, doc.units, t.span_start, least(t.span_end, t.span_start + 400)) as source,
                   t.completion_standard, t.required_evidence,
                   d.name as department, s.role, s.original_due_on, w.at at time zone 'Asia/Shanghai' as at,
                   u.display_name as actor, w.on_behalf, w.acting_for,
                   w.kind = 'completion' and (coalesce(w.actor_id = :user, false) or exists (
                       select from progress_entry own
                       where own.share_id = s.id and own.actor_id = :user and own.returned_at is null)) as involved,
                   w.kind = 'completion' and w.day > s.original_due_on as late,
                   w.percent, w.text, w.problems, w.next_steps, w.needs_coordination, w.of_kind,
                   (select count(*) from evidence f where f.removed_at is null
                    and (w.kind = 'completion' and f.completion_id = w.id
                         or w.kind = 'entry' and f.progress_entry_id = w.id))::int as files
            from (
                select w.*, (count(*) over (partition by w.kind))::int as of_kind
                from (
                    select 'completion' as kind, c.id, c.share_id, c.handed_in_at as at, c.handed_in_on as day, c.actor_id, c.on_behalf,
                           c.acting_for, null::int as percent, c.text, null::varchar as problems, null::varchar as next_steps,
                           false as needs_coordination
                    from completion c where c.bureau_id = :bureau and c.outcome = 'PENDING'
                    union all
                    select * from (
                        select distinct on (e.share_id) 'entry', e.id, e.share_id, e.entered_at, e.entered_on, e.actor_id, e.on_behalf,
                               e.acting_for, e.percent, e.text, e.problems, e.next_steps, e.needs_coordination
                        from progress_entry e
                        where e.bureau_id = :bureau and e.returned_at is null
                          and e.entered_at >= cast(:since as date)::timestamp at time zone 'Asia/Shanghai'
                        order by e.share_id, e.entered_at desc, e.id desc
                    ) latest
                ) w
                join share s on s.id = w.share_id
                join plan p on p.id = s.plan_id and p.state = 'ISSUED'
                where s.state = case when w.kind = 'completion' then 'SUBMITTED' else 'IN_PROGRESS' end
                  and s.plan_id = coalesce(:plan, s.plan_id) and s.department_id = coalesce(:department, s.department_id)
                  and (w.needs_coordination or not :coordination)
            ) w
            join share s on s.id = w.share_id
            join task t on t.id = s.task_id
            join plan p on p.id = s.plan_id
            join department d on d.id = s.department_id
            left join plan_item i on i.id = t.item_id
            left join source_document doc on doc.id = p.source_document_id
            left join user_account u on u.id = w.actor_id
            order by p.period_to, p.id, case when w.kind = 'completion' then w.at end, w.at desc
            limit 300
            """;

    private static final String LAST_ENTRIES = """
            select e.share_id, e.entered_on, e.percent, e.text
            from (
                select e.*, row_number() over (partition by e.share_id order by e.entered_at desc, e.id desc) as place
                from progress_entry e where e.share_id = any(:shares) and e.returned_at is null
            ) e
            where e.place <= 3
            order by e.share_id, e.place
            """;

    private static final String EXTENSIONS = """
            select x.id, p.title as plan_title, s.id as share_id, t.id as task_id, t.code, t.title, d.name as department, s.role,
                   greatest(t.due_on, s.extended_to) as due_on, s.original_due_on, x.new_due_on, p.period_to, x.reason,
                   x.asked_at at time zone 'Asia/Shanghai' as at, u.display_name as actor, x.on_behalf, x.acting_for,
                   greatest(t.due_on, s.extended_to) < :today as past, coalesce(x.actor_id = :user, false) as asked_by_reader,
                   (select count(*) from extension before where before.share_id = s.id and before.outcome = 'APPROVED')::int as earlier,
                   last.percent as last_percent, last.text as last_text
            from extension x
            join share s on s.id = x.share_id and s.state in ('NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED')
            join task t on t.id = s.task_id and t.set_state is null
            join plan p on p.id = s.plan_id and p.state = 'ISSUED'
            join department d on d.id = s.department_id
            left join user_account u on u.id = x.actor_id
            left join lateral (
                select e.percent, e.text from progress_entry e where e.share_id = s.id and e.returned_at is null
                order by e.entered_at desc, e.id desc limit 1
            ) last on true
            where x.bureau_id = :bureau and x.outcome = 'PENDING' and not :coordination
              and s.plan_id = coalesce(:plan, s.plan_id) and s.department_id = coalesce(:department, s.department_id)
            order by x.asked_at, x.id
            limit 300
            """;

    private static final String CHOICES = """
            with waits as (
                select c.share_id from completion c where c.bureau_id = :bureau and c.outcome = 'PENDING'
                union all
                select x.share_id from extension x where x.bureau_id = :bureau and x.outcome = 'PENDING'
                union all
                select e.share_id from progress_entry e
                where e.bureau_id = :bureau and e.returned_at is null
                  and e.entered_at >= cast(:since as date)::timestamp at time zone 'Asia/Shanghai'
            ),
            shares as (
                select s.plan_id, s.department_id from share s
                join plan p on p.id = s.plan_id and p.state = 'ISSUED'
                where s.id in (select share_id from waits)
            )
            select 'plan' as kind, p.id, p.title as name, 0 as position from plan p where p.id in (select plan_id from shares)
            union all
            select 'department', d.id, d.name, d.position from department d where d.id in (select department_id from shares)
            order by 1, 4, 2
            """;

    private final JdbcClient jdbc;
    private final ShareAccess access;
    private final Clock clock;

    /**
     * 待审核 of the actor's own bureau.
     *
     * @throws Forbidden for everybody but the office
     */
    public ReviewPage page(Actor actor, ReviewFilter filter) {
        access.requireReviewer(actor);
        LocalDate today = LocalDate.now(clock);
        LocalDate since = today.minusDays(DAYS - 1L);
        List<ReviewRow> rows = of(actor, ROWS, filter)
                .param("since", since)
                .query(ReviewRow.class)
                .list();
        List<ReviewRow> completions =
                rows.stream().filter(row -> row.kind().equals("completion")).toList();
        List<ReviewRow> entries =
                rows.stream().filter(row -> row.kind().equals("entry")).toList();
        List<ReviewExtension> extensions = of(actor, EXTENSIONS, filter)
                .param("today", today)
                .query(ReviewExtension.class)
                .list();
        List<ReviewChoice> choices = jdbc.sql(CHOICES)
                .param("bureau", actor.requireBureauId())
                .param("since", since)
                .query(ReviewChoice.class)
                .list();
        return new ReviewPage(
                today, since, filter, completions, entries, lastEntries(completions), extensions, choices);
    }

    private JdbcClient.StatementSpec of(Actor actor, String sql, ReviewFilter filter) {
        return jdbc.sql(sql)
                .param("bureau", actor.requireBureauId())
                .param("user", actor.userId() == null ? -1 : actor.userId())
                .param("plan", filter.planId(), Types.BIGINT)
                .param("department", filter.departmentId(), Types.BIGINT)
                .param("coordination", filter.coordination());
    }

    private List<ReviewEntry> lastEntries(List<ReviewRow> completions) {
        if (completions.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(LAST_ENTRIES)
                .param("shares", completions.stream().map(ReviewRow::shareId).toArray(Long[]::new))
                .query(ReviewEntry.class)
                .list();
    }
}
