package app.workplan.web.dashboard;

import app.workplan.domain.task.Light;
import app.workplan.service.dashboard.DayFigures;
import app.workplan.service.ledger.LedgerFilter.OnTime;
import app.workplan.service.ledger.LedgerFilter.Reports;
import app.workplan.service.ledger.LightCounts;
import app.workplan.web.support.Address;
import app.workplan.web.support.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 总数、进度与四项比率: the numbers on top.
 *
 * @param gap points of progress above expected, as displayed; negative when behind
 */
record HeadlineCard(
        List<Tile> tiles,
        @Nullable BigDecimal progress,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal gap,
        List<Rate> rates) {

    /** A headline number. */
    record Tile(
            String metric,
            int value,
            @Nullable Integer delta,
            @Nullable String note,
            String href) {}

    /** A rate and the fraction it is, each number with exactly the rows it counts. */
    record Rate(String metric, @Nullable BigDecimal percent, int part, int whole, String partHref, String wholeHref) {}

    /** @param days the as-of day last */
    static HeadlineCard of(List<DayFigures> days, Address ledger, Texts texts) {
        DayFigures now = days.get(days.size() - 1);
        return new HeadlineCard(
                tiles(days, ledger, texts),
                now.progress(),
                now.expected(),
                now.progress() == null || now.expected() == null
                        ? null
                        : now.progress().subtract(now.expected()),
                rates(now, ledger));
    }

    private static List<Tile> tiles(List<DayFigures> days, Address ledger, Texts texts) {
        DayFigures day = days.get(days.size() - 1);
        LightCounts now = day.lights();
        LightCounts before = days.size() < 2 ? null : days.get(days.size() - 2).lights();
        List<Tile> tiles = new ArrayList<>();
        tiles.add(new Tile("total", now.total(), null, texts.of("dashboard.sharesNote", day.shares()), ledger.href()));
        for (Light light : Light.values()) {
            Integer delta = before == null ? null : Integer.valueOf(now.of(light) - before.of(light));
            String metric = ComparisonCard.metric(light);
            tiles.add(new Tile(
                    metric,
                    now.of(light),
                    delta,
                    null,
                    ledger.with("light", light).href()));
        }
        return tiles;
    }

    private static List<Rate> rates(DayFigures now, Address ledger) {
        int total = now.lights().total();
        return List.of(
                rate("responsibility-rate", now.assigned(), total, ledger.with("assigned", "yes"), ledger),
                rate(
                        "freshness-rate",
                        now.reported(),
                        now.owed(),
                        ledger.with("reports", Reports.GIVEN),
                        ledger.with("reports", Reports.OWED)),
                rate(
                        "on-time-rate",
                        now.onTime(),
                        now.scored(),
                        ledger.with("onTime", OnTime.YES),
                        ledger.with("onTime", OnTime.SCORED)),
                rate("unquantified-rate", now.unquantified(), total, ledger.with("quantified", "no"), ledger));
    }

    private static Rate rate(String metric, int part, int whole, Address partly, Address wholly) {
        return new Rate(metric, DayFigures.rate(part, whole), part, whole, partly.href(), wholly.href());
    }
}
