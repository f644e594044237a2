package app.workplan.domain.supervision;

import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.SeveralFaults;
import app.workplan.domain.shared.VersionedEntity;
import app.workplan.domain.task.Share;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * 督办单: a numbered letter of the office about one department's part in one task. It waits for receipt and reply, and ends
 * when it is lifted, replaced by a higher one, withdrawn, or when the work it speaks of ends.
 */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class SupervisionNotice extends VersionedEntity {

    /** Longest demand, reply or reason, in characters. */
    public static final int MAX_WORDS = 2000;

    private long bureauId;
    private long planId;
    private long taskId;
    private long shareId;
    private long departmentId;
    private String word;
    private int year;
    private int number;

    @Enumerated(EnumType.STRING)
    private NoticeColour colour;

    @Enumerated(EnumType.STRING)
    private NoticeState state = NoticeState.ISSUED;

    @Enumerated(EnumType.STRING)
    private NoticeCause cause;

    private String demand;
    private LocalDate replyBy;
    private Instant issuedAt;
    private LocalDate issuedOn;
    private @Nullable Long issuedBy;
    private @Nullable Long replacesId;
    private @Nullable Instant receivedAt;
    private @Nullable Long receivedBy;
    private @Nullable Instant repliedAt;
    private @Nullable Instant endedAt;
    private @Nullable LocalDate endedOn;
    private @Nullable Long endedBy;
    private @Nullable String endReason;

    @Embedded
    private NoticeGround ground;

    @OneToMany(mappedBy = "notice", cascade = CascadeType.PERSIST)
    @OrderBy("repliedAt, id")
    private List<NoticeReply> replies = new ArrayList<>();

    @OneToMany(mappedBy = "notice", cascade = CascadeType.PERSIST)
    @OrderBy("delayedAt, id")
    private List<NoticeDelay> delays = new ArrayList<>();

    private SupervisionNotice(
            Share share,
            NoticeCause cause,
            String demand,
            LocalDate replyBy,
            NoticeNumber number,
            NoticeGround ground) {
        this.bureauId = share.getBureauId();
        this.planId = share.getPlanId();
        this.taskId = share.getTaskId();
        this.shareId = share.requireId();
        this.departmentId = share.getDepartmentId();
        this.cause = cause;
        this.colour = cause.colour();
        this.demand = demand;
        this.replyBy = replyBy;
        this.word = number.word();
        this.year = number.year();
        this.number = number.number();
        this.ground = ground;
    }

    /**
     * 签发.
     *
     * @param cause the condition that holds, see {@link SupervisionLadder#require}
     * @param open the share's open letter, null where it has none; it has to be ended by {@link #replacedOn} first
     * @param on the business day of {@code at}
     */
    public static SupervisionNotice issue(
            Share share,
            NoticeCause cause,
            NoticeDemand wanted,
            NoticeNumber number,
            NoticeGround ground,
            @Nullable SupervisionNotice open,
            Instant at,
            LocalDate on,
            @Nullable Long by) {
        requireHigher(cause.colour(), open);
        SupervisionNotice made =
                new SupervisionNotice(share, cause, wanted.words().strip(), wanted.replyBy(), number, ground);
        made.issuedAt = at;
        made.issuedOn = on;
        made.issuedBy = by;
        if (open != null) {
            made.replacesId = open.requireId();
        }
        return made;
    }

    /**
     * 逐级: only a higher letter takes the place of an open one.
     *
     * @throws RuleViolation naming the open one
     */
    public static void requireHigher(NoticeColour colour, @Nullable SupervisionNotice open) {
        if (open != null && !colour.isHigherThan(open.colour)) {
            throw new RuleViolation("supervision.notHigher", open.number);
        }
    }

    /** 升级: a higher one takes its place. */
    public void replacedOn(Instant at, LocalDate on, @Nullable Long by) {
        end(NoticeState.REPLACED, null, at, on, by);
    }

    /**
     * 签收.
     *
     * @throws RuleViolation when it has ended, or was received already
     */
    public void receive(Instant at, NoticeParty by) {
        requireOpen();
        if (receivedAt != null) {
            throw new RuleViolation("supervision.received");
        }
        this.receivedAt = at;
        this.receivedBy = by.userId();
        this.state = NoticeState.RECEIVED;
    }

    /**
     * 回复: whoever replies has received it. Another reply may follow as long as it has not ended.
     *
     * @throws RuleViolation when it has ended, or the words are missing or too many
     */
    public void reply(String words, Instant at, NoticeParty by) {
        requireOpen();
        String text = words(words, "supervision.replyMissing");
        if (receivedAt == null) {
            receive(at, by);
        }
        if (repliedAt == null) {
            this.repliedAt = at;
        }
        this.state = NoticeState.REPLIED;
        replies.add(new NoticeReply(this, text, by, at));
    }

    /** Whether the last reply is word for word the user's: the same form sent again. */
    public boolean isLastReply(String words, @Nullable Long by) {
        if (replies.isEmpty()) {
            return false;
        }
        NoticeReply last = replies.get(replies.size() - 1);
        return Objects.equals(last.getActorId(), by) && last.getText().equals(words.strip());
    }

    /**
     * 延长回复时限.
     *
     * @throws RuleViolation when it has ended or was replied to, the day is not later, or the reason is missing
     */
    public void delay(LocalDate newReplyBy, String why, Instant at, @Nullable Long by) {
        requireOpen();
        if (repliedAt != null) {
            throw new RuleViolation("supervision.repliedAlready");
        }
        List<RuleViolation> faults = new ArrayList<>();
        if (!newReplyBy.isAfter(replyBy)) {
            faults.add(new RuleViolation("supervision.notLater", replyBy));
        } else if (newReplyBy.isAfter(replyBy.plusYears(1))) {
            faults.add(new RuleViolation("supervision.replyByFar", replyBy.plusYears(1)));
        }
        if (why.isBlank()) {
            faults.add(new RuleViolation("supervision.reasonMissing"));
        } else if (Characters.count(why) > MAX_WORDS) {
            faults.add(new RuleViolation("supervision.wordsTooLong", MAX_WORDS));
        }
        SeveralFaults.throwIfAny(faults);
        delays.add(new NoticeDelay(this, replyBy, newReplyBy, why.strip(), at, by));
        this.replyBy = newReplyBy;
    }

    /** Whether the last delay is the user's, to that day and for that reason: the same form sent again. */
    public boolean isLastDelay(LocalDate to, String why, @Nullable Long by) {
        if (delays.isEmpty()) {
            return false;
        }
        NoticeDelay last = delays.get(delays.size() - 1);
        return Objects.equals(last.getActorId(), by)
                && last.getReplyBy().equals(to)
                && last.getReason().equals(why.strip());
    }

    /**
     * 解除: what was demanded is seen to.
     *
     * @throws RuleViolation when it has ended, or the reason is missing
     */
    public void lift(String why, Instant at, LocalDate on, @Nullable Long by) {
        requireOpen();
        end(NoticeState.LIFTED, words(why, "supervision.reasonMissing"), at, on, by);
    }

    /**
     * 作废: issued by mistake; the number is not given again.
     *
     * @throws RuleViolation when it has ended, or the reason is missing
     */
    public void withdraw(String why, Instant at, LocalDate on, @Nullable Long by) {
        requireOpen();
        end(NoticeState.WITHDRAWN, words(why, "supervision.reasonMissing"), at, on, by);
    }

    /** 终结 together with the work it speaks of; nothing when it has ended already. */
    public void close(Instant at, LocalDate on, @Nullable Long by) {
        if (state.isOpen()) {
            end(NoticeState.CLOSED, null, at, on, by);
        }
    }

    /** Whether it ended this way, by the user, for that reason: the same form sent again. */
    public boolean endedLikewise(NoticeState how, String why, @Nullable Long by) {
        return state == how && Objects.equals(endedBy, by) && why.strip().equals(endReason);
    }

    private void end(NoticeState how, @Nullable String why, Instant at, LocalDate on, @Nullable Long by) {
        this.state = how;
        this.endReason = why;
        this.endedAt = at;
        this.endedOn = on;
        this.endedBy = by;
    }

    private void requireOpen() {
        if (!state.isOpen()) {
            throw new RuleViolation("supervision.over");
        }
    }

    private static String words(String words, String missing) {
        if (words.isBlank()) {
            throw new RuleViolation(missing);
        }
        if (Characters.count(words) > MAX_WORDS) {
            throw new RuleViolation("supervision.wordsTooLong", MAX_WORDS);
        }
        return words.strip();
    }
}
