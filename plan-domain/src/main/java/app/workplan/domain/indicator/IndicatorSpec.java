package app.workplan.domain.indicator;

import app.workplan.domain.plan.PlanPeriod;
import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.SeveralFaults;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 指标的内容: what is asked, by when, of whom, and from where it is measured.
 *
 * @param dueOn the last good day
 * @param baselineYear 基期年
 * @param baselineValue 基期值
 * @param units 每单位: of which each has to meet it; empty for every other kind
 * @param departmentIds 责任科室
 */
public record IndicatorSpec(
        String name,
        IndicatorKind kind,
        IndicatorTarget target,
        LocalDate dueOn,
        @Nullable Integer baselineYear,
        @Nullable BigDecimal baselineValue,
        List<String> units,
        Set<Long> departmentIds) {

    public static final int MAX_NAME = 200;
    public static final int MAX_UNIT = 20;
    public static final int MAX_UNIT_NAME = 60;
    public static final int MAX_UNITS = 200;

    /** Most decimals of any value. */
    public static final int DECIMALS = 4;

    /** Every value lies below it, above its negative. */
    public static final BigDecimal LARGEST = BigDecimal.TEN.pow(13);

    private static final int FIRST_YEAR = 1949;

    public IndicatorSpec {
        units = List.copyOf(units);
        departmentIds = Set.copyOf(departmentIds);
    }

    /**
     * The same without blanks around the words.
     *
     * @throws RuleViolation naming everything that is missing, too long or contradicts itself
     */
    public IndicatorSpec checked(PlanPeriod period) {
        List<RuleViolation> faults = new ArrayList<>();
        String cleanName = name.strip();
        if (cleanName.isEmpty()) {
            faults.add(new RuleViolation("indicator.nameMissing"));
        }
        tooLong(cleanName, MAX_NAME, "indicator.nameTooLong", faults);
        String cleanUnit = target.unit() == null || target.unit().isBlank()
                ? null
                : target.unit().strip();
        tooLong(cleanUnit == null ? "" : cleanUnit, MAX_UNIT, "indicator.unitTooLong", faults);
        if (!period.contains(dueOn)) {
            faults.add(new RuleViolation("indicator.dueOutside", period.from(), period.to()));
        }
        if (baselineYear != null
                && (baselineYear < FIRST_YEAR || baselineYear > period.to().getYear())) {
            faults.add(new RuleViolation(
                    "indicator.baselineYearIll", FIRST_YEAR, period.to().getYear()));
        }
        List<String> cleanUnits = kind == IndicatorKind.PER_UNIT ? units(faults) : List.of();
        SeveralFaults.throwIfAny(faults);
        return new IndicatorSpec(
                cleanName,
                kind,
                new IndicatorTarget(target.comparator(), target.value(), cleanUnit),
                dueOn,
                baselineYear,
                baselineValue,
                cleanUnits,
                departmentIds);
    }

    private List<String> units(List<RuleViolation> faults) {
        List<String> clean =
                units.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
        if (clean.isEmpty()) {
            faults.add(new RuleViolation("indicator.unitsMissing"));
        }
        if (clean.size() > MAX_UNITS) {
            faults.add(new RuleViolation("indicator.unitsTooMany", MAX_UNITS));
        }
        Set<String> seen = new HashSet<>();
        for (String one : clean) {
            tooLong(one, MAX_UNIT_NAME, "indicator.unitNameTooLong", faults);
            if (!seen.add(one)) {
                faults.add(new RuleViolation("indicator.unitTwice", one));
                break;
            }
        }
        return clean;
    }

    private static void tooLong(String words, int most, String refusal, List<RuleViolation> faults) {
        if (Characters.count(words) > most) {
            faults.add(new RuleViolation(refusal, most));
        }
    }

    /** The level a reading is held against, null where it is measured from a baseline that is missing. */
    public @Nullable BigDecimal level() {
        return target.level(baselineValue);
    }

    /** Whether both ask the same; numbers are equal whatever their zeros. */
    public boolean asksTheSameAs(IndicatorSpec other) {
        return plain().equals(other.plain());
    }

    private IndicatorSpec plain() {
        return new IndicatorSpec(
                name,
                kind,
                new IndicatorTarget(target.comparator(), target.value().stripTrailingZeros(), target.unit()),
                dueOn,
                baselineYear,
                baselineValue == null ? null : baselineValue.stripTrailingZeros(),
                units,
                departmentIds);
    }
}
