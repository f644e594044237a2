package app.workplan.service.dashboard;

import app.workplan.domain.task.Points;
import app.workplan.service.ledger.LightCounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 某日的计划: the counts of a plan on one day; a point of the trend, and on the as-of day the headline.
 *
 * @param shares 责任分工 that count
 * @param progress percent as displayed; null when nothing is counted
 * @param expected 序时进度, percent as displayed
 * @param assigned tasks with a counting share
 * @param unquantified tasks without a text or staff date, frequency or target
 * @param owed shares still open that owed the last closed period's report
 * @param reported of these, those that have it or a later one
 * @param scored shares whose original date has passed
 * @param onTime of these, those done and handed in by it
 */
public record DayFigures(
        LocalDate day,
        LightCounts lights,
        int shares,
        @Nullable BigDecimal progress,
        @Nullable BigDecimal expected,
        int assigned,
        int unquantified,
        int owed,
        int reported,
        int scored,
        int onTime) {

    /** A day on which nothing is counted. */
    public static DayFigures none(LocalDate day) {
        return new DayFigures(day, new LightCounts(0, 0, 0, 0, 0), 0, null, null, 0, 0, 0, 0, 0, 0);
    }

    /** 责任落实率 in percent as displayed; null without tasks. */
    public @Nullable BigDecimal responsibilityRate() {
        return rate(assigned, lights.total());
    }

    /** 填报鲜活率 in percent as displayed; null when nothing was owed. */
    public @Nullable BigDecimal freshnessRate() {
        return rate(reported, owed);
    }

    /** 按期办结率 in percent as displayed; null when no original date has passed. */
    public @Nullable BigDecimal onTimeRate() {
        return rate(onTime, scored);
    }

    /** 未量化率 in percent as displayed; null without tasks. */
    public @Nullable BigDecimal unquantifiedRate() {
        return rate(unquantified, lights.total());
    }

    /** 责任落实率, 填报鲜活率, 按期办结率 or 未量化率 in percent as displayed; null when {@code whole} is 0. */
    public static @Nullable BigDecimal rate(int part, int whole) {
        return whole == 0 ? null : Points.display(Points.of((long) part, whole));
    }
}
