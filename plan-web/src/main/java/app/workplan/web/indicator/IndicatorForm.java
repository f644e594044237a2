package app.workplan.web.indicator;

import app.workplan.domain.indicator.IndicatorKind;
import app.workplan.domain.indicator.IndicatorSpec;
import app.workplan.domain.indicator.IndicatorTarget;
import app.workplan.domain.plan.Comparator;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.web.support.Typed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 指标的内容, as typed. */
@Getter
@Setter
public class IndicatorForm {

    private @Nullable String name;
    private @Nullable String kind;
    private @Nullable String comparator;
    private @Nullable String value;
    private @Nullable String unit;
    private @Nullable String dueOn;
    private @Nullable String baselineYear;
    private @Nullable String baselineValue;
    private @Nullable String units;
    private boolean planDepartments;
    private List<String> departmentIds = new ArrayList<>();
    private @Nullable String basis;
    private @Nullable Integer version;

    /**
     * What is asked.
     *
     * @param ofPlan names of the departments of the plan, taken as the units where that is ticked
     * @throws RuleViolation naming every field that cannot be read
     */
    IndicatorSpec toSpec(Supplier<List<String>> ofPlan) {
        Faults faults = new Faults();
        IndicatorKind type = faults.read(() -> needed(IndicatorKind.class, kind, "indicator.kindMissing"));
        Comparator operator = faults.read(() -> needed(Comparator.class, comparator, "indicator.comparatorMissing"));
        BigDecimal number =
                faults.read(() -> SignedNumber.needed(value, "indicator.valueMissing", "indicator.valueIll"));
        LocalDate due = faults.read(() -> Typed.date(dueOn, "indicator.dueMissing", "indicator.dueIll"));
        Integer year = faults.read(() -> year(baselineYear));
        BigDecimal baseline = faults.read(() -> SignedNumber.of(baselineValue, "indicator.baselineIll"));
        faults.throwIfAny();
        return new IndicatorSpec(
                Typed.text(name),
                Objects.requireNonNull(type),
                new IndicatorTarget(Objects.requireNonNull(operator), Objects.requireNonNull(number), unit),
                Objects.requireNonNull(due),
                year,
                baseline,
                planDepartments ? ofPlan.get() : Typed.text(units).lines().toList(),
                departments(departmentIds));
    }

    private static <E extends Enum<E>> E needed(Class<E> type, @Nullable String typed, String refusal) {
        E found = Typed.constant(type, typed, refusal);
        if (found == null) {
            throw new RuleViolation(refusal);
        }
        return found;
    }

    private static @Nullable Integer year(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        Long year = Typed.number(typed);
        if (year == null || year > 9999) {
            throw new RuleViolation("indicator.baselineYearIll", "1949", "9999");
        }
        return year.intValue();
    }

    /** Ids of departments; what is no number is one of nothing. */
    static Set<Long> departments(List<String> typed) {
        Set<Long> ids = new LinkedHashSet<>();
        typed.forEach(one -> ids.add(Objects.requireNonNullElse(Typed.number(one), -1L)));
        return ids;
    }

    /** What is stored, as a form that is opened shows it. */
    static IndicatorForm of(IndicatorSpec spec, int version) {
        IndicatorForm form = new IndicatorForm();
        form.name = spec.name();
        form.kind = spec.kind().name();
        form.comparator = spec.target().comparator().name();
        form.value = GoalTexts.plain(spec.target().value());
        form.unit = spec.target().unit();
        form.dueOn = spec.dueOn().toString();
        form.baselineYear = spec.baselineYear() == null ? "" : String.valueOf(spec.baselineYear());
        form.baselineValue = spec.baselineValue() == null ? "" : GoalTexts.plain(spec.baselineValue());
        form.units = String.join("\n", spec.units());
        spec.departmentIds().forEach(id -> form.departmentIds.add(String.valueOf(id)));
        form.version = version;
        return form;
    }

    /** A new one, due on the plan's last day. */
    static IndicatorForm empty(LocalDate planEnd) {
        IndicatorForm form = new IndicatorForm();
        form.dueOn = planEnd.toString();
        form.kind = IndicatorKind.LEVEL.name();
        form.comparator = Comparator.AT_LEAST.name();
        return form;
    }

    /** What was typed, by field name. */
    Map<String, @Nullable String> typed() {
        Map<String, @Nullable String> typed = new LinkedHashMap<>();
        typed.put("name", name);
        typed.put("kind", kind);
        typed.put("comparator", comparator);
        typed.put("value", value);
        typed.put("unit", unit);
        typed.put("dueOn", dueOn);
        typed.put("baselineYear", baselineYear);
        typed.put("baselineValue", baselineValue);
        typed.put("units", units);
        typed.put("departmentIds", String.join(" ", departmentIds));
        typed.put("basis", basis);
        return typed;
    }
}
