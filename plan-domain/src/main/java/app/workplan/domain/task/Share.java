package app.workplan.domain.task;

import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.VersionedEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * 责任分工: one department's part in one task, with its own state, date and progress.
 *
 * <p>The state machine of product.md section 3 and no other: each verb checks the state it leaves and writes the fact it
 * makes; a refusal changes nothing.
 */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Share extends VersionedEntity {

    /** Longest reason of a return or a re-opening, in characters. */
    public static final int MAX_REASON = 2000;

    private long bureauId;
    private long planId;
    private long taskId;
    private long departmentId;
    private int position;

    @Enumerated(EnumType.STRING)
    private ShareOrigin origin;

    private @Nullable Long groupId;
    private Instant assignedAt;
    private @Nullable LocalDate addedOn;
    private @Nullable LocalDate originalDueOn;

    @Enumerated(EnumType.STRING)
    private ShareRole role;

    @Enumerated(EnumType.STRING)
    private ShareState state = ShareState.NOT_STARTED;

    @Enumerated(EnumType.STRING)
    private @Nullable ShareState resumesTo;

    private int percent;
    private BigDecimal weight = BigDecimal.ONE;
    private @Nullable LocalDate extendedTo;
    private @Nullable LocalDate handedInOn;
    private @Nullable String returnReason;

    @OneToMany(mappedBy = "share", cascade = CascadeType.PERSIST)
    @OrderBy("validFrom, id")
    private List<ShareFact> facts = new ArrayList<>();

    /**
     * @param position place in the task, from 0
     * @param groupId the collective name it was expanded from, null when named itself
     */
    public Share(
            Task task,
            long departmentId,
            ShareRole role,
            ShareOrigin origin,
            int position,
            @Nullable Long groupId,
            Instant assignedAt) {
        this.bureauId = task.getBureauId();
        this.planId = task.getPlanId();
        this.taskId = task.requireId();
        this.departmentId = departmentId;
        this.role = role;
        this.origin = origin;
        this.position = position;
        this.groupId = groupId;
        this.assignedAt = assignedAt;
    }

    /**
     * 印发, or assignment to a task that is already issued: fixes the date that is scored and writes the first fact.
     *
     * @param on the business day of {@code at}
     */
    public void issue(Task task, Instant at, LocalDate on, @Nullable Long actorId) {
        this.addedOn = on;
        this.originalDueOn = task.getDueOn();
        addFact(at, null, actorId);
    }

    /**
     * 填报: the first report begins the work.
     *
     * @param newPercent 0 to 99, null for a share that owns occurrences
     */
    public void report(@Nullable Integer newPercent, Instant at, @Nullable Long actorId) {
        requireReportable();
        if (newPercent != null && (newPercent < 0 || newPercent > 99)) {
            throw new RuleViolation("entry.percentRange");
        }
        boolean changed = state == ShareState.NOT_STARTED || newPercent != null && newPercent != percent;
        this.state = ShareState.IN_PROGRESS;
        if (newPercent != null) {
            this.percent = newPercent;
        }
        if (changed) {
            addFact(at, null, actorId);
        }
    }

    /** @throws RuleViolation unless the share is in a state that may be reported on */
    public void requireReportable() {
        requireState("share.notReportable", ShareState.NOT_STARTED, ShareState.IN_PROGRESS);
    }

    /** 退回填报: the previous percent counts again. */
    public void restorePercent(int previousPercent, Instant at, String reason, @Nullable Long actorId) {
        this.percent = previousPercent;
        this.returnReason = reason;
        addFact(at, reason, actorId);
    }

    /** 起初的进度: what it had when its first fact was written; taken over from another department, else 0. */
    public int percentToBeginWith() {
        return facts.isEmpty() ? 0 : facts.get(0).getPercent();
    }

    /** A recorded occurrence begins the work. */
    public void begin(Instant at, @Nullable Long actorId) {
        if (state == ShareState.NOT_STARTED) {
            this.state = ShareState.IN_PROGRESS;
            addFact(at, null, actorId);
        }
    }

    /** 申请办结: waits for the office from now on; on time is judged by the day. */
    public void handIn(Instant at, LocalDate on, @Nullable Long actorId) {
        requireState("share.notHandable", ShareState.NOT_STARTED, ShareState.IN_PROGRESS);
        this.state = ShareState.SUBMITTED;
        this.handedInOn = on;
        this.returnReason = null;
        addFact(at, null, actorId);
    }

    /** 撤回, by the head. */
    public void withdraw(Instant at, @Nullable Long actorId) {
        requireState("share.notSubmitted", ShareState.SUBMITTED);
        this.state = ShareState.IN_PROGRESS;
        this.handedInOn = null;
        addFact(at, null, actorId);
    }

    /** 退回, by the office, with a reason that stays until the next hand-in. */
    public void sendBack(String reason, Instant at, @Nullable Long actorId) {
        requireState("share.notSubmitted", ShareState.SUBMITTED);
        requireWords("completion.reasonMissing", reason);
        this.state = ShareState.IN_PROGRESS;
        this.handedInOn = null;
        this.returnReason = reason;
        addFact(at, reason, actorId);
    }

    /** 销号: the office accepts. */
    public void accept(Instant at, @Nullable Long actorId) {
        requireState("share.notSubmitted", ShareState.SUBMITTED);
        this.state = ShareState.DONE;
        addFact(at, null, actorId);
    }

    /** 回头看: the office re-opens; the last reported percent counts again. */
    public void reopen(String reason, Instant at, @Nullable Long actorId) {
        requireState("share.notDone", ShareState.DONE);
        requireWords("share.reasonMissing", reason);
        this.state = ShareState.IN_PROGRESS;
        this.handedInOn = null;
        this.returnReason = reason;
        addFact(at, reason, actorId);
    }

    /** 暂停, with its basis; resume gives the present state back. */
    public void suspend(String basis, Instant at, @Nullable Long actorId) {
        leaveFor(ShareState.SUSPENDED, basis, at, actorId);
    }

    /** 恢复 after a suspension or a cancellation: the state before it comes back. */
    public void resume(String basis, Instant at, @Nullable Long actorId) {
        requireState("share.notSuspended", ShareState.SUSPENDED, ShareState.CANCELLED);
        this.state = resumesTo == null ? ShareState.IN_PROGRESS : resumesTo;
        this.resumesTo = null;
        addFact(at, basis, actorId);
    }

    /** 取消, with its basis; resume gives the present state back. */
    public void cancel(String basis, Instant at, @Nullable Long actorId) {
        leaveFor(ShareState.CANCELLED, basis, at, actorId);
    }

    /**
     * 移交: another department takes the share over as it stands, from the instant on, and this one is cancelled. The work
     * is as old as it was: start and scored date go along.
     *
     * @throws RuleViolation unless the share is begun, not begun or suspended
     */
    public Share handOver(
            Task task, long successorId, int newPosition, String basis, Instant at, @Nullable Long actorId) {
        requireState("share.notOpen", ShareState.NOT_STARTED, ShareState.IN_PROGRESS, ShareState.SUSPENDED);
        Share next = new Share(task, successorId, role, ShareOrigin.STAFF, newPosition, null, at);
        next.addedOn = addedOn;
        next.originalDueOn = originalDueOn;
        next.state = state;
        next.resumesTo = resumesTo;
        next.percent = percent;
        next.weight = weight;
        next.extendedTo = extendedTo;
        next.returnReason = returnReason;
        next.addFact(at, basis, actorId);
        giveUp(basis, at, actorId);
        return next;
    }

    /** 并入后撤销: the department that takes over has a share of its own in the task. */
    public void giveUp(String basis, Instant at, @Nullable Long actorId) {
        requireState("share.notOpen", ShareState.NOT_STARTED, ShareState.IN_PROGRESS, ShareState.SUSPENDED);
        this.state = ShareState.CANCELLED;
        this.resumesTo = null;
        addFact(at, basis, actorId);
    }

    /** 改责任: another role in the same task, from the instant on. */
    public void changeRole(ShareRole newRole, Instant at, @Nullable String basis, @Nullable Long actorId) {
        this.role = newRole;
        this.origin = ShareOrigin.STAFF;
        if (addedOn != null) {
            addFact(at, basis, actorId);
        }
    }

    /** 延期, of open work: its own later date from the instant on; the date at issue stays the one that is scored. */
    public void extend(LocalDate newDueOn, String reason, Instant at, @Nullable Long actorId) {
        requireState("extension.shareOver", ShareState.NOT_STARTED, ShareState.IN_PROGRESS, ShareState.SUBMITTED);
        this.extendedTo = newDueOn;
        addFact(at, reason, actorId);
    }

    /** 完成时限: the task's date, or this share's own later one after an approved extension. */
    public LocalDate dueOn(Task task) {
        return extendedTo != null && extendedTo.isAfter(task.getDueOn()) ? extendedTo : task.getDueOn();
    }

    private void leaveFor(ShareState set, String basis, Instant at, @Nullable Long actorId) {
        requireState("share.notOpen", ShareState.NOT_STARTED, ShareState.IN_PROGRESS, ShareState.SUBMITTED);
        requireWords("share.basisMissing", basis);
        this.resumesTo = state;
        this.state = set;
        addFact(at, basis, actorId);
    }

    private void requireState(String refusal, ShareState... allowed) {
        if (addedOn == null) {
            throw new RuleViolation("plan.notIssued");
        }
        if (!List.of(allowed).contains(state)) {
            throw new RuleViolation(refusal);
        }
    }

    private static void requireWords(String refusal, String words) {
        if (words.isBlank()) {
            throw new RuleViolation(refusal);
        }
        if (Characters.count(words) > MAX_REASON) {
            throw new RuleViolation("share.reasonTooLong", MAX_REASON);
        }
    }

    private void addFact(Instant at, @Nullable String basis, @Nullable Long actorId) {
        facts.add(new ShareFact(this, at, basis, actorId));
    }
}
