package app.workplan.domain.indicator;

import app.workplan.domain.plan.Comparator;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.SourceSpan;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.VersionedEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 指标 of a plan: operator, target, unit, the last good day and the baseline, each change a dated fact. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Indicator extends VersionedEntity {

    private long bureauId;
    private long planId;
    private int position;
    private String name;

    @Enumerated(EnumType.STRING)
    private Comparator comparator;

    private BigDecimal value;
    private @Nullable String unit;
    private @Nullable LocalDate dueOn;
    private @Nullable String baseline;

    /** How often it was changed, so that every change moves the version. */
    private int changes;

    @Embedded
    private @Nullable SourceSpan span;

    @OneToMany(mappedBy = "indicator", cascade = CascadeType.PERSIST)
    @OrderBy("validFrom, id")
    private List<IndicatorFact> facts = new ArrayList<>();

    /**
     * As the document words it; of which kind it is, is taken from the operator and the unit.
     *
     * @param dueOn the plan's last day where the text has none
     * @param baselineYear and value as the text has them
     */
    public Indicator(
            Plan plan,
            int position,
            String name,
            IndicatorTarget target,
            @Nullable LocalDate dueOn,
            @Nullable Baseline baseline,
            @Nullable SourceSpan span) {
        this(plan, position, read(plan, name, target, dueOn, baseline), plan.getCreatedAt(), null, null);
        this.baseline = baseline == null || baseline.year() == null ? null : String.valueOf(baseline.year());
        this.span = span;
    }

    /** 增补 by the office. */
    public Indicator(
            Plan plan, int position, IndicatorSpec spec, Instant at, @Nullable String basis, @Nullable Long actorId) {
        this.bureauId = plan.getBureauId();
        this.planId = plan.requireId();
        this.position = position;
        ask(spec, false, at, basis, actorId);
    }

    /** 基期 as a document has it: each part may be missing. */
    public record Baseline(@Nullable Integer year, @Nullable BigDecimal value) {}

    private static IndicatorSpec read(
            Plan plan, String name, IndicatorTarget target, @Nullable LocalDate dueOn, @Nullable Baseline baseline) {
        return new IndicatorSpec(
                name,
                IndicatorKind.likely(target),
                target,
                dueOn == null ? plan.getPeriod().to() : dueOn,
                baseline == null ? null : baseline.year(),
                baseline == null ? null : baseline.value(),
                List.of(),
                Set.of());
    }

    /**
     * 修改, by the office.
     *
     * @param basis 依据; required by the service once the plan is issued
     * @throws RuleViolation when it was struck
     */
    public void edit(IndicatorSpec spec, Instant at, @Nullable String basis, @Nullable Long actorId) {
        requireAsked();
        ask(spec, false, at, basis, actorId);
    }

    /**
     * 取消: in no list and no figure from now on.
     *
     * @throws RuleViolation when it was struck before
     */
    public void strike(Instant at, @Nullable String basis, @Nullable Long actorId) {
        requireAsked();
        ask(spec(), true, at, basis, actorId);
    }

    /** @throws RuleViolation when it was struck */
    public void requireAsked() {
        if (newest().isStruck()) {
            throw new RuleViolation("indicator.struck");
        }
    }

    /** What it asks now. */
    public IndicatorSpec spec() {
        return newest().spec();
    }

    private IndicatorFact newest() {
        return facts.get(facts.size() - 1);
    }

    private void ask(IndicatorSpec spec, boolean struck, Instant at, @Nullable String basis, @Nullable Long actorId) {
        this.name = spec.name();
        this.comparator = spec.target().comparator();
        this.value = spec.target().value();
        this.unit = spec.target().unit();
        this.dueOn = spec.dueOn();
        this.changes++;
        facts.add(new IndicatorFact(this, spec, struck, at, basis, actorId));
    }
}
