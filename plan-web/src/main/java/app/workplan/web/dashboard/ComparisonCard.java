package app.workplan.web.dashboard;

import app.workplan.domain.task.Light;
import app.workplan.service.dashboard.DayFigures;
import app.workplan.service.dashboard.PrecedingPlan;
import app.workplan.web.support.Address;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * 比上月、比上年: the headline beside the last month-end and beside the plan before on the same day of its year.
 *
 * @param month the month-end; null in the month of issue
 * @param year the day of the plan before; null where there is none to compare with
 * @param yearMoved whether that day had to be moved into the days of that plan
 * @param yearPlan its title
 */
record ComparisonCard(
        @Nullable LocalDate month,
        @Nullable LocalDate year,
        boolean yearMoved,
        @Nullable String yearPlan,
        List<Line> lines) {

    /**
     * One measure.
     *
     * @param percent whether the values are percents
     * @param month null where there is no month-end
     * @param year null where there is no plan before
     */
    record Line(
            String metric,
            boolean percent,
            Value now,
            @Nullable Value month,
            @Nullable Value year) {}

    /**
     * One number.
     *
     * @param value null for a rate without anything to ask
     * @param change against it, of now; null where one of the two is missing
     * @param count how many rows the link shows where the number is a count, else null
     */
    record Value(
            @Nullable BigDecimal value,
            @Nullable BigDecimal change,
            @Nullable Integer count,
            String href) {}

    /** A day and where its rows are. */
    private record Side(DayFigures figures, Address ledger) {}

    /** What a measure takes of a day. */
    private interface Measure {
        @Nullable
        BigDecimal of(DayFigures figures);
    }

    /** Its rows. */
    private interface Rows {
        Address of(Address ledger);
    }

    /** @param precedingLedger the ledger of the plan before */
    static ComparisonCard of(
            List<DayFigures> days,
            @Nullable DayFigures before,
            @Nullable PrecedingPlan preceding,
            Address ledger,
            @Nullable Address precedingLedger) {
        Side now = new Side(days.get(days.size() - 1), ledger);
        DayFigures last = days.size() < 2 ? null : days.get(days.size() - 2);
        Side month = last == null ? null : new Side(last, ledger.with("asOf", last.day()));
        Side year = before == null || preceding == null || precedingLedger == null
                ? null
                : new Side(before, precedingLedger.with("asOf", before.day()));
        List<Line> lines = new ArrayList<>();
        lines.add(line("progress", true, DayFigures::progress, all -> all, now, month, year));
        lines.add(line("expected", true, DayFigures::expected, all -> all, now, month, year));
        lines.add(line("total", false, count(day -> day.lights().total()), all -> all, now, month, year));
        for (Light light : List.of(Light.OVERDUE, Light.AT_RISK, Light.DONE)) {
            lines.add(line(
                    metric(light),
                    false,
                    count(day -> day.lights().of(light)),
                    all -> all.with("light", light),
                    now,
                    month,
                    year));
        }
        lines.add(line("responsibility-rate", true, DayFigures::responsibilityRate, all -> all, now, month, year));
        lines.add(line(
                "freshness-rate",
                true,
                DayFigures::freshnessRate,
                all -> all.with("reports", "OWED"),
                now,
                month,
                year));
        lines.add(line(
                "on-time-rate", true, DayFigures::onTimeRate, all -> all.with("onTime", "SCORED"), now, month, year));
        lines.add(line("unquantified-rate", true, DayFigures::unquantifiedRate, all -> all, now, month, year));
        return new ComparisonCard(
                month == null ? null : month.figures().day(),
                year == null ? null : year.figures().day(),
                preceding != null && preceding.asOf().isClamped(),
                preceding == null ? null : preceding.plan().title(),
                lines);
    }

    static String metric(Light light) {
        return light.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Measure count(ToIntFunction<DayFigures> number) {
        return day -> BigDecimal.valueOf(number.applyAsInt(day));
    }

    private static Line line(
            String metric,
            boolean percent,
            Measure measure,
            Rows rows,
            Side now,
            @Nullable Side month,
            @Nullable Side year) {
        BigDecimal current = measure.of(now.figures());
        return new Line(
                metric,
                percent,
                value(current, null, percent, rows.of(now.ledger())),
                month == null ? null : value(measure.of(month.figures()), current, percent, rows.of(month.ledger())),
                year == null ? null : value(measure.of(year.figures()), current, percent, rows.of(year.ledger())));
    }

    private static Value value(@Nullable BigDecimal value, @Nullable BigDecimal now, boolean percent, Address rows) {
        return new Value(
                value,
                value == null || now == null ? null : now.subtract(value),
                percent || value == null ? null : value.intValue(),
                rows.href());
    }
}
