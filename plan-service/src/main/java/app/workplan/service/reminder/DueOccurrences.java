package app.workplan.service.reminder;

import app.workplan.domain.notice.ReminderDays;
import app.workplan.service.figure.FigureCalendar;
import app.workplan.service.notice.ReminderLine;
import app.workplan.service.notice.ReminderLine.Why;
import app.workplan.service.reminder.DueWork.Work;
import app.workplan.service.shared.RecordRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 要提醒的应办次: short of their count, of shares not begun or in progress, told to the department that owns them; before they
 * are due like a share, and afterwards while they can still be recorded. Once missed they make the share red, which is
 * reminded of as such.
 */
@Component
@RequiredArgsConstructor
class DueOccurrences {

    /** So far around the day one can be due that is to be reminded of: seven working days, and the days for records. */
    private static final int AROUND = 45;

    private static final String SHORT = """
            select s.id as share_id, s.department_id, d.name as department, d.leader_id, t.id as task_id, t.code, t.title,
                   o.due_on, m.due + day.grace as recordable_until
            from jsonb_to_recordset(cast(:calendar as jsonb) -> 'days') as day(plan bigint, grace int)
            join task t on t.plan_id = day.plan and t.set_state is null
            join recurrence r on r.task_id = t.id
            join lateral (
                select ro.share_id from recurrence_owner ro
                where ro.recurrence_id = r.id order by ro.valid_from desc, ro.id desc limit 1
            ) owner on true
            join share s on s.id = owner.share_id and s.state in ('NOT_STARTED', 'IN_PROGRESS')
            join department d on d.id = s.department_id
            join occurrence o on o.recurrence_id = r.id and o.period_from <= :day and o.dropped_at is null
                and o.due_on between cast(:day as date) - :around and cast(:day as date) + :around
            join jsonb_to_recordset(cast(:calendar as jsonb) -> 'months') as m(month date, due date)
                on m.month = date_trunc('month', o.due_on)::date
            where m.due + day.grace >= :day
              and (select count(*) from occurrence_record rec where rec.occurrence_id = o.id and not rec.surplus) < o.expected_count
            order by t.id, r.position, r.id, o.due_on
            """;

    private final JdbcClient jdbc;

    private record Short(
            long shareId,
            long departmentId,
            String department,
            @Nullable Long leaderId,
            long taskId,
            String code,
            String title,
            LocalDate dueOn,
            LocalDate recordableUntil) {

        Work work(Why why, LocalDate day, int left) {
            return new Work(
                    departmentId,
                    leaderId,
                    true,
                    new ReminderLine(why, taskId, shareId, code, title, department, day, left));
        }
    }

    /** @param days the working days to make up for, today included */
    List<Work> of(FigureCalendar calendar, ReminderDays reminders, LocalDate today, List<LocalDate> days) {
        List<Work> found = new ArrayList<>();
        for (Short one : shortOnes(calendar, today)) {
            if (!one.dueOn().isBefore(today)) {
                if (reminders.remindsBefore(one.dueOn(), days)) {
                    found.add(one.work(Why.OCCURRENCE, one.dueOn(), reminders.between(today, one.dueOn())));
                }
            } else if (reminders.remindsAfter(one.dueOn(), days)) {
                LocalDate until = one.recordableUntil();
                found.add(one.work(Why.OCCURRENCE_LATE, until, reminders.between(today, until)));
            }
        }
        return found;
    }

    /** The first day of a calendar that counts the working days of them all. */
    static LocalDate earliest(LocalDate today) {
        return today.minusDays(AROUND);
    }

    private List<Short> shortOnes(FigureCalendar calendar, LocalDate today) {
        return jdbc.sql(SHORT)
                .param("calendar", calendar.json())
                .param("day", today)
                .param("around", AROUND)
                .query(RecordRows.of(Short.class))
                .list();
    }
}
