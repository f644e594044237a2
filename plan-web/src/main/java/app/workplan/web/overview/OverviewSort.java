package app.workplan.web.overview;

import app.workplan.domain.task.Light;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 排序列 of the overview; a bureau without a plan in force comes last either way. */
enum OverviewSort {
    RANK("rank", false, row -> row.rank()),
    NAME("name", false, row -> row.name()),
    TOTAL("total", true, row -> standing(row, StandingView::total)),
    OVERDUE("overdue", true, row -> light(row, Light.OVERDUE)),
    AT_RISK("at-risk", true, row -> light(row, Light.AT_RISK)),
    ON_TRACK("on-track", true, row -> light(row, Light.ON_TRACK)),
    NOT_STARTED("not-started", true, row -> light(row, Light.NOT_STARTED)),
    DONE("done", true, row -> light(row, Light.DONE)),
    PROGRESS("progress", false, row -> standing(row, StandingView::progress)),
    GAP("gap", false, row -> standing(row, StandingView::gap)),
    SHARES("shares", true, row -> standing(row, view -> view.red().n())),
    RESPONSIBILITY("responsibility-rate", false, row -> standing(row, view -> view.percent(0))),
    FRESHNESS("freshness-rate", false, row -> standing(row, view -> view.percent(1))),
    ON_TIME("on-time-rate", false, row -> standing(row, view -> view.percent(2))),
    UNQUANTIFIED("unquantified-rate", true, row -> standing(row, view -> view.percent(3)));

    private final String word;
    private final boolean down;
    private final Comparator<OverviewPage.Row> order;

    <T extends Comparable<T>> OverviewSort(String word, boolean down, Function<OverviewPage.Row, @Nullable T> value) {
        this.word = word;
        this.down = down;
        Comparator<T> values = down ? Comparator.reverseOrder() : Comparator.naturalOrder();
        this.order = Comparator.comparing(value, Comparator.nullsLast(values));
    }

    /** Its name in the address. */
    String word() {
        return word;
    }

    /** Whether the usual way shows the largest first. */
    boolean isDown() {
        return down;
    }

    /** The rows in this order, those of equal value as they are ranked. */
    Comparator<OverviewPage.Row> order(boolean reversed) {
        Comparator<OverviewPage.Row> there = Comparator.comparing(row -> row.standing() == null);
        Comparator<OverviewPage.Row> ranked = Comparator.comparingInt(OverviewPage.Row::place);
        return there.thenComparing(reversed ? order.reversed() : order).thenComparing(ranked);
    }

    /** What an address asks for; the rank for anything else. */
    static OverviewSort of(@Nullable String typed) {
        String word = typed != null && typed.startsWith("-") ? typed.substring(1) : typed;
        Optional<OverviewSort> meant =
                Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
        return meant.orElse(RANK);
    }

    private static @Nullable Integer light(OverviewPage.Row row, Light light) {
        return standing(row, view -> view.lights().get(light.ordinal()).n());
    }

    private static <T> @Nullable T standing(OverviewPage.Row row, Function<StandingView, @Nullable T> value) {
        return row.standing() == null ? null : value.apply(row.standing());
    }
}
