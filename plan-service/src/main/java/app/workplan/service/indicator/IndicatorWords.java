package app.workplan.service.indicator;

import app.workplan.domain.indicator.IndicatorReading;
import app.workplan.domain.indicator.IndicatorSpec;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** 指标 in one line, for the audit trail. */
final class IndicatorWords {

    private IndicatorWords() {}

    static String of(IndicatorSpec spec) {
        return "%s, %s %s %s%s, %s, %s%s"
                .formatted(
                        spec.name(),
                        spec.kind(),
                        spec.target().comparator(),
                        plain(spec.target().value()),
                        spec.target().unit() == null ? "" : spec.target().unit(),
                        spec.dueOn(),
                        spec.baselineYear() == null ? "-" : spec.baselineYear(),
                        spec.baselineValue() == null ? "" : "=" + plain(spec.baselineValue()));
    }

    static String of(IndicatorReading reading) {
        return "%s%s %s"
                .formatted(
                        reading.getUnitName() == null ? "" : reading.getUnitName() + " ",
                        reading.getReadOn(),
                        plain(reading.getValue()));
    }

    static String plain(@Nullable BigDecimal value) {
        return value == null ? "-" : value.stripTrailingZeros().toPlainString();
    }
}
