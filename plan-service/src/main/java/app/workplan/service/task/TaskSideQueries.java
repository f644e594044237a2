package app.workplan.service.task;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.task.RowCount;
import app.workplan.service.figure.FigureCalendar;
import app.workplan.service.shared.RecordRows;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * 任务页旁的几张小表: dates, extensions, occurrences, words of later documents, the count of its list, departments still free. Each is a few rows, so they come
 * in one statement, a row of any of them as JSON; who may see the task is asked by {@link TaskQueries}, the only caller.
 */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
class TaskSideQueries {

    private static final String SIDE = """
            select 'DATE' as side, one.place, to_jsonb(one)::text as row
            from (
                select dated.*, row_number() over (order by kind, set_on, "on") as place
                from (
                    select 'DEADLINE' as kind, f.due_on as on, f.due_origin as origin, f.due_words as words, f.basis,
                           u.display_name as actor, (f.valid_from at time zone 'Asia/Shanghai')::date as set_on
                    from (
                        select fact.*, lag(fact.due_on) over (order by fact.valid_from, fact.id) as before
                        from task_fact fact where fact.task_id = :task and fact.valid_from < figure_end_of(:day)
                    ) f
                    left join user_account u on u.id = f.actor_id
                    where f.before is distinct from f.due_on
                    union all
                    select 'MILESTONE', m.due_on, null, m.title, null, null, null
                    from milestone m
                    where m.task_id = :task and (m.valid_to is null or m.valid_to >= figure_end_of(:day))
                    union all
                    select 'TARGET', null, null, g.words, null, null, null from target g where g.task_id = :task
                ) dated
            ) one
            union all
            select 'EXTENSION', one.place, to_jsonb(one)::text
            from (
                select x.id, x.share_id, department_name_on(d.id, d.name, :day) as department, x.due_before, x.new_due_on, x.reason,
                       case when x.decided_at < figure_end_of(:day) then x.outcome else 'PENDING' end as outcome,
                       asker.display_name as actor, x.on_behalf, x.acting_for, x.asked_on,
                       coalesce(x.actor_id = :user, false) as asked_by_reader, decider.display_name as decided_by,
                       (x.decided_at at time zone 'Asia/Shanghai')::date as decided_on, x.opinion,
                       row_number() over (order by s.position, s.id, x.asked_at, x.id) as place
                from extension x
                join share s on s.id = x.share_id
                join department d on d.id = s.department_id
                left join user_account asker on asker.id = x.actor_id
                left join user_account decider on decider.id = x.decided_by
                where s.task_id = :task and x.asked_at < figure_end_of(:day)
            ) one
            union all
            select 'OCCURRENCE', one.place, to_jsonb(one)::text
            from (
                select r.id as recurrence_id, r.words, coalesce(o.frequency, r.frequency) as frequency, r.min_count,
                       r.frequency as demanded, r.ends_on, owner.share_id, s.department_id, d.name as department,
                       o.id, o.period_from, o.due_on, coalesce(o.expected_count, r.min_count) as expected_count,
                       case when cardinality(o.posts) > 0 then occurrence_posts(o.id, :day) end as posts,
                       coalesce(c.records, 0)::int as records, m.due + day.grace as recordable_until,
                       coalesce(c.met_on <= least(:day, m.due + day.grace), false) as met,
                       coalesce(:day > m.due + day.grace and coalesce(c.met_on > m.due + day.grace, true), false) as missed,
                       row_number() over (order by r.position, r.id, o.due_on) as place
                from recurrence r
                left join lateral (
                    select ro.share_id from recurrence_owner ro
                    where ro.recurrence_id = r.id and ro.valid_from < figure_end_of(:day)
                    order by ro.valid_from desc, ro.id desc limit 1
                ) owner on true
                left join share s on s.id = owner.share_id
                left join department d on d.id = s.department_id
                left join occurrence o on o.recurrence_id = r.id
                    and (o.added_at is null or o.added_at < figure_end_of(:day))
                    and (o.dropped_at is null or o.dropped_at >= figure_end_of(:day))
                left join lateral (
                    select count(*) as records, (array_agg(rec.recorded_on order by rec.recorded_on))[o.expected_count] as met_on
                    from occurrence_record rec where rec.occurrence_id = o.id and not rec.surplus and rec.recorded_on <= :day
                ) c on true
                left join jsonb_to_recordset(cast(:calendar as jsonb) -> 'months') as m(month date, due date)
                    on m.month = date_trunc('month', o.due_on)::date
                left join jsonb_to_recordset(cast(:calendar as jsonb) -> 'days') as day(grace int) on true
                where r.task_id = :task
            ) one
            union all
            select 'WORDING', one.place, to_jsonb(one)::text
            from (
                select a.id as document_id, a.plan_id, d.file_name, a.at at time zone 'Asia/Shanghai' as at, a.basis,
                       source_part(d.text, d.units, w.span_start, w.span_end) as words, w.span_start as start, w.span_end as "end",
                       row_number() over (order by w.id desc) as place
                from amended_wording w
                join plan_amendment a on a.id = w.plan_amendment_id
                join source_document d on d.id = a.source_document_id
                where w.task_id = :task and w.bureau_id = :bureau
            ) one
            union all
            select 'ROWS', 1, to_jsonb(one)::text
            from (
                select count(*) as total, count(s.id) as struck_off
                from task_row r
                left join task_row_strike s on s.row_id = r.id and s.struck_at < figure_end_of(:day)
                    and (s.taken_back_at is null or s.taken_back_at >= figure_end_of(:day))
                where r.task_id = :task and r.added_at < figure_end_of(:day)
                  and (r.removed_at is null or r.removed_at >= figure_end_of(:day))
                  and not exists (
                      select from task_row_absence away
                      where away.row_id = r.id and away.removed_at < figure_end_of(:day) and away.put_back_at >= figure_end_of(:day))
            ) one
            union all
            select 'DRAFT', one.place, to_jsonb(one)::text
            from (
                select r.id, r.share_id, r.device, u.display_name as actor, r.saved_at at time zone 'Asia/Shanghai' as saved_at, r.percent,
                       r.text, r.problems, r.next_steps, r.needs_coordination,
                       row_number() over (order by r.saved_at desc, r.id) as place
                from replaced_draft r
                join share s on s.id = r.share_id
                left join user_account u on u.id = r.actor_id
                where s.task_id = :task
            ) one
            union all
            select 'CHOICE', one.place, to_jsonb(one)::text
            from (
                select d.id as value, d.name as label, row_number() over (order by d.position, d.id) as place
                from department d
                where :assigns and d.bureau_id = :bureau and d.valid_from <= :today and (d.valid_to is null or d.valid_to >= :today)
                  and not exists (select from share s where s.task_id = :task and s.department_id = d.id)
            ) one
            order by 1, 2
            """;

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final JdbcClient jdbc;

