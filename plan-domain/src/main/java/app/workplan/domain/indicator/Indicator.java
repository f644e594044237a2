package app.workplan.domain.indicator;

import app.workplan.domain.plan.Comparator;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.SourceSpan;
import app.workplan.domain.shared.BaseEntity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 指标 of a plan: operator, target, unit, the last good day, and the baseline as the document words it. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Indicator extends BaseEntity {

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

    @Embedded
    private @Nullable SourceSpan span;

    public Indicator(
            Plan plan,
            int position,
            String name,
            IndicatorTarget target,
            @Nullable LocalDate dueOn,
            @Nullable String baseline,
            @Nullable SourceSpan span) {
        this.bureauId = plan.getBureauId();
        this.planId = plan.requireId();
        this.position = position;
        this.name = name;
        this.comparator = target.comparator();
        this.value = target.value();
        this.unit = target.unit();
        this.dueOn = dueOn;
        this.baseline = baseline;
        this.span = span;
    }
}
