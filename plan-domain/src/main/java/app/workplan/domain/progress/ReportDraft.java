package app.workplan.domain.progress;

import app.workplan.domain.task.Share;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 草稿: what staff prepared for the head to hand in; one per share, no figure reads it. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class ReportDraft {

    @Id
    @Column(name = "share_id")
    private Long shareId;

    private long bureauId;
    private @Nullable Integer percent;
    private @Nullable String text;
    private @Nullable String problems;
    private @Nullable String nextSteps;
    private boolean needsCoordination;
    private @Nullable Instant savedAt;
    private @Nullable Long actorId;
    private @Nullable String device;

    public ReportDraft(Share share) {
        this.shareId = share.requireId();
        this.bureauId = share.getBureauId();
    }

    /**
     * 存草稿: replaces what was there; may be incomplete.
     *
     * @param from key of the device it was written on, null where it told none
     * @throws app.workplan.domain.shared.RuleViolation when the percent is outside 0–99 or a text too long
     */
    public void save(ProgressReport report, Instant at, @Nullable Long by, @Nullable String from) {
        ProgressEntry.requireFitting(report);
        this.percent = report.percent();
        this.text = report.text();
        this.problems = report.problems();
        this.nextSteps = report.nextSteps();
        this.needsCoordination = report.needsCoordination();
        this.savedAt = at;
        this.actorId = by;
        this.device = from;
    }

    /** 同一张表又交一次: whether it is kept already, of the same person, from whatever device. */
    public boolean holds(ProgressReport report, @Nullable Long by) {
        return savedAt != null
                && Objects.equals(actorId, by)
                && Objects.equals(percent, report.percent())
                && Objects.equals(text, report.text())
                && Objects.equals(problems, report.problems())
                && Objects.equals(nextSteps, report.nextSteps())
                && needsCoordination == report.needsCoordination();
    }
}
