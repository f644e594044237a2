package app.workplan.domain.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** 序时进度 of one share, in points (product.md section 3, Expected progress). */
public final class ExpectedProgress {

    private ExpectedProgress() {}

    /** By its occurrences where it owns any, else by its dates and the task's milestones. */
    public static BigDecimal of(
            ShareDates dates, List<LocalDate> milestones, OccurrenceTally occurrences, LocalDate day) {
        return occurrences.exists()
                ? Points.of(occurrences.decided(), occurrences.all())
                : byDates(dates, milestones, day);
    }

    /**
     * 0 before the start, 100 after the due date. Between, the milestones inside these dates and the due date stand for
     * equal parts; from one to the next it rises evenly by the day. The first part begins with the start, inclusive. A
     * milestone before the start or after the due date stands for none, since 0 and 100 are said there.
     */
    private static BigDecimal byDates(ShareDates dates, List<LocalDate> milestones, LocalDate day) {
        if (!dates.hasStarted(day)) {
            return Points.NONE;
        }
        if (!day.isBefore(dates.dueOn())) {
            return Points.ALL;
        }
        List<LocalDate> points = Stream.concat(milestones.stream(), Stream.of(dates.dueOn()))
                .filter(point -> !point.isBefore(dates.startsOn()) && !point.isAfter(dates.dueOn()))
                .sorted()
                .toList();
        List<LocalDate> reached =
                points.stream().filter(point -> !point.isAfter(day)).toList();
        LocalDate from = reached.isEmpty() ? dates.startsOn().minusDays(1) : reached.get(reached.size() - 1);
        LocalDate next = points.get(reached.size());
        long gain = points.stream().filter(next::equals).count();
        long length = ChronoUnit.DAYS.between(from, next);
        long passed = ChronoUnit.DAYS.between(from, day);
        return Points.of(reached.size() * length + gain * passed, points.size() * length);
    }
}
