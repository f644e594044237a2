package app.workplan.service.dashboard;

import app.workplan.service.figure.JudgedPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Any change of a row from which figures follow, as SQL about the plan {@code :plan}: mostly late, as no command makes them. */
final class RowChange {

    private static final List<String> CHANGES = List.of(
            """
            insert into task_fact (id, bureau_id, task_id, valid_from, due_on, due_origin, weight, set_state)
            select nextval('entity_seq'), t.bureau_id, t.id, :at, date :other, 'STAFF', 1 + :small, :held
            from task t where t.plan_id = :plan order by t.id offset :small limit 1""",
            """
            insert into share_fact (id, bureau_id, share_id, valid_from, role, state, percent, weight, handed_in_on)
            select nextval('entity_seq'), s.bureau_id, s.id, :at, s.role, :state, 10 * :small, 1,
                   case when :state in ('DONE', 'SUBMITTED') then date :day end
            from share s where s.plan_id = :plan order by s.id offset :small limit 1""",
            """
            insert into progress_entry (id, bureau_id, share_id, period_end, text, entered_at, entered_on)
            select nextval('entity_seq'), s.bureau_id, s.id, date :other, 'Late', :at, date :day
            from share s where s.plan_id = :plan order by s.id offset :small limit 1""",
            """
            insert into progress_entry (id, bureau_id, share_id, period_end, text, problems, entered_at, entered_on, needs_coordination)
            select nextval('entity_seq'), s.bureau_id, s.id, date :other, 'Late', 'Asks', :at, date :day, true
            from share s where s.plan_id = :plan order by s.id offset :small limit 1""",
            """
            update progress_entry set needs_coordination = not needs_coordination where id = (
                select max(e.id) from progress_entry e join share s on s.id = e.share_id where s.plan_id = :plan)""",
            """
            update progress_entry set returned_at = greatest(entered_at, :at) where id = (
                select min(e.id) from progress_entry e join share s on s.id = e.share_id
                where s.plan_id = :plan and e.returned_at is null)""",
            """
            update progress_entry set returned_at = null where id = (
                select max(e.id) from progress_entry e join share s on s.id = e.share_id
                where s.plan_id = :plan and e.returned_at is not null)""",
            """
            delete from progress_entry where id = (
                select min(e.id) from progress_entry e join share s on s.id = e.share_id where s.plan_id = :plan)""",
            """
            insert into milestone (id, bureau_id, task_id, due_on, title, valid_from)
            select nextval('entity_seq'), t.bureau_id, t.id, date :other, 'Step', :at
            from task t where t.plan_id = :plan order by t.id offset :small limit 1""",
            """
            update milestone set valid_to = greatest(valid_from, :at) where id = (
                select min(m.id) from milestone m join task t on t.id = m.task_id where t.plan_id = :plan and m.valid_to is null)""",
            """
            insert into target (id, bureau_id, task_id, comparator, value, words)
            select nextval('entity_seq'), t.bureau_id, t.id, 'AT_LEAST', 1, 'one'
            from task t where t.plan_id = :plan order by t.id offset :small limit 1""",
            """
            delete from target where id = (
                select min(g.id) from target g join task t on t.id = g.task_id where t.plan_id = :plan)""",
            """
            insert into occurrence_record (id, bureau_id, occurrence_id, held_on, note, recorded_at, recorded_on)
            select nextval('entity_seq'), o.bureau_id, o.id, o.due_on, 'Held', :at, date :day
            from occurrence o join recurrence r on r.id = o.recurrence_id join task t on t.id = r.task_id
            where t.plan_id = :plan order by o.id offset :small limit 1""",
            """
            delete from occurrence_record where id = (
                select max(x.id) from occurrence_record x join occurrence o on o.id = x.occurrence_id
                join recurrence r on r.id = o.recurrence_id join task t on t.id = r.task_id where t.plan_id = :plan)""",
            """
            update occurrence set expected_count = expected_count + 1 where id = (
                select max(o.id) from occurrence o join recurrence r on r.id = o.recurrence_id
                join task t on t.id = r.task_id where t.plan_id = :plan)""",
            """
            insert into recurrence_owner (id, bureau_id, recurrence_id, share_id, valid_from)
            select nextval('entity_seq'), r.bureau_id, r.id, (select min(s.id) from share s where s.task_id = r.task_id), :at
            from recurrence r join task t on t.id = r.task_id where t.plan_id = :plan order by r.id limit 1""",
            """
            update share set original_due_on = date :other where id = (select min(s.id) from share s where s.plan_id = :plan)""",
            """
            update share set added_on = date :day where id = (select max(s.id) from share s where s.plan_id = :plan)""",
            """
            insert into bureau_setting (id, bureau_id, valid_from, near_due_working_days, lag_points, grace_days)
            select nextval('entity_seq'), p.bureau_id, :at, 3 * :small, 5 + 5 * :small, :small from plan p where p.id = :plan""",
            """
            update plan set report_cycle = case report_cycle when 'MONTH' then 'QUARTER' else 'MONTH' end where id = :plan""",
            """
            update plan set period_to = period_to + 31 where id = :plan""",
            """
            update task set chapter_id = coalesce((select max(c.id) from chapter c where c.plan_id = :plan), chapter_id) where plan_id = :plan""",
            """
            update share set position = 9 - position where plan_id = :plan""",
            """
            update task set version = version + 1, title = 'Another' where plan_id = :plan""");

    private RowChange() {}

    static String any(Random random, JudgedPlan plan) {
        LocalDate issuedOn = Objects.requireNonNull(plan.issuedOn());
        LocalDate day = issuedOn.plusDays(random.nextInt(330));
        String at = "timestamptz '%s %s:00+08'".formatted(day, random.nextBoolean() ? "00:00" : "23:59");
        return pick(random, CHANGES)
                .replace(":at", at)
                .replace(":day", "'" + day + "'")
                .replace(":other", "'" + issuedOn.plusDays(random.nextInt(330)) + "'")
                .replace(":small", String.valueOf(random.nextInt(4)))
                .replace(":held", pick(random, List.of("null", "'SUSPENDED'", "'CANCELLED'", "null")))
                .replace(
                        ":state",
                        pick(random, List.of("'IN_PROGRESS'", "'DONE'", "'SUBMITTED'", "'SUSPENDED'", "'CANCELLED'")));
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
