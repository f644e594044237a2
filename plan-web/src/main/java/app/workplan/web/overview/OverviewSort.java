package app.workplan.web.overview;

import app.workplan.domain.task.Light;
import app.workplan.service.dashboard.DayFigures;
import app.workplan.service.overview.BureauRow;
import app.workplan.service.overview.Standing;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 排序列 of the overview; a bureau without a plan in force comes last either way. */
enum OverviewSort {
    RANK("rank", false, row -> row.rank() == 0 ? null : Integer.valueOf(row.rank())),
    NAME("name", false, row -> row.bureau().name()),
    TOTAL("total", true, row -> figure(row, now -> now.lights().total())),
    OVERDUE("overdue", true, row -> light(row, Light.OVERDUE)),
    AT_RISK("at-risk", true, row -> light(row, Light.AT_RISK)),
    ON_TRACK("on-track", true, row -> light(row, Light.ON_TRACK)),
    NOT_STARTED("not-started", true, row -> light(row, Light.NOT_STARTED)),
    DONE("done", true, row -> light(row, Light.DONE)),
    PROGRESS("progress", false, row -> figure(row, DayFigures::progress)),
    GAP("gap", false, row -> standing(row, Standing::gap)),
    SHARES("shares", true, row -> standing(row, Standing::sharesOverdue)),
    RESPONSIBILITY("responsibility-rate", false, row -> figure(row, DayFigures::responsibilityRate)),
    FRESHNESS("freshness-rate", false, row -> figure(row, DayFigures::freshnessRate)),
    ON_TIME("on-time-rate", false, row -> figure(row, DayFigures::onTimeRate)),
    UNQUANTIFIED("unquantified-rate", true, row -> figure(row, DayFigures::unquantifiedRate));

    private final String word;
    private final boolean down;
    private final Order order;

    <T extends Comparable<T>> OverviewSort(String word, boolean down, Function<BureauRow, @Nullable T> value) {
        this.word = word;
        this.down = down;
        Comparator<T> values = down ? Comparator.reverseOrder() : Comparator.naturalOrder();
        this.order = (rows, reversed) -> sorted(rows, value, reversed ? values.reversed() : values);
    }

    /** Sorts rows the usual way or against it. */
    private interface Order {

        List<BureauRow> sorted(List<BureauRow> rows, boolean reversed);
    }

    /** A row with what it is sorted by, worked out once. */
    private record Keyed<T>(BureauRow row, @Nullable T key) {

        boolean without() {
            return row.standing() == null;
        }
    }

    /** Its name in the address. */
    String word() {
        return word;
    }

    /** Whether the usual way shows the largest first. */
    boolean isDown() {
        return down;
    }

    /**
     * The rows in this order, those of equal value as they are ranked.
     *
     * @param rows as they are ranked
     */
    List<BureauRow> sorted(List<BureauRow> rows, boolean reversed) {
        return this == RANK && !reversed ? rows : order.sorted(rows, reversed);
    }

    private static <T> List<BureauRow> sorted(
            List<BureauRow> rows, Function<BureauRow, @Nullable T> value, Comparator<T> values) {
        return rows.stream()
                .map(row -> new Keyed<>(row, value.apply(row)))
                .sorted(Comparator.<Keyed<T>, Boolean>comparing(Keyed::without)
                        .thenComparing(Keyed::key, Comparator.nullsLast(values)))
                .map(Keyed::row)
                .toList();
    }

    /** What an address asks for; the rank for anything else. */
    static OverviewSort of(@Nullable String typed) {
        String word = typed != null && typed.startsWith("-") ? typed.substring(1) : typed;
        Optional<OverviewSort> meant =
                Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
        return meant.orElse(RANK);
    }

    private static @Nullable Integer light(BureauRow row, Light light) {
        return figure(row, now -> now.lights().of(light));
    }

    private static <T> @Nullable T figure(BureauRow row, Function<DayFigures, @Nullable T> value) {
        return standing(row, standing -> value.apply(standing.figures()));
    }

    private static <T> @Nullable T standing(BureauRow row, Function<Standing, @Nullable T> value) {
        return row.standing() == null ? null : value.apply(row.standing());
    }
}
