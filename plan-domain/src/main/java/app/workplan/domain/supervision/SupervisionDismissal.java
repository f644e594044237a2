package app.workplan.domain.supervision;

import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.VersionedEntity;
import app.workplan.domain.task.Share;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 不拟发: the office passes a proposal of the ladder over, with the reason; it counts as long as the causes say what they said then. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class SupervisionDismissal extends VersionedEntity {

    /** Longest reason, in characters. */
    public static final int MAX_REASON = 500;

    private static final String BETWEEN = " ";

    private long bureauId;
    private long planId;
    private long shareId;
    private String marks;
    private String reason;
    private Instant dismissedAt;
    private LocalDate dismissedOn;
    private @Nullable Long dismissedBy;
    private @Nullable Instant revivedAt;
    private @Nullable Long revivedBy;

    /**
     * 不拟发.
     *
     * @param causes what each cause says now, as {@code NoticeCause} and facts
     * @throws RuleViolation when the reason is missing or too long
     */
    public SupervisionDismissal(
            Share share, Collection<String> causes, String why, Instant at, LocalDate on, @Nullable Long by) {
        if (why.isBlank()) {
            throw new RuleViolation("supervision.dismissalMissing");
        }
        this.reason = Characters.within(why, MAX_REASON, "supervision.dismissalTooLong");
        this.bureauId = share.getBureauId();
        this.planId = share.getPlanId();
        this.shareId = share.requireId();
        this.marks = String.join(BETWEEN, causes);
        this.dismissedAt = at;
        this.dismissedOn = on;
        this.dismissedBy = by;
    }

    /** 恢复拟发; once is enough. */
    public void revive(Instant at, @Nullable Long by) {
        if (revivedAt == null) {
            this.revivedAt = at;
            this.revivedBy = by;
        }
    }

    /** Whether the same user said the same of the same. */
    public boolean isSame(SupervisionDismissal other) {
        return marks.equals(other.marks)
                && reason.equals(other.reason)
                && Objects.equals(dismissedBy, other.dismissedBy);
    }

    /** The causes as they were, from how they are kept. */
    public static List<String> marks(String kept) {
        return List.of(kept.split(BETWEEN));
    }
}
