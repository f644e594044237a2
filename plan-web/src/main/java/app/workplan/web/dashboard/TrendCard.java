package app.workplan.web.dashboard;

import app.workplan.domain.task.Light;
import app.workplan.service.dashboard.DayFigures;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.ledger.LightCounts;
import app.workplan.web.support.Address;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 走势: both charts over the year, from the same points.
 *
 * @param points month-ends, the as-of day last
 * @param years whether a month needs its year
 */
record TrendCard(List<Point> points, boolean years) {

    /** A number and the rows it counts. */
    record Count(int n, String href) {}

    /**
     * A point of both charts; the last one is the as-of day.
     *
     * @param href the ledger on that day
     * @param lights by light, worst first
     */
    record Point(
            LocalDate on,
            boolean now,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal progress,
            String href,
            List<Count> lights) {}

    static TrendCard of(List<DayFigures> days, JudgedPlan plan, Address ledger) {
        List<Point> points = new ArrayList<>();
        for (DayFigures each : days) {
            LightCounts lights = each.lights();
            boolean now = points.size() == days.size() - 1;
            Address then = now ? ledger : ledger.with("asOf", each.day());
            points.add(new Point(
                    each.day(),
                    now,
                    each.expected(),
                    each.progress(),
                    then.href(),
                    Stream.of(Light.values())
                            .map(light -> new Count(
                                    lights.of(light), then.with("light", light).href()))
                            .toList()));
        }
        return new TrendCard(points, hasYears(plan));
    }

    static boolean hasYears(JudgedPlan plan) {
        return plan.periodFrom().getYear() != plan.periodTo().getYear();
    }
}
