package app.workplan.web.indicator;

import app.workplan.domain.indicator.IndicatorReading;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.indicator.EnterReading;
import app.workplan.web.support.FilesForm;
import app.workplan.web.support.Typed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 填指标值, as typed. */
@Getter
@Setter
public class ReadingForm extends FilesForm {

    private @Nullable String readOn;
    private @Nullable String value;
    private @Nullable String unit;
    private @Nullable String note;

    /** @throws RuleViolation naming every field that cannot be read */
    EnterReading toCommand(long indicatorId, @Nullable Long corrects) {
        Faults faults = new Faults();
        LocalDate on = faults.read(() -> Typed.date(readOn, "reading.dayMissing", "reading.dayIll"));
        BigDecimal number = faults.read(() -> SignedNumber.needed(value, "reading.valueMissing", "reading.valueIll"));
        faults.throwIfAny();
        return new EnterReading(
                indicatorId,
                new IndicatorReading.Content(
                        Objects.requireNonNull(on), Objects.requireNonNull(number), unit, Typed.text(note)),
                corrects);
    }

    /** What was typed, by field name. */
    Map<String, @Nullable String> typed() {
        Map<String, @Nullable String> typed = new LinkedHashMap<>();
        typed.put("readOn", readOn);
        typed.put("value", value);
        typed.put("unit", unit);
        typed.put("note", note);
        return typed;
    }
}
