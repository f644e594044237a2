package app.workplan.domain.docimport;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.BaseEntity;
import jakarta.persistence.Entity;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 文件改动: what one later document changed in one plan, all at once and on one basis. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class PlanAmendment extends BaseEntity {

    private long bureauId;
    private long planId;
    private long documentImportId;
    private long sourceDocumentId;
    private @Nullable String basis;
    private int added;
    private int changed;
    private int removed;
    private Instant at;
    private @Nullable Long actorId;
    /** Its entries of the audit trail carry the same one; null where no request made it. */
    private @Nullable String requestId;

    /**
     * @param amending the import that was looked through against the plan
     * @param basis 依据; null for a draft changed without one
     */
    public PlanAmendment(
            DocumentImport amending, long planId, @Nullable String basis, Counts counts, Actor actor, Instant at) {
        this.bureauId = amending.getBureauId();
        this.planId = planId;
        this.documentImportId = amending.requireId();
        this.sourceDocumentId = amending.getSourceDocumentId();
        this.basis = basis;
        this.added = counts.added();
        this.changed = counts.changed();
        this.removed = counts.removed();
        this.at = at;
        this.actorId = actor.userId();
        this.requestId = actor.requestId();
    }

    /** How many provisions were added, changed and removed. */
    public record Counts(int added, int changed, int removed) {}
}
