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
    private ImportState state;

    /** The parsed document as JSON (document-json.md), null until it is read. */
    @Column(columnDefinition = "text")
    private @Nullable String parsed;

    /** 已答的疑点: keys of the doubts that somebody settled, one a line; null for none. */
    @Column(columnDefinition = "text")
    private @Nullable String answers;

    /** {@code parsed} before the last correction, null where nothing can be undone. */
    @Column(columnDefinition = "text")
    private @Nullable String previousParsed;

    @Column(columnDefinition = "text")
    private @Nullable String previousAnswers;

    /** What an undo takes back, null where nothing can be undone. */
    private @Nullable String lastCorrection;

    private @Nullable Long planId;

    /** 改动的计划: the plan this text is to change; null where it becomes a plan of its own. */
    private @Nullable Long amendsPlanId;

    /** Why reading, or the last attempt to make a plan, failed: the code of a refusal and its numbers, by spaces. */
    private @Nullable String failure;

    private Instant createdAt;
    private @Nullable Long createdBy;

    /** @param parsed null while it is still being read */
    public DocumentImport(SourceDocument source, @Nullable String parsed, Instant createdAt, @Nullable Long createdBy) {
        this.state = parsed == null ? ImportState.READING : ImportState.REVIEW;
        this.bureauId = source.getBureauId();
        this.sourceDocumentId = source.requireId();
        this.parsed = parsed;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    /** 识别完成; nothing where it ended before. */
    public void read(String document) {
        if (state == ImportState.READING) {
            this.parsed = document;
            this.state = ImportState.REVIEW;
        }
    }

    /** 识别失败; nothing where it ended before. */
    public void fail(String reason) {
        if (state == ImportState.READING) {
            this.failure = reason;
            this.state = ImportState.FAILED;
        }
    }

    /**
     * 更正: the document and the answers as they are from now on; the ones before are kept for one undo.
     *
     * @param what its action in the audit trail
     * @throws RuleViolation unless it waits to be looked through
     */
    public void correct(String document, @Nullable String settled, String what) {
        requireRead();
        this.previousParsed = parsed;
        this.previousAnswers = answers;
        this.parsed = document;
        this.answers = settled;
        this.lastCorrection = what;
    }

    /**
     * 撤销 of the last correction; only one step.
     *
     * @throws RuleViolation when there is none, or it does not wait to be looked through
     */
    public void undoCorrection() {
        requireRead();
        if (previousParsed == null) {
            throw new RuleViolation("importEdit.nothingToUndo");
        }
        this.parsed = previousParsed;
        this.answers = previousAnswers;
        this.previousParsed = null;
        this.previousAnswers = null;
        this.lastCorrection = null;
    }

    /**
     * 撤回生成: the draft is given up, the import waits to be looked through again with all its corrections.
     *
     * @return id of the draft to be deleted
     * @throws RuleViolation when no plan was made of it, or it changed one that was there before
     */
    public long withdraw() {
        if (amendsPlanId != null) {
            throw new RuleViolation("amend.stays");
        }
        if (state != ImportState.COMMITTED || planId == null) {
            throw new RuleViolation("import.notCommitted");
        }
        long draft = planId;
        this.planId = null;
        this.state = ImportState.REVIEW;
        return draft;
    }

    /**
     * 开始生成计划.
     *
     * @throws RuleViolation unless it was read, is to be a plan of its own, and no plan is being made of it
     */
    public void beginCommit() {
        requireRead();
        if (amendsPlanId != null) {
            throw new RuleViolation("amend.notNew");
        }
        this.failure = null;
        this.state = ImportState.COMMITTING;
    }

    /** 没能生成计划: it is as if nobody had asked; nothing where it ended before. */
    public void giveUpCommit(String reason) {
        if (state == ImportState.COMMITTING) {
            this.failure = reason;
            this.state = ImportState.REVIEW;
        }
    }

    /**
     * 生成计划: the draft made from it.
     *
     * @throws RuleViolation when it was not read, or a plan was made already
     */
    public void commit(long draftId) {
        if (state != ImportState.COMMITTING) {
            requireRead();
        }
        this.state = ImportState.COMMITTED;
        this.planId = draftId;
    }

    /** 改动已有计划: the text is to change that plan and become none of its own. */
    public void aimAt(long presentPlanId) {
        this.amendsPlanId = presentPlanId;
    }

    /**
     * 写入改动: what was chosen of it stands in the plan now; this cannot be taken back.
     *
     * @throws RuleViolation when it was not read, changes no plan, or did so already
     */
    public void amend() {
        requireRead();
        if (amendsPlanId == null) {
            throw new RuleViolation("amend.noPlan");
        }
        this.state = ImportState.COMMITTED;
        this.planId = amendsPlanId;
    }

    /**
     * 删除 is for what became no plan; the draft of a plan is deleted with its import.
     *
     * @throws RuleViolation when a plan was made of it, or is being made
     */
    public void requireDeletable() {
        if (state == ImportState.COMMITTED) {
            throw new RuleViolation("import.alreadyCommitted");
        }
        if (state == ImportState.COMMITTING) {
            throw new RuleViolation("import.committing");
        }
    }

    private void requireRead() {
        switch (state) {
            case COMMITTED -> throw new RuleViolation("import.alreadyCommitted");
            case COMMITTING -> throw new RuleViolation("import.committing");
            case READING, FAILED -> throw new RuleViolation("import.notRead");
            default -> {}
        }
    }
}
