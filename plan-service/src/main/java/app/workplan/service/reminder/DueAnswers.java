package app.workplan.service.reminder;

import app.workplan.domain.notice.ReminderDays;
import app.workplan.service.calendar.Calendars;
import app.workplan.service.notice.ReminderLine;
import app.workplan.service.notice.ReminderLine.Why;
import app.workplan.service.reminder.DueWork.Work;
import app.workplan.service.shared.RecordRows;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 逾期未回复的批示与督办单 of a bureau: reminded of like what is overdue, the department that has to answer. */
@Component
@RequiredArgsConstructor
class DueAnswers {

    /** The reminder opens the task; an answer is owed by a department, whether it has a share there or not. */
    private static final long NO_SHARE = 0;

    private static final String LATE = """
            select 'DIRECTIVE_LATE' as why, dd.department_id, dd.name as department, d.leader_id, t.id as task_id, t.code, t.title,
                   v.due_on
            from directive v
            join directive_department dd on dd.directive_id = v.id and (dd.replied_at is null or dd.asked_at > dd.replied_at)
            join department d on d.id = dd.department_id
            join task t on t.id = v.task_id
            where v.bureau_id = :bureau and v.state = 'OPEN' and v.due_on < :day
            union all
            select 'LETTER_LATE', n.department_id, n.department, d.leader_id, t.id, t.code, t.title, n.reply_by
            from supervision_notice n
            join share s on s.id = n.share_id and s.state in ('NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED')
            join department d on d.id = n.department_id
            join task t on t.id = n.task_id
            where n.bureau_id = :bureau and n.state in ('ISSUED', 'RECEIVED') and n.reply_by < :day
            """;

    private final JdbcClient jdbc;
    private final Calendars calendars;

    private record Late(
            Why why,
            long departmentId,
            String department,
            @Nullable Long leaderId,
            long taskId,
            String code,
            String title,
            LocalDate dueOn) {

        Work work(int days) {
            return new Work(
                    departmentId,
                    leaderId,
                    true,
                    new ReminderLine(why, taskId, NO_SHARE, code, title, department, dueOn, days));
        }
    }

    /** @param days the working days to make up for, today included */
    List<Work> of(long bureau, LocalDate today, List<LocalDate> days) {
        List<Late> late = jdbc.sql(LATE)
                .param("bureau", bureau)
                .param("day", today)
                .query(RecordRows.of(Late.class))
                .list();
        if (late.isEmpty()) {
            return List.of();
        }
        LocalDate first =
                late.stream().map(Late::dueOn).min(Comparator.naturalOrder()).orElse(today);
        ReminderDays reminders = new ReminderDays(calendars.working(first, today));
        return late.stream()
                .filter(one -> reminders.remindsAfter(one.dueOn(), days))
                .map(one -> one.work(reminders.between(one.dueOn(), today)))
                .toList();
    }
}
