package app.workplan.domain.indicator;

import app.workplan.domain.plan.Comparator;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** 指标值的要求: operator, number and unit, such as ≥ 92 %. */
public record IndicatorTarget(
        Comparator comparator, BigDecimal value, @Nullable String unit) {}
