package app.workplan.domain.plan;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.VersionedEntity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * 工作计划: 草稿 → 已印发 → 已结束. Chapters and items hold its official wording and are frozen at issue; tasks refer to it
 * by id.
 */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Plan extends VersionedEntity {

    /** Longest title, in characters. */
    public static final int MAX_TITLE = 200;

    private long bureauId;
    private @Nullable Long sourceDocumentId;
    private @Nullable Long rolledFromPlanId;

    @Enumerated(EnumType.STRING)
    private PlanKind kind;

    private String title;

    @Embedded
    private @Nullable DocumentHead head;

    @Embedded
    private PlanPeriod period;

    @Enumerated(EnumType.STRING)
    private ReportCycle reportCycle = ReportCycle.MONTH;

    @Enumerated(EnumType.STRING)
    private PlanState state = PlanState.DRAFT;

    private @Nullable Instant issuedAt;
    private @Nullable LocalDate issuedOn;
    private @Nullable Instant closedAt;
    private @Nullable LocalDate closedOn;
    private @Nullable Instant archivedAt;
    private @Nullable Long archivedBy;
    private boolean demo;
    private Instant createdAt;
    private @Nullable Long createdBy;

    public Plan(
            SourceDocument source,
            PlanKind kind,
            String title,
            DocumentHead head,
            PlanPeriod period,
            Instant createdAt,
            @Nullable Long createdBy) {
        this.bureauId = source.getBureauId();
        this.sourceDocumentId = source.requireId();
        this.kind = kind;
        this.title = title;
        this.head = head;
        this.period = period;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    /** 新建: a draft without any document, to be written by hand. */
    public Plan(long bureauId, PlanFacts facts, Instant createdAt, @Nullable Long createdBy) {
        this.bureauId = bureauId;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
        describe(facts);
    }

    /**
     * 改文件信息 of a draft.
     *
     * @throws RuleViolation once it is issued, or when the title is missing or too long
     */
    public void describe(PlanFacts facts) {
        if (state != PlanState.DRAFT) {
            throw new RuleViolation("plan.notDraft");
        }
        String words = facts.title().strip();
        if (words.isEmpty()) {
            throw new RuleViolation("plan.titleMissing");
        }
        if (Characters.count(words) > MAX_TITLE) {
            throw new RuleViolation("plan.titleTooLong", MAX_TITLE, Characters.count(words));
        }
        this.kind = facts.kind();
        this.title = words;
        this.head = facts.head();
        this.period = facts.period();
        this.reportCycle = facts.reportCycle();
    }

    /** 文件信息 as they stand. */
    public PlanFacts facts() {
        return new PlanFacts(kind, title, getHead(), period, reportCycle);
    }

    /** 文件头; a row without any of its facts is read as none. */
    public DocumentHead getHead() {
        return head == null ? DocumentHead.NONE : head;
    }

    /** 滚动自: the plan this one was rolled forward from. */
    public void rolledFrom(Plan earlier) {
        this.rolledFromPlanId = earlier.requireId();
    }

    /** Marks a plan whose history was made for demonstration; pages say so. */
    public void markDemo() {
        this.demo = true;
    }

    /**
     * 印发: from this day the plan is tracked.
     *
     * @param at the instant, on the business day {@code on}
     * @throws RuleViolation when it is not a draft
     */
    public void issue(Instant at, LocalDate on) {
        if (state != PlanState.DRAFT) {
            throw new RuleViolation("plan.notDraft");
        }
        this.state = PlanState.ISSUED;
        this.issuedAt = at;
        this.issuedOn = on;
    }

    /**
     * 结束: the plan is judged on this day for ever.
     *
     * @throws RuleViolation when it is not issued
     */
    public void close(Instant at, LocalDate on) {
        requireIssued();
        this.state = PlanState.CLOSED;
        this.closedAt = at;
        this.closedOn = on;
    }

    /**
     * 重新打开: tracked again, and judged as of today.
     *
     * @throws RuleViolation when it is not closed, or archived
     */
    public void reopen() {
        if (state != PlanState.CLOSED) {
            throw new RuleViolation("plan.notClosed");
        }
        if (archivedAt != null) {
            throw new RuleViolation("plan.archived");
        }
        this.state = PlanState.ISSUED;
        this.closedAt = null;
        this.closedOn = null;
    }

    /**
     * 归档: out of lists and choices, still to be found and read.
     *
     * @throws RuleViolation when it is not closed, or archived already
     */
    public void archive(Instant at, @Nullable Long by) {
        if (state != PlanState.CLOSED) {
            throw new RuleViolation("plan.notClosed");
        }
        if (archivedAt != null) {
            throw new RuleViolation("plan.archived");
        }
        this.archivedAt = at;
        this.archivedBy = by;
    }

    /**
     * 取消归档: back among the closed ones.
     *
     * @throws RuleViolation when it is not archived
     */
    public void unarchive() {
        if (archivedAt == null) {
            throw new RuleViolation("plan.notArchived");
        }
        this.archivedAt = null;
        this.archivedBy = null;
    }

    /**
     * 定填报周期, while it is a draft.
     *
     * @throws RuleViolation once it is issued
     */
    public void reportEvery(ReportCycle cycle) {
        if (state != PlanState.DRAFT) {
            throw new RuleViolation("plan.notDraft");
        }
        this.reportCycle = cycle;
    }

    /** @throws RuleViolation unless the plan is issued and not closed */
    public void requireIssued() {
        if (state == PlanState.CLOSED) {
            throw new RuleViolation("plan.closed");
        }
        if (state == PlanState.DRAFT) {
            throw new RuleViolation("plan.notIssued");
        }
    }

    /** @throws RuleViolation once it is issued: its wording is frozen */
    public void requireDraft() {
        if (state != PlanState.DRAFT) {
            throw new RuleViolation("plan.wordingFrozen");
        }
    }

    /** @throws RuleViolation when the plan is closed */
    public void requireOpen() {
        if (state == PlanState.CLOSED) {
            throw new RuleViolation("plan.closed");
        }
    }

    public boolean isDraft() {
        return state == PlanState.DRAFT;
    }
}
