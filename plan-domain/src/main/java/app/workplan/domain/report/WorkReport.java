package app.workplan.domain.report;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.VersionedEntity;
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
 * 工作总结 of a plan: drafted outside the request, edited by the office, drafted anew as often as it likes, and read by others
 * once it is final (定稿).
 */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class WorkReport extends VersionedEntity {

    /** Longest title, in characters. */
    public static final int MAX_TITLE = 100;

    private long bureauId;
    private long planId;

    @Enumerated(EnumType.STRING)
    private WorkReportKind kind;

    /** 截至日 of what is drafted; of the first draft from its beginning. */
    private LocalDate asOf;

    /** 截至日 the running or failed drafting asks for. */
    private LocalDate wantedAsOf;

    /** Null before the first draft. */
    private @Nullable String draftedTitle;

    private @Nullable String editedTitle;

    @Enumerated(EnumType.STRING)
    private WorkReportJob job = WorkReportJob.RUNNING;

    @Enumerated(EnumType.STRING)
    private WorkReportStep step = WorkReportStep.FIGURES;

    /** Why the last drafting failed: the code of a refusal and its values, by spaces. */
    private @Nullable String failure;

    private @Nullable Instant draftedAt;
    private Instant createdAt;
    private @Nullable Long createdBy;
    private @Nullable LocalDate finalOn;
    private @Nullable Long finalBy;

    /**
     * 起草总结.
     *
     * @param asOf from the plan's issue day to {@code today}, of a closed plan to its closing day
     * @throws RuleViolation when the plan is a draft, or the day lies outside
     */
    public WorkReport(Plan plan, WorkReportKind kind, LocalDate asOf, Instant at, LocalDate today, @Nullable Long by) {
        requireDay(plan, asOf, today);
        this.bureauId = plan.getBureauId();
        this.planId = plan.requireId();
        this.kind = kind;
        this.asOf = asOf;
        this.wantedAsOf = asOf;
        this.createdAt = at;
        this.createdBy = by;
    }

    /**
     * 重新生成 as of another day, or the same.
     *
     * @throws RuleViolation when it is final, being drafted, or the day lies outside
     */
    public void redraft(Plan plan, LocalDate day, LocalDate today) {
        requireEditable();
        requireDay(plan, day, today);
        this.wantedAsOf = day;
        this.job = WorkReportJob.RUNNING;
        this.step = WorkReportStep.FIGURES;
        this.failure = null;
    }

    /** 生成到了哪一步; nothing where it ended before. */
    public void reach(WorkReportStep next) {
        if (isRunning()) {
            this.step = next;
        }
    }

    /** 生成完成. */
    public void drafted(String title, Instant at) {
        this.asOf = wantedAsOf;
        this.draftedTitle = title;
        this.draftedAt = at;
        this.job = WorkReportJob.DONE;
        this.step = WorkReportStep.MERGE;
    }

    /** 没有生成; nothing where it ended before. */
    public void fail(String reason) {
        if (isRunning()) {
            this.job = WorkReportJob.FAILED;
            this.failure = reason;
        }
    }

    /**
     * 改标题; back at the drafted one it counts as unchanged.
     *
     * @throws RuleViolation when it cannot be edited, or the title is missing or too long
     */
    public void rename(String title) {
        requireEditable();
        String clean = title.strip();
        if (clean.isEmpty()) {
            throw new RuleViolation("workReport.titleMissing");
        }
        if (Characters.count(clean) > MAX_TITLE) {
            throw new RuleViolation("workReport.titleTooLong", MAX_TITLE);
        }
        this.editedTitle = clean.equals(draftedTitle) ? null : clean;
    }

    /** The title that is printed; empty before the first draft. */
    public String title() {
        return editedTitle != null ? editedTitle : draftedTitle == null ? "" : draftedTitle;
    }

    /**
     * 定稿: others may read it, and nobody changes it.
     *
     * @throws RuleViolation when it is final already, or nothing is drafted
     */
    public void finish(LocalDate on, @Nullable Long by) {
        requireEditable();
        if (draftedAt == null) {
            throw new RuleViolation("workReport.notDrafted");
        }
        this.finalOn = on;
        this.finalBy = by;
    }

    /**
     * 退回修改 of a final one.
     *
     * @throws RuleViolation when it is not final
     */
    public void reopen() {
        if (finalOn == null) {
            throw new RuleViolation("workReport.notFinal");
        }
        this.finalOn = null;
        this.finalBy = null;
    }

    /** Whether it is being drafted. */
    public boolean isRunning() {
        return job == WorkReportJob.RUNNING;
    }

    /** @throws RuleViolation when it is final, or being drafted */
    public void requireEditable() {
        if (finalOn != null) {
            throw new RuleViolation("workReport.final");
        }
        if (isRunning()) {
            throw new RuleViolation("workReport.running");
        }
    }

    /** The last day the plan can be judged on: today, of a closed one its closing day. */
    public static LocalDate lastDay(Plan plan, LocalDate today) {
        LocalDate closed = plan.getClosedOn();
        return closed != null && closed.isBefore(today) ? closed : today;
    }

    private static void requireDay(Plan plan, LocalDate day, LocalDate today) {
        LocalDate issued = plan.getIssuedOn();
        if (issued == null) {
            throw new RuleViolation("workReport.planDraft");
        }
        LocalDate last = lastDay(plan, today);
        if (day.isBefore(issued) || day.isAfter(last)) {
            throw new RuleViolation("workReport.dayOutside", issued, last);
        }
    }
}
