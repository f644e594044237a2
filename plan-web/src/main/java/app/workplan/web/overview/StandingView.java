package app.workplan.web.overview;

import app.workplan.domain.task.Light;
import app.workplan.service.dashboard.DayFigures;
import app.workplan.service.ledger.LedgerFilter.OnTime;
import app.workplan.service.ledger.LedgerFilter.Reports;
import app.workplan.service.overview.Standing;
import app.workplan.web.support.Address;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 计划现况 as {@link StandingLines} writes it.
 *
 * @param ledger every row that counts; null for a sum over several plans, which no one list holds
 * @param lights worst first
 * @param gap points of progress above expected, negative when behind
 * @param red red shares, with the departments they are red in
 */
record StandingView(
        int total,
        @Nullable String ledger,
        List<Count> lights,
        @Nullable BigDecimal progress,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal gap,
        Count red,
        int shares,
        List<Rate> rates) {

    /** A number and the rows it counts. */
    record Count(@Nullable Light light, int n, @Nullable String href) {}

    /** A rate and the fraction it is. */
    record Rate(
            String metric,
            @Nullable BigDecimal percent,
            int part,
            int whole,
            @Nullable String partHref,
            @Nullable String wholeHref) {}

    /** Of one plan: every number with the address of exactly its rows. */
    static StandingView of(Standing standing, Address ledger, Address departments) {
        return made(standing, ledger, departments);
    }

    /** Of several plans together. */
    static StandingView sum(Standing standing) {
        return made(standing, null, null);
    }

    private static StandingView made(Standing standing, @Nullable Address ledger, @Nullable Address departments) {
        DayFigures now = standing.figures();
        int total = now.lights().total();
        return new StandingView(
                total,
                href(ledger),
                Stream.of(Light.values())
                        .map(light -> new Count(light, now.lights().of(light), href(ledger, "light", light)))
                        .toList(),
                now.progress(),
                now.expected(),
                standing.gap(),
                new Count(Light.OVERDUE, standing.sharesOverdue(), href(departments)),
                now.shares(),
                List.of(
                        new Rate(
                                "responsibility-rate",
                                now.responsibilityRate(),
                                now.assigned(),
                                total,
                                href(ledger, "assigned", "yes"),
                                href(ledger)),
                        new Rate(
                                "freshness-rate",
                                now.freshnessRate(),
                                now.reported(),
                                now.owed(),
                                href(ledger, "reports", Reports.GIVEN),
                                href(ledger, "reports", Reports.OWED)),
                        new Rate(
                                "on-time-rate",
                                now.onTimeRate(),
                                now.onTime(),
                                now.scored(),
                                href(ledger, "onTime", OnTime.YES),
                                href(ledger, "onTime", OnTime.SCORED)),
                        new Rate(
                                "unquantified-rate",
                                now.unquantifiedRate(),
                                now.unquantified(),
                                total,
                                href(ledger, "quantified", "no"),
                                href(ledger))));
    }

    private static @Nullable String href(@Nullable Address address) {
        return address == null ? null : address.href();
    }

    private static @Nullable String href(@Nullable Address address, String name, Object value) {
        return address == null ? null : address.with(name, value).href();
    }
}