    private record Row(String side, String row) {}

    /** The rows of all of them. */
    record Side(List<Row> rows) {

        /** 时限、节点和量化要求, as they stood at the end of the day. */
        List<TaskDate> dates() {
            return of("DATE", TaskDate.class);
        }

        /** 延期申请 of the task's shares, by share and in order of time, as they stood at the end of the day. */
        List<ExtensionView> extensions() {
            return of("EXTENSION", ExtensionView.class);
        }

        /** 频次要求 with their occurrences, counted at the end of the day. */
        List<OccurrenceView> occurrences() {
            return of("OCCURRENCE", OccurrenceView.class);
        }

        /** 改动后的文字, the newest first. */
        List<AmendedWording> wordings() {
            return of("WORDING", AmendedWording.class);
        }

        /** 清单的数. */
        RowCount count() {
            return of("ROWS", RowCount.class).get(0);
        }

        /** 可选科室, none unless asked for. */
        List<DepartmentChoice> choices() {
            return of("CHOICE", DepartmentChoice.class);
        }

        /** 别的设备的草稿, the newest first. */
        List<OtherDraft> otherDrafts() {
            return of("DRAFT", OtherDraft.class);
        }

        private <T> List<T> of(String side, Class<T> type) {
            return rows.stream()
                    .filter(one -> one.side().equals(side))
                    .map(one -> JSON.readValue(one.row(), type))
                    .toList();
        }
    }

    /**
     * What stands beside a task at the end of the day.
     *
     * @param today on which departments may be chosen
     * @param assigns whether the reader may give it to another department
     */
    Side of(Actor actor, TaskView task, FigureCalendar calendar, LocalDate day, LocalDate today, boolean assigns) {
        return new Side(jdbc.sql(SIDE)
                .param("task", task.id())
                .param("bureau", task.bureauId())
                .param("user", actor.userId() == null ? -1 : actor.userId())
                .param("day", day)
                .param("today", today)
                .param("assigns", assigns)
                .param("calendar", calendar.json())
                .query(RecordRows.of(Row.class))
                .list());
    }
}
