package app.workplan.web.admin;

import app.workplan.service.calendar.NamedDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** 年历: twelve months of weeks that begin on Monday. */
record YearView(int year, List<Month> months) {

    /** One month; {@code null} fills the weeks up. */
    record Month(int number, List<List<@Nullable Cell>> weeks) {}

    /**
     * One day.
     *
     * @param kind HOLIDAY, MAKE_UP, WEEKEND or WORKDAY
     * @param name of a holiday or make-up day, else null
     */
    record Cell(LocalDate day, String kind, @Nullable String name) {}

    static YearView of(int year, List<NamedDay> named) {
        Map<LocalDate, NamedDay> byDay = named.stream().collect(Collectors.toMap(NamedDay::day, Function.identity()));
        return new YearView(
                year,
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> month(YearMonth.of(year, month), byDay))
                        .toList());
    }

    private static Month month(YearMonth month, Map<LocalDate, NamedDay> byDay) {
        List<List<@Nullable Cell>> weeks = new ArrayList<>();
        LocalDate day = month.atDay(1).with(DayOfWeek.MONDAY);
        while (!day.isAfter(month.atEndOfMonth())) {
            List<@Nullable Cell> week = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                week.add(YearMonth.from(day).equals(month) ? cell(day, byDay.get(day)) : null);
                day = day.plusDays(1);
            }
            weeks.add(week);
        }
        return new Month(month.getMonthValue(), weeks);
    }

    private static Cell cell(LocalDate day, @Nullable NamedDay named) {
        if (named != null) {
            return new Cell(day, named.working() ? "MAKE_UP" : "HOLIDAY", named.name());
        }
        return new Cell(day, day.getDayOfWeek().getValue() > 5 ? "WEEKEND" : "WORKDAY", null);
    }
}
