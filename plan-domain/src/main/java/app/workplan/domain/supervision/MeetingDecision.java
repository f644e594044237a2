package app.workplan.domain.supervision;

import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.VersionedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 议定事项: one sentence decided in a meeting; stays a note, or becomes a task or a directive. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class MeetingDecision extends VersionedEntity {

    /** Longest decision, in characters. */
    public static final int MAX_TEXT = 500;

    private long bureauId;
    private long meetingId;
    private int position;
    private String text;

    @Enumerated(EnumType.STRING)
    private MeetingDecisionKind kind = MeetingDecisionKind.NOTE;

    private @Nullable Long taskId;
    private @Nullable Long directiveId;
    private Instant decidedAt;
    private @Nullable Long decidedBy;

    /**
     * 记下一项.
     *
     * @param position from 1
     * @throws RuleViolation when the meeting is closed, or the words are missing or too long
     */
    public MeetingDecision(Meeting meeting, int position, String words, Instant at, @Nullable Long by) {
        meeting.requireOpen();
        String said = Characters.within(words, MAX_TEXT, "meeting.decisionTooLong");
        if (said == null) {
            throw new RuleViolation("meeting.decisionMissing");
        }
        this.bureauId = meeting.getBureauId();
        this.meetingId = meeting.requireId();
        this.position = position;
        this.text = said;
        this.decidedAt = at;
        this.decidedBy = by;
    }

    /** 转为任务, once. */
    public void becomeTask(long task) {
        requireNote();
        this.kind = MeetingDecisionKind.TASK;
        this.taskId = task;
    }

    /**
     * 转为批示, once.
     *
     * @param task on which it was given
     */
    public void becomeDirective(long directive, long task) {
        requireNote();
        this.kind = MeetingDecisionKind.DIRECTIVE;
        this.directiveId = directive;
        this.taskId = task;
    }

    /** @throws RuleViolation when it became a task or a directive already */
    public void requireNote() {
        if (kind != MeetingDecisionKind.NOTE) {
            throw new RuleViolation("meeting.decisionUsed");
        }
    }
}
