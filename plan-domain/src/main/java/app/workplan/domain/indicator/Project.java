package app.workplan.domain.indicator;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.SourceSpan;
import app.workplan.domain.shared.BaseEntity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 重大项目 of a plan. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Project extends BaseEntity {

    private long bureauId;
    private long planId;
    private int position;
    private String name;

    @Embedded
    private @Nullable SourceSpan span;

    public Project(Plan plan, int position, String name, @Nullable SourceSpan span) {
        this.bureauId = plan.getBureauId();
        this.planId = plan.requireId();
        this.position = position;
        this.name = name;
        this.span = span;
    }
}
