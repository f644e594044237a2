package app.workplan.service.indicator;

import app.workplan.domain.indicator.IndicatorSpec;
import org.jspecify.annotations.Nullable;

/**
 * 修改指标.
 *
 * @param version the version the form was filled against
 * @param basis 依据, once the plan is issued
 */
public record EditIndicator(
        long id,
        @Nullable Integer version,
        IndicatorSpec spec,
        @Nullable String basis) {}
