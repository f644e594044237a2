package app.workplan.web.dashboard;

import app.workplan.service.dashboard.DayFigures;
import app.workplan.service.dashboard.DepartmentHistory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 走势小图: progress at each month-end and on the as-of day as a line of points, drawn by attributes alone.
 *
 * @param points of the line, in the box {@link #BOX}
 * @param x of its end
 * @param y of its end
 * @param first day of its beginning
 */
record Sparkline(String points, String x, String y, LocalDate first, String from, String to) {

    static final String BOX = "0 0 64 20";

    private static final double WIDTH = 58;
    private static final double HEIGHT = 14;
    private static final double MARGIN = 3;

    /**
     * @param days of the whole picture, so that all departments share one axis
     * @return null for a department with fewer than two points
     */
    static @Nullable Sparkline of(@Nullable DepartmentHistory history, List<LocalDate> days) {
        List<DayFigures> told = history == null
                ? List.of()
                : history.days().stream()
                        .filter(day -> day.progress() != null && days.contains(day.day()))
                        .toList();
        if (told.size() < 2) {
            return null;
        }
        DayFigures first = told.get(0);
        DayFigures last = told.get(told.size() - 1);
        return new Sparkline(
                told.stream()
                        .map(day -> x(days.indexOf(day.day()), days.size()) + "," + y(progress(day)))
                        .collect(Collectors.joining(" ")),
                x(days.indexOf(last.day()), days.size()),
                y(progress(last)),
                first.day(),
                progress(first).toString(),
                progress(last).toString());
    }

    private static BigDecimal progress(DayFigures day) {
        return Objects.requireNonNull(day.progress());
    }

    private static String x(int place, int of) {
        return number(MARGIN + WIDTH * place / Math.max(1, of - 1));
    }

    private static String y(BigDecimal percent) {
        return number(MARGIN + HEIGHT * (100 - percent.doubleValue()) / 100);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
