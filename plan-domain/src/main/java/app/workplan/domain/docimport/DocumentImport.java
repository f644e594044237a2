package app.workplan.domain.docimport;

import app.workplan.domain.plan.SourceDocument;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.VersionedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 导入: an uploaded text, what was read from it, and the draft it became. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class DocumentImport extends VersionedEntity {

    private long bureauId;
    private long sourceDocumentId;

    @Enumerated(EnumType.STRING)
    private ImportState state = ImportState.REVIEW;

    /** The parsed document as JSON (document-json.md). */
    @Column(columnDefinition = "text")
    private String parsed;

    private @Nullable Long planId;
    private @Nullable String failure;
    private Instant createdAt;
    private @Nullable Long createdBy;

    public DocumentImport(SourceDocument source, String parsed, Instant createdAt, @Nullable Long createdBy) {
        this.bureauId = source.getBureauId();
        this.sourceDocumentId = source.requireId();
        this.parsed = parsed;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    /**
     * 生成计划: the draft made from it.
     *
     * @throws RuleViolation when a plan was made already
     */
    public void commit(long draftId) {
        if (state != ImportState.REVIEW) {
            throw new RuleViolation("import.alreadyCommitted");
        }
        this.state = ImportState.COMMITTED;
        this.planId = draftId;
    }
}
