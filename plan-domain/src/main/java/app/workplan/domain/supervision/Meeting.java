package app.workplan.domain.supervision;

import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.SeveralFaults;
import app.workplan.domain.shared.VersionedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 研判会、局务会: looks at what is late, due soon and stuck, and decides; its lists are frozen when it is closed. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Meeting extends VersionedEntity {

    /** Longest title, in characters. */
    public static final int MAX_TITLE = 100;

    private long bureauId;

    /** Null for all plans in force. */
    private @Nullable Long planId;

    private String title;
    private LocalDate heldOn;

    /** 下次会议: until then it looks ahead, inclusive. */
    private LocalDate nextOn;

    @Enumerated(EnumType.STRING)
    private MeetingState state = MeetingState.OPEN;

    /** 会议材料 as it was when it was closed, as JSON; null before. */
    private @Nullable String pack;

    private @Nullable LocalDate packedOn;
    private Instant createdAt;
    private @Nullable Long createdBy;
    private @Nullable Instant closedAt;
    private @Nullable Long closedBy;

    /**
     * 筹备会议.
     *
     * @param planId null for all plans in force
     * @param nextOn after {@code heldOn}, a year at most
     * @throws RuleViolation when the title is missing or too long, or the days do not fit
     */
    public Meeting(
            long bureauId,
            @Nullable Long planId,
            String title,
            LocalDate heldOn,
            LocalDate nextOn,
            Instant at,
            @Nullable Long by) {
        List<RuleViolation> faults = new ArrayList<>();
        if (title.isBlank()) {
            faults.add(new RuleViolation("meeting.titleMissing"));
        } else if (Characters.count(title.strip()) > MAX_TITLE) {
            faults.add(new RuleViolation("meeting.titleTooLong", MAX_TITLE));
        }
        if (!nextOn.isAfter(heldOn)) {
            faults.add(new RuleViolation("meeting.nextNotLater", heldOn));
        } else if (nextOn.isAfter(heldOn.plusYears(1))) {
            faults.add(new RuleViolation("meeting.nextFar", nextOn));
        }
        SeveralFaults.throwIfAny(faults);
        this.bureauId = bureauId;
        this.planId = planId;
        this.title = title.strip();
        this.heldOn = heldOn;
        this.nextOn = nextOn;
        this.createdAt = at;
        this.createdBy = by;
    }

    /**
     * 结束会议: the lists are frozen as they are then.
     *
     * @param words the pack as JSON
     * @param on the day it is judged on
     * @throws RuleViolation when it is closed already, or its day has not come
     */
    public void close(String words, LocalDate on, LocalDate today, Instant at, @Nullable Long by) {
        requireOpen();
        if (today.isBefore(heldOn)) {
            throw new RuleViolation("meeting.notYet", heldOn);
        }
        this.state = MeetingState.CLOSED;
        this.pack = words;
        this.packedOn = on;
        this.closedAt = at;
        this.closedBy = by;
    }

    /** @throws RuleViolation when it is closed */
    public void requireOpen() {
        if (state != MeetingState.OPEN) {
            throw new RuleViolation("meeting.closed");
        }
    }
}
