package app.workplan.domain.indicator;

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
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 项目的一条事实: its name, stage and departments from an instant on, until the next fact; never overwritten. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class ProjectFact extends BaseEntity {

    private long bureauId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "project_id")
    private Project project;

    private Instant validFrom;
    private String name;

    @Enumerated(EnumType.STRING)
    private @Nullable ProjectStage stage;

    private @Nullable String note;
    private boolean struck;
    private @Nullable String basis;
    private @Nullable Long departmentId;
    private @Nullable Long enteredBy;
    private boolean onBehalf;
    private @Nullable String actingFor;

    @ElementCollection
    @CollectionTable(name = "project_fact_department", joinColumns = @JoinColumn(name = "project_fact_id"))
    @Column(name = "department_id")
    private Set<Long> departmentIds = new HashSet<>();

    /**
     * @param reported what a report says of it, null for an edit
     */
    ProjectFact(
            Project project,
            String name,
            Set<Long> departmentIds,
            @Nullable ProjectReport reported,
            EnteredBy by,
            Instant validFrom) {
        this.bureauId = project.getBureauId();
        this.project = project;
        this.validFrom = validFrom;
        this.name = name;
        this.departmentIds.addAll(departmentIds);
        this.stage = reported == null ? null : reported.stage();
        this.note = reported == null ? null : reported.note();
        this.departmentId = by.departmentId();
        this.enteredBy = by.userId();
        this.onBehalf = by.onBehalf();
        this.actingFor = by.actingFor();
    }

    ProjectFact at(@Nullable ProjectStage kept) {
        this.stage = kept;
        return this;
    }

    ProjectFact on(@Nullable String stated) {
        this.basis = stated;
        return this;
    }

    ProjectFact struck() {
        this.struck = true;
        return this;
    }
}
