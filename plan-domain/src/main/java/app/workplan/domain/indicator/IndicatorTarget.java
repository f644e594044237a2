package app.workplan.domain.indicator;

import app.workplan.domain.plan.Comparator;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** 指标值的要求: operator, number and unit, such as ≥ 92 %. */
public record IndicatorTarget(
        Comparator comparator, BigDecimal value, @Nullable String unit) {

    /**
     * 目标水平: the number a reading is held against. ↑ and ↓ are measured from the baseline: by percent where the unit is one,
     * else by so many.
     *
     * @return null where ↑ or ↓ has no baseline to be measured from
     */
    public @Nullable BigDecimal level(@Nullable BigDecimal baseline) {
        return switch (comparator) {
            case AT_LEAST, AT_MOST, EQUAL -> value;
            case INCREASE -> baseline == null ? null : baseline.add(change(baseline));
            case DECREASE -> baseline == null ? null : baseline.subtract(change(baseline));
        };
    }

    /** A change by percent is one of the size of the baseline, whatever its sign. */
    private BigDecimal change(BigDecimal baseline) {
        int hundreds = "%".equals(unit) ? 2 : "‰".equals(unit) ? 3 : 0;
        return hundreds == 0 ? value : baseline.abs().multiply(value).movePointLeft(hundreds);
    }

    /** Whether the reading meets the level. */
    public boolean isMetBy(BigDecimal reading, BigDecimal level) {
        int compared = reading.compareTo(level);
        return switch (comparator) {
            case AT_LEAST, INCREASE -> compared >= 0;
            case AT_MOST, DECREASE -> compared <= 0;
            case EQUAL -> compared == 0;
        };
    }

    /** 越低越好: said by ≤ and ↓; of = where it is 0 or lies below the baseline. */
    public boolean isLowerBetter(@Nullable BigDecimal baseline) {
        return switch (comparator) {
            case AT_MOST, DECREASE -> true;
            case AT_LEAST, INCREASE -> false;
            case EQUAL -> value.signum() == 0 || baseline != null && baseline.compareTo(value) > 0;
        };
    }
}
