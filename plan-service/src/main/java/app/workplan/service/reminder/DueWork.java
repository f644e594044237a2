package app.workplan.service.reminder;

import app.workplan.domain.calendar.WorkingCalendar;
import app.workplan.domain.notice.ReminderDays;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.ShareState;
import app.workplan.service.calendar.Calendars;
import app.workplan.service.figure.FigureCalendar;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.figure.ShareFigure;
import app.workplan.service.notice.ReminderLine;
import app.workplan.service.notice.ReminderLine.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 要提醒的事 of a bureau on a day, by the same figures as every page: shares not begun or in progress that count and have a
 * light; so nothing of what is handed in, done, suspended or cancelled, and again what was returned or re-opened.
 */
@Component
@RequiredArgsConstructor
class DueWork {

    private static final String PLANS =
            "select id from plan where bureau_id = :bureau and state = 'ISSUED' order by id";

    private static final String NAMES = """
            select s.id as share_id, s.department_id, d.name as department, d.leader_id, t.id as task_id, t.code, t.title
            from share s join task t on t.id = s.task_id join department d on d.id = s.department_id
            where s.id = any(:shares)
            """;

    /** Shares that owe the report of a period whose due date is one of the days, as the count in the navigation judges it. */
    private static final String REPORTS = """
            select s.id as share_id, rp.due_on
            from unnest(cast(:days as date[])) as d(day)
            cross join lateral report_period(:bureau, d.day) rp
            join plan p on p.id = rp.plan_id
            join share s on s.plan_id = rp.plan_id and s.state in ('NOT_STARTED', 'IN_PROGRESS')
            join task t on t.id = s.task_id and t.set_state is null and rp.cycle = coalesce(t.report_cycle, p.report_cycle)
            where rp.due_on = d.day
              and figure_counts(s.role, exists (
                  select from share other where other.task_id = t.id and other.role in ('LEAD', 'RESPONSIBLE', 'SHARED')))
              and least(coalesce(t.starts_on, greatest(p.period_from, s.added_on)), greatest(t.due_on, s.extended_to)) <= d.day
              and not exists (
                  select from progress_entry e
                  where e.share_id = s.id and e.returned_at is null and e.period_end >= rp.period_end)
            order by s.id, rp.due_on
            """;

    private final JdbcClient jdbc;
    private final FigureQueries figures;
    private final Calendars calendars;
    private final DueOccurrences occurrences;

    private record Name(
            long shareId,
            long departmentId,
            String department,
            @Nullable Long leaderId,
            long taskId,
            String code,
            String title) {}

    private record Report(long shareId, LocalDate dueOn) {}

    /**
     * 一项要提醒的.
     *
     * @param now whether today, or a day that was missed, is one of its reminder days
     */
    record Work(long departmentId, @Nullable Long leaderId, boolean now, ReminderLine line) {

        boolean isOverdue() {
            return line.why() == Why.OVERDUE;
        }
    }

    /**
     * @param days the working days to make up for, today included
     * @return what is overdue, whether reminded of today or not, and of the rest what is to be reminded of today
     */
    List<Work> of(long bureau, LocalDate today, List<LocalDate> days) {
        List<Long> plans =
                jdbc.sql(PLANS).param("bureau", bureau).query(Long.class).list();
        if (plans.isEmpty()) {
            return List.of();
        }
        FigureCalendar judged = figures.calendarFor(plans, List.of(today));
        List<ShareFigure> open =
                figures.shares(judged).stream().filter(DueWork::isOpen).toList();
        List<Report> reports = jdbc.sql(REPORTS)
                .param("bureau", bureau)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(Report.class)
                .list();
        Map<Long, Name> names = names(open, reports);
        ReminderDays reminders = new ReminderDays(calendar(today, days, open));
        List<Work> found = new ArrayList<>();
        for (ShareFigure share : open) {
            add(found, reminders, names.get(share.shareId()), share, today, days);
        }
        found.addAll(occurrences.of(judged, reminders, today, days));
        for (Report report : reports) {
            Name name = names.get(report.shareId());
            if (name != null) {
                int left = reminders.between(today, report.dueOn());
                found.add(work(name, true, Why.REPORT, report.dueOn(), left));
            }
        }
        return found;
    }

    private static boolean isOpen(ShareFigure share) {
        return share.counting()
                && share.light() != null
                && (share.state() == ShareState.NOT_STARTED || share.state() == ShareState.IN_PROGRESS);
    }

    private static void add(
            List<Work> found,
            ReminderDays reminders,
            @Nullable Name name,
            ShareFigure share,
            LocalDate today,
            List<LocalDate> days) {
        if (name == null) {
            return;
        }
        LocalDate since = share.light() == Light.OVERDUE ? share.overdueSince() : null;
        if (since != null) {
            boolean missed = reminders.remindsBefore(since, days);
            found.add(work(
                    name,
                    missed || reminders.remindsAfter(since, days),
                    Why.OVERDUE,
                    since,
                    reminders.between(since, today)));
        }
        boolean ahead = !share.dueOn().isBefore(today);
        if (ahead && reminders.remindsBefore(share.dueOn(), days)) {
            found.add(work(name, true, Why.DUE, share.dueOn(), reminders.between(today, share.dueOn())));
        }
    }

    private static Work work(Name name, boolean now, Why why, LocalDate day, int count) {
        return new Work(
                name.departmentId(),
                name.leaderId(),
                now,
                new ReminderLine(
                        why, name.taskId(), name.shareId(), name.code(), name.title(), name.department(), day, count));
    }

    private Map<Long, Name> names(List<ShareFigure> open, List<Report> reports) {
        List<Long> shares =
                new ArrayList<>(open.stream().map(ShareFigure::shareId).toList());
        reports.forEach(report -> shares.add(report.shareId()));
        Map<Long, Name> names = new HashMap<>();
        jdbc.sql(NAMES)
                .param("shares", shares.stream().distinct().toArray(Long[]::new))
                .query(Name.class)
                .list()
                .forEach(name -> names.put(name.shareId(), name));
        return names;
    }

    private WorkingCalendar calendar(LocalDate today, List<LocalDate> days, List<ShareFigure> open) {
        LocalDate first = DueOccurrences.earliest(today);
        first = days.get(0).isBefore(first) ? days.get(0) : first;
        for (ShareFigure share : open) {
            LocalDate since = share.overdueSince();
            first = since != null && since.isBefore(first) ? since : first;
        }
        return calendars.working(first, today.plusYears(1));
    }
}
