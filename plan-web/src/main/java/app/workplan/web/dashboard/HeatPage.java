package app.workplan.web.dashboard;

import app.workplan.domain.task.Light;
import app.workplan.service.dashboard.DayFigures;
import app.workplan.service.dashboard.DepartmentHistory;
import app.workplan.web.support.Address;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * 热力图 科室 × 月: a number in every cell, which links to exactly the shares it speaks of.
 *
 * @param measure what the numbers are
 * @param others the same page with each measure
 * @param days the columns, the as-of day last
 * @param years whether a month needs its year
 */
record HeatPage(Measure measure, List<Other> others, List<LocalDate> days, boolean years, List<Row> rows) {

    /** What the cells tell. */
    enum Measure {
        /** 逾期项数, shaded by the part of the department's shares that is overdue. */
        OVERDUE,
        /** 实际进度, shaded by the points behind expected progress. */
        PROGRESS;

        static Measure of(@Nullable String typed) {
            return "progress".equals(typed) ? PROGRESS : OVERDUE;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same page with that measure. */
    record Other(Measure measure, boolean current, String href) {}

    /** A department. */
    record Row(long departmentId, String name, List<@Nullable Cell> cells) {}

    /**
     * A department at a month-end; null where it had no share.
     *
     * @param text the number
     * @param level 0, nothing to see, to 4
     * @param count rows behind the link
     * @param shares of the department
     */
    record Cell(
            LocalDate on,
            String text,
            int level,
            int count,
            int shares,
            int overdue,
            BigDecimal progress,
            BigDecimal expected,
            String href) {}

    /** @param page this page without its measure */
    static HeatPage of(
            Measure measure,
            List<LocalDate> days,
            boolean years,
            List<DepartmentHistory> histories,
            Address ledger,
            Address page) {
        List<Other> others = new ArrayList<>();
        for (Measure each : Measure.values()) {
            others.add(new Other(
                    each,
                    each == measure,
                    page.with("measure", each == Measure.OVERDUE ? null : each.word())
                            .href()));
        }
        return new HeatPage(
                measure,
                others,
                days,
                years,
                histories.stream().map(each -> row(measure, days, each, ledger)).toList());
    }

    private static Row row(Measure measure, List<LocalDate> days, DepartmentHistory history, Address ledger) {
        List<@Nullable Cell> cells = new ArrayList<>();
        for (LocalDate day : days) {
            boolean now = day.equals(days.get(days.size() - 1));
            Address then = (now ? ledger : ledger.with("asOf", day)).with("department", history.departmentId());
            cells.add(history.days().stream()
                    .filter(each -> each.day().equals(day))
                    .findFirst()
                    .map(each -> cell(measure, each, then))
                    .orElse(null));
        }
        return new Row(history.departmentId(), history.name(), cells);
    }

    private static @Nullable Cell cell(Measure measure, DayFigures figures, Address own) {
        BigDecimal progress = figures.progress();
        BigDecimal expected = figures.expected();
        if (progress == null || expected == null) {
            return null;
        }
        int overdue = figures.lights().overdue();
        boolean counts = measure == Measure.OVERDUE;
        return new Cell(
                figures.day(),
                counts ? String.valueOf(overdue) : progress.toString(),
                counts ? part(overdue, figures.shares()) : behind(expected.subtract(progress)),
                counts ? overdue : figures.shares(),
                figures.shares(),
                overdue,
                progress,
                expected,
                (counts ? own.with("light", Light.OVERDUE) : own).href());
    }

    /** None, up to a tenth, a quarter, a half, more. */
    private static int part(int overdue, int shares) {
        if (overdue == 0) {
            return 0;
        }
        return overdue * 10 <= shares ? 1 : overdue * 4 <= shares ? 2 : overdue * 2 <= shares ? 3 : 4;
    }

    /** Not behind, up to 5, 15, 30 points, more. */
    private static int behind(BigDecimal points) {
        double behind = points.doubleValue();
        return behind <= 0 ? 0 : behind <= 5 ? 1 : behind <= 15 ? 2 : behind <= 30 ? 3 : 4;
    }
}
