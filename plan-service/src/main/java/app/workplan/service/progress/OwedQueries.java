package app.workplan.service.progress;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.service.figure.FigureCalendar;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.shared.RecordRows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 我的填报的读取: four statements, however many shares; one more for rows that left the page. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class OwedQueries {

    private static final String PLANS = """
            select p.id, p.title, p.demo, p.report_cycle as cycle, rp.period_end, rp.due_on as report_due
            from plan p
            join report_period(:bureau, :day) rp on rp.plan_id = p.id and rp.cycle = p.report_cycle
            where p.bureau_id = :bureau and p.state = 'ISSUED'
              and exists (select from share s where s.plan_id = p.id and s.department_id = any(:departments))
            order by p.period_to, p.id
            """;

    private static final String SHARES = """
            select f.plan_id, f.share_id, f.task_id, t.code, t.title, i.number as item_number,
                   source_part(doc.text, doc.units, t.span_start, least(t.span_end, t.span_start + 160)) as source,
                   t.span_start, t.span_end,
                   f.department_id, d.name as department,
                   (select count(*) from share other where other.task_id = t.id and other.id <> s.id
                        and other.state <> 'CANCELLED')::int as others,
                   f.role, f.counting, f.state, case when f.returned then s.return_reason end as return_reason,
                   f.progress, f.expected, f.starts_on, f.due_on,
                   case when f.due_on = t.due_on then t.due_origin else 'STAFF' end as due_origin, f.handed_in_on,
                   f.light, f.light_rule, f.overdue_since, f.days_overdue, f.last_period_end, f.occurrences,
                   rp.period_end, rp.due_on as report_due,
                   f.counting and f.light is not null and f.state in ('NOT_STARTED', 'IN_PROGRESS')
                       and f.starts_on <= f.judged_on as owes,
                   coalesce(last.last_period >= rp.period_end, false) as reported,
                   coalesce(last.no_change, false) as no_change,
                   last.percent as last_percent, last.text as last_text, last.problems as last_problems,
                   last.next_steps as last_next_steps, coalesce(last.needs_coordination, false) as last_needs_coordination,
                   back.percent as returned_percent, back.text as returned_text,
                   back.problems as returned_problems, back.next_steps as returned_next_steps,
                   draft.percent as draft_percent, draft.text as draft_text, draft.problems as draft_problems,
                   draft.next_steps as draft_next_steps, coalesce(draft.needs_coordination, false) as draft_needs_coordination,
                   draft.saved_at at time zone 'Asia/Shanghai' as draft_saved_at,
                   (select count(*) from replaced_draft r where r.share_id = s.id)::int as other_drafts,
                   (select x.new_due_on from extension x where x.share_id = s.id and x.outcome = 'PENDING') as extension_to,
                   t.required_evidence, f.counting and t.percent_from_rows as from_rows
            from share_figure(cast(:calendar as jsonb)) f
            join share s on s.id = f.share_id
            join task t on t.id = f.task_id
            join plan p on p.id = f.plan_id
            join report_period(:bureau, :day) rp on rp.plan_id = p.id and rp.cycle = coalesce(t.report_cycle, p.report_cycle)
            join department d on d.id = f.department_id
            left join plan_item i on i.id = t.item_id
            left join source_document doc on doc.id = p.source_document_id
            left join report_draft draft on draft.share_id = s.id
            left join lateral (
                select e.*, (select max(any_entry.period_end) from progress_entry any_entry
                             where any_entry.share_id = s.id and any_entry.returned_at is null) as last_period
                from progress_entry e where e.share_id = s.id and e.returned_at is null
                order by e.entered_at desc, e.id desc limit 1
            ) last on true
            left join lateral (
                select * from (
                    select e.entered_at as at, e.percent, e.text, e.problems, e.next_steps
                    from progress_entry e where e.share_id = s.id and e.returned_at is not null
                    union all
                    select c.handed_in_at, null, c.text, null, null from completion c where c.share_id = s.id and c.outcome = 'RETURNED'
                ) sent
                where s.return_reason is not null and sent.at > coalesce(last.entered_at, '-infinity')
                order by sent.at desc limit 1
            ) back on true
            where f.department_id = any(:departments)
            order by t.position, f.share_position
            """;

    private static final String DUTIES = """
            select t.plan_id, o.id as occurrence_id, s.id as share_id, s.department_id, t.id as task_id, t.code, t.title, r.words,
                   coalesce(o.frequency, r.frequency) as frequency, r.min_count, o.period_from, o.due_on, o.expected_count,
                   (select count(*) from occurrence_record rec where rec.occurrence_id = o.id and not rec.surplus)::int as records,
                   m.due + day.grace as recordable_until,
                   case when cardinality(o.posts) > 0 then occurrence_posts(o.id, :day)::text end as post_counts
            from jsonb_to_recordset(cast(:calendar as jsonb) -> 'days') as day(plan bigint, grace int)
            join task t on t.plan_id = day.plan and t.set_state is null
            join recurrence r on r.task_id = t.id
            join lateral (
                select ro.share_id from recurrence_owner ro
                where ro.recurrence_id = r.id order by ro.valid_from desc, ro.id desc limit 1
            ) owner on true
            join share s on s.id = owner.share_id and s.department_id = any(:departments)
                and s.state in ('NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED')
            join occurrence o on o.recurrence_id = r.id and o.period_from <= :day and o.dropped_at is null
            join jsonb_to_recordset(cast(:calendar as jsonb) -> 'months') as m(month date, due date)
                on m.month = date_trunc('month', o.due_on)::date
            where m.due + day.grace >= :day
            order by t.position, r.position, o.due_on
            """;

    private static final String NAMES = """
            select s.id as share_id, t.id as task_id, t.code, t.title
            from share s join task t on t.id = s.task_id
            where s.bureau_id = :bureau and s.id = any(:shares)
            """;

    private final JdbcClient jdbc;
    private final FigureQueries figures;
    private final OwedAccess access;
    private final Clock clock;

    private record PlanRow(
            long id, String title, boolean demo, ReportCycle cycle, LocalDate periodEnd, LocalDate reportDue) {}

    /**
     * 我的填报: all issued, unclosed plans in which an own department has a share.
     *
     * @throws Forbidden for everybody but heads and staff
     */
    public OwedPage page(Actor actor) {
        access.requireOwing(actor);
        return ofDepartments(actor.requireBureauId(), actor.worksFor());
    }

    /** 科室的填报: what the departments owe, whoever asks; the same page their heads see. */
    public OwedPage ofDepartments(long bureau, Set<Long> departmentIds) {
        LocalDate today = LocalDate.now(clock);
        Long[] departments = departmentIds.toArray(Long[]::new);
        List<PlanRow> plans = jdbc.sql(PLANS)
                .param("bureau", bureau)
                .param("day", today)
                .param("departments", departments)
                .query(RecordRows.of(PlanRow.class))
                .list();
        if (plans.isEmpty()) {
            return new OwedPage(today, List.of());
        }
        FigureCalendar calendar = figures.calendarFor(
                        plans.stream().map(PlanRow::id).toList(), Set.of(today))
                .ofDepartments(departmentIds);
        Map<Long, List<OwedShare>> shares = jdbc
                .sql(SHARES)
                .param("calendar", calendar.json())
                .param("bureau", bureau)
                .param("day", today)
                .param("departments", departments)
                .query(RecordRows.of(OwedShare.class))
                .stream()
                .sorted(OwedPlan.WORST_FIRST)
                .collect(Collectors.groupingBy(OwedShare::planId));
        Map<Long, List<DutyToRecord>> duties = jdbc
                .sql(DUTIES)
                .param("calendar", calendar.json())
                .param("day", today)
                .param("departments", departments)
                .query(RecordRows.of(DutyToRecord.class))
                .stream()
                .collect(Collectors.groupingBy(DutyToRecord::planId));
        return new OwedPage(
                today,
                plans.stream()
                        .map(plan -> new OwedPlan(
                                plan.id(),
                                plan.title(),
                                plan.demo(),
                                plan.cycle(),
                                plan.periodEnd(),
                                plan.reportDue(),
                                shares.getOrDefault(plan.id(), List.of()),
                                duties.getOrDefault(plan.id(), List.of())))
                        .toList());
    }

    /**
     * 已不在待填之列: what shares of the own bureau are called that somebody typed for and that are on no page any more.
     *
     * @throws Forbidden for everybody but heads and staff
     */
    public List<ShareName> names(Actor actor, Collection<Long> shares) {
        access.requireOwing(actor);
        return jdbc.sql(NAMES)
                .param("bureau", actor.requireBureauId())
                .param("shares", shares.toArray(Long[]::new))
                .query(ShareName.class)
                .list();
    }
}
