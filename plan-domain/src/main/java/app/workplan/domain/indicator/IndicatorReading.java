package app.workplan.domain.indicator;

import app.workplan.domain.shared.BaseEntity;
import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.SeveralFaults;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 指标值: read on a day; never changed, a wrong one is corrected by another that names it. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class IndicatorReading extends BaseEntity {

    public static final int MAX_NOTE = 1000;

    private long bureauId;
    private long indicatorId;
    private @Nullable String unitName;
    private LocalDate readOn;
    private BigDecimal value;
    private @Nullable String note;
    private @Nullable Long departmentId;
    private Instant enteredAt;
    private @Nullable Long enteredBy;
    private boolean onBehalf;
    private @Nullable String actingFor;
    private @Nullable Long correctsId;

    /**
     * 填报.
     *
     * @param value for the unit of the content; without a unit for an indicator that is not of each unit
     * @param at on the business day {@code today}
     * @param from the first day of the plan's period
     * @throws RuleViolation naming everything that is missing, not of the indicator or no likely day
     */
    public IndicatorReading(
            Indicator indicator, Content content, EnteredBy by, Instant at, LocalDate today, LocalDate from) {
        this.bureauId = indicator.getBureauId();
        this.indicatorId = indicator.requireId();
        List<RuleViolation> faults = new ArrayList<>();
        this.unitName = unit(indicator.spec(), content.unit(), faults);
        this.readOn = content.readOn();
        if (readOn.isAfter(today)) {
            faults.add(new RuleViolation("reading.inFuture", today));
        }
        if (readOn.isBefore(from)) {
            faults.add(new RuleViolation("reading.beforePlan", from));
        }
        this.value = content.value();
        try {
            this.note = Characters.within(content.note(), MAX_NOTE, "reading.noteTooLong");
        } catch (RuleViolation tooLong) {
            faults.add(tooLong);
        }
        SeveralFaults.throwIfAny(faults);
        this.departmentId = by.departmentId();
        this.enteredAt = at;
        this.enteredBy = by.userId();
        this.onBehalf = by.onBehalf();
        this.actingFor = by.actingFor();
    }

    /**
     * 一次填报的内容.
     *
     * @param unit 每单位: whose value it is, null for any other kind
     */
    public record Content(
            LocalDate readOn,
            BigDecimal value,
            @Nullable String unit,
            @Nullable String note) {}

    /**
     * 更正: takes the place of the other from now on.
     *
     * @throws RuleViolation when the other is of another indicator or unit, or no reason is given
     */
    public IndicatorReading correcting(IndicatorReading wrong) {
        if (wrong.indicatorId != indicatorId || !Objects.equals(wrong.unitName, unitName)) {
            throw new RuleViolation("reading.otherUnit");
        }
        if (note == null) {
            throw new RuleViolation("reading.reasonMissing");
        }
        this.correctsId = wrong.requireId();
        return this;
    }

    /** Whether both say the same, by the same person. */
    public boolean saysTheSameAs(IndicatorReading other) {
        return readOn.equals(other.readOn)
                && value.compareTo(other.value) == 0
                && Objects.equals(unitName, other.unitName)
                && Objects.equals(note, other.note)
                && Objects.equals(enteredBy, other.enteredBy)
                && Objects.equals(correctsId, other.correctsId);
    }

    private static @Nullable String unit(IndicatorSpec spec, @Nullable String typed, List<RuleViolation> faults) {
        if (spec.kind() != IndicatorKind.PER_UNIT) {
            return null;
        }
        String unit = typed == null ? "" : typed.strip();
        if (!spec.units().contains(unit)) {
            faults.add(new RuleViolation("reading.unitMissing"));
            return null;
        }
        return unit;
    }
}
