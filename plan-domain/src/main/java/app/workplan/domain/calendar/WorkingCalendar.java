package app.workplan.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 工作日历: statutory holidays and make-up days over the ordinary week (product.md section 3, Time).
 *
 * <p>A day that the calendar does not name is judged by its weekday: Monday to Friday are working days.
 */
public final class WorkingCalendar {

    private final Map<LocalDate, Boolean> named;
    private final Set<Integer> years;

    private WorkingCalendar(Map<LocalDate, Boolean> named) {
        this.named = Map.copyOf(named);
        this.years = named.keySet().stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
    }

    /** @param named true for a make-up working day, false for a holiday */
    public static WorkingCalendar of(Map<LocalDate, Boolean> named) {
        return new WorkingCalendar(named);
    }

    public static WorkingCalendar of(Collection<CalendarDay> days) {
        return new WorkingCalendar(
                days.stream().collect(Collectors.toMap(CalendarDay::getDay, CalendarDay::isWorking)));
    }

    /** 只计周末: no statutory days known. */
    public static WorkingCalendar weekendsOnly() {
        return new WorkingCalendar(Map.of());
    }

    public boolean isWorkingDay(LocalDate day) {
        Boolean said = named.get(day);
        if (said != null) {
            return said;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The day itself if it is a working day, else the first one after it. */
    public LocalDate nextWorkingDay(LocalDate onOrAfter) {
        LocalDate day = onOrAfter;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /**
     * The {@code count}-th working day after a day, which is itself not counted.
     *
     * @param count working days, 0 gives the day itself whatever it is
     */
    public LocalDate plusWorkingDays(LocalDate from, int count) {
        LocalDate day = from;
        for (int left = count; left > 0; left--) {
            day = nextWorkingDay(day.plusDays(1));
        }
        return day;
    }

    /** Whether any day of the year is named; where none is, only weekends count and the page says so. */
    public boolean hasDataFor(int year) {
        return years.contains(year);
    }
}
