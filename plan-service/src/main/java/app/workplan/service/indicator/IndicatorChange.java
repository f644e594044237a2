package app.workplan.service.indicator;

import app.workplan.domain.indicator.IndicatorKind;
import app.workplan.domain.plan.Comparator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** 指标的一次变更, with the times of Beijing: what was asked from then on. */
public record IndicatorChange(
        LocalDateTime at,
        @Nullable String by,
        String name,
        IndicatorKind kind,
        Comparator comparator,
        BigDecimal value,
        @Nullable String unit,
        LocalDate dueOn,
        @Nullable Integer baselineYear,
        @Nullable BigDecimal baselineValue,
        boolean struck,
        @Nullable String basis) {}
