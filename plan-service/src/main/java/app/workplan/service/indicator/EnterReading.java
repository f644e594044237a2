package app.workplan.service.indicator;

import app.workplan.domain.indicator.IndicatorReading;
import org.jspecify.annotations.Nullable;

/**
 * 填指标值.
 *
 * @param corrects 更正: the reading whose place it takes, null for a new one
 */
public record EnterReading(
        long indicatorId,
        IndicatorReading.Content content,
        @Nullable Long corrects) {}
