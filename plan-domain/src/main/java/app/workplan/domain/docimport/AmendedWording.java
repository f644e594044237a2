package app.workplan.domain.docimport;

import app.workplan.domain.plan.SourceSpan;
import app.workplan.domain.shared.BaseEntity;
import app.workplan.domain.task.Task;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** 改动后的原文: where the words of a task stand in a later document; its place in the plan's own document stays. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class AmendedWording extends BaseEntity {

    private long bureauId;
    private long planAmendmentId;
    private long taskId;

    @Embedded
    private SourceSpan span;

    /** @param span in the document of the amendment */
    public AmendedWording(PlanAmendment amendment, Task task, SourceSpan span) {
        this.bureauId = amendment.getBureauId();
        this.planAmendmentId = amendment.requireId();
        this.taskId = task.requireId();
        this.span = span;
    }
}
