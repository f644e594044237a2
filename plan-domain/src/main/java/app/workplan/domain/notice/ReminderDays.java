package app.workplan.domain.notice;

import app.workplan.domain.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/** 提醒日: on which working days a due date is reminded of, before it and after it. */
public record ReminderDays(WorkingCalendar calendar) {

    /** 到期前: with so many working days left; 0 is the due day, or the last working day before it. */
    private static final Set<Integer> BEFORE = Set.of(7, 3, 1, 0);

    /** 逾期后: every so many working days. */
    private static final int AFTER = 3;

    /** Whether one of the days is a reminder day of a share that is due and not overdue. */
    public boolean remindsBefore(LocalDate due, Collection<LocalDate> days) {
        return days.stream()
                .anyMatch(day -> !day.isAfter(due) && calendar.isWorkingDay(day) && BEFORE.contains(between(day, due)));
    }

    /** Whether one of the days is a reminder day of a share that is overdue since the date. */
    public boolean remindsAfter(LocalDate since, Collection<LocalDate> days) {
        return days.stream().anyMatch(day -> {
            int passed = between(since, day);
            return calendar.isWorkingDay(day) && passed > 0 && passed % AFTER == 0;
        });
    }

    /** Working days after the first day up to the last, which counts; 0 when the last is not after the first. */
    public int between(LocalDate first, LocalDate last) {
        int days = 0;
        for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            days += calendar.isWorkingDay(day) ? 1 : 0;
        }
        return days;
    }
}
