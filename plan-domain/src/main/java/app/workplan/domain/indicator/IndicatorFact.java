package app.workplan.domain.indicator;

import app.workplan.domain.plan.Comparator;
import app.workplan.domain.shared.BaseEntity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 指标的一条事实: what was asked from an instant on, until the next fact; never overwritten. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class IndicatorFact extends BaseEntity {

    private long bureauId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "indicator_id")
    private Indicator indicator;

    private Instant validFrom;
    private String name;

    @Enumerated(EnumType.STRING)
    private IndicatorKind kind;

    @Enumerated(EnumType.STRING)
    private Comparator comparator;

    private BigDecimal value;
    private @Nullable String unit;
    private LocalDate dueOn;
    private @Nullable Integer baselineYear;
    private @Nullable BigDecimal baselineValue;
    private boolean struck;
    private @Nullable String basis;
    private @Nullable Long actorId;

    @ElementCollection
    @CollectionTable(name = "indicator_fact_unit", joinColumns = @JoinColumn(name = "indicator_fact_id"))
    @OrderColumn(name = "position")
    @Column(name = "name")
    private List<String> units = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "indicator_fact_department", joinColumns = @JoinColumn(name = "indicator_fact_id"))
    @Column(name = "department_id")
    private Set<Long> departmentIds = new HashSet<>();

    IndicatorFact(
            Indicator indicator,
            IndicatorSpec spec,
            boolean struck,
            Instant validFrom,
            @Nullable String basis,
            @Nullable Long actorId) {
        this.bureauId = indicator.getBureauId();
        this.indicator = indicator;
        this.validFrom = validFrom;
        this.name = spec.name();
        this.kind = spec.kind();
        this.comparator = spec.target().comparator();
        this.value = spec.target().value();
        this.unit = spec.target().unit();
        this.dueOn = spec.dueOn();
        this.baselineYear = spec.baselineYear();
        this.baselineValue = spec.baselineValue();
        this.struck = struck;
        this.basis = basis;
        this.actorId = actorId;
        this.units.addAll(spec.units());
        this.departmentIds.addAll(spec.departmentIds());
    }

    /** What it asks. */
    IndicatorSpec spec() {
        return new IndicatorSpec(
                name,
                kind,
                new IndicatorTarget(comparator, value, unit),
                dueOn,
                baselineYear,
                baselineValue,
                units,
                departmentIds);
    }
}
