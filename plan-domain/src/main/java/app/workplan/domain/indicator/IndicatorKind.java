package app.workplan.domain.indicator;

import app.workplan.domain.plan.Comparator;
import org.jspecify.annotations.Nullable;

/** 指标类型: what a reading says, and so how it is judged on its way. */
public enum IndicatorKind {
    /** 时点值: how it stands on the day, such as a rate; it may rise and fall. */
    LEVEL,
    /** 累计值: counted since the first day of the plan, such as accidents; held against the share of the period gone by. */
    CUMULATIVE,
    /** 底线: such as no deaths; it holds until an event breaks it, and stays broken. */
    GUARD,
    /** 每单位: each of several units has to meet it, such as three sites in every county. */
    PER_UNIT;

    /** What the document most likely means; the office may say otherwise. */
    static IndicatorKind likely(IndicatorTarget target) {
        boolean rate = isRate(target.unit());
        boolean moves = target.comparator() == Comparator.INCREASE || target.comparator() == Comparator.DECREASE;
        if (target.value().signum() == 0
                && !rate
                && (target.comparator() == Comparator.EQUAL || target.comparator() == Comparator.AT_MOST)) {
            return GUARD;
        }
        return rate || moves || target.unit() == null || target.unit().isBlank() ? LEVEL : CUMULATIVE;
    }

    /** 比率: a percentage, a per mille or so much for each. */
    private static boolean isRate(@Nullable String unit) {
        return unit != null && unit.chars().anyMatch(one -> "%‰/".indexOf(one) >= 0);
    }
}
