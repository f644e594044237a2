package app.workplan.domain.organisation;

import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.Role;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.SeveralFaults;
import app.workplan.domain.shared.VersionedEntity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 工作交接: a head hands departments over to a successor. Both sign; the second signature moves the departments. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Handover extends VersionedEntity {

    /** Longest note or reason, in characters. */
    public static final int MAX_WORDS = 1000;

    private long bureauId;
    private long leaverId;
    private long successorId;
    private LocalDate effectiveOn;
    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private HandoverState state = HandoverState.OPEN;

    private Instant openedAt;
    private @Nullable Long openedBy;

    /** 交接清单 as both signed it, as JSON; null before the first signature. */
    private @Nullable String list;

    private @Nullable LocalDate listedOn;
    private @Nullable Instant leaverSignedAt;
    private @Nullable Long leaverSignedBy;
    private @Nullable String leaverReason;
    private @Nullable Instant successorSignedAt;
    private @Nullable Instant endedAt;
    private @Nullable Long endedBy;
    private @Nullable String cancelReason;

    /** The departments with their names as they were when it was opened. */
    @ElementCollection
    @CollectionTable(name = "handover_department", joinColumns = @JoinColumn(name = "handover_id"))
    @MapKeyColumn(name = "department_id")
    @Column(name = "name")
    private Map<Long, String> departments = new HashMap<>();

    /**
     * 发起交接.
     *
     * @param departments with their names; the leaver heads every one
     * @param effectiveOn the first day on which it may be signed, from today to a year ahead
     * @throws RuleViolation when a department is missing or not the leaver's, the successor does not fit, or the day does not
     */
    public Handover(
            UserAccount leaver,
            UserAccount successor,
            Map<Long, String> departments,
            LocalDate effectiveOn,
            String note,
            LocalDate today) {
        List<RuleViolation> faults = new ArrayList<>();
        if (departments.isEmpty()) {
            faults.add(new RuleViolation("handover.departmentMissing"));
        } else {
            collect(faults, () -> requireLed(leaver, departments));
        }
        collect(faults, () -> requireFit(leaver, successor));
        if (effectiveOn.isBefore(today)) {
            faults.add(new RuleViolation("handover.dayPast", today));
        } else if (effectiveOn.isAfter(today.plusYears(1))) {
            faults.add(new RuleViolation("handover.dayFar", effectiveOn));
        }
        if (Characters.count(note) > MAX_WORDS) {
            faults.add(new RuleViolation("handover.noteTooLong", MAX_WORDS));
        }
        SeveralFaults.throwIfAny(faults);
        this.bureauId = leaver.getBureauId();
        this.leaverId = leaver.requireId();
        this.successorId = successor.requireId();
        this.departments.putAll(departments);
        this.effectiveOn = effectiveOn;
        this.note = note.isBlank() ? null : note.strip();
    }

    /** 发起人. */
    public void open(Instant at, @Nullable Long by) {
        this.openedAt = at;
        this.openedBy = by;
    }

    /** The ids of the departments. */
    public Set<Long> departmentIds() {
        return Set.copyOf(departments.keySet());
    }

    /**
     * 定下清单: at the first signature; a later signature is put under the same list.
     *
     * @param words the list as JSON
     */
    public void freeze(String words, LocalDate on) {
        if (list == null) {
            this.list = words;
            this.listedOn = on;
        }
    }

    /**
     * 移交人确认, or the office in the head's stead.
     *
     * @param by who signs
     * @param why the reason, needed where it is not the head
     * @throws RuleViolation when it is over, signed already or too early, or the reason is missing
     */
    public void signAsLeaver(long by, String why, Instant at, LocalDate today) {
        requireSignable(today);
        if (leaverSignedAt != null) {
            throw new RuleViolation("handover.signed");
        }
        boolean inStead = by != leaverId;
        if (inStead && by == successorId) {
            throw new RuleViolation("handover.bothSides");
        }
        this.leaverReason = inStead ? reason(why, "handover.steadReasonMissing") : null;
        this.leaverSignedAt = at;
        this.leaverSignedBy = by;
    }

    /**
     * 接收人确认.
     *
     * @throws RuleViolation when it is over, signed already or too early
     */
    public void signAsSuccessor(Instant at, LocalDate today) {
        requireSignable(today);
        if (successorSignedAt != null) {
            throw new RuleViolation("handover.signed");
        }
        this.successorSignedAt = at;
    }

    /** Whether the user signed for one side, or is the head for whom the office did. */
    public boolean signed(long by) {
        boolean asLeaver =
                leaverSignedAt != null && (by == leaverId || Long.valueOf(by).equals(leaverSignedBy));
        return asLeaver || successorSignedAt != null && by == successorId;
    }

    /** Whether both have signed. */
    public boolean isSignedByBoth() {
        return leaverSignedAt != null && successorSignedAt != null;
    }

    /**
     * 撤回确认: before the other one has signed; the list is reckoned anew at the next signature. The head may also take back
     * what the office signed in the head's stead.
     *
     * @throws RuleViolation when it is over, or the user has signed nothing
     */
    public void withdrawSignature(long by) {
        requireOpen();
        if (!signed(by)) {
            throw new RuleViolation("handover.notSigned");
        }
        this.leaverSignedAt = null;
        this.leaverSignedBy = null;
        this.leaverReason = null;
        this.successorSignedAt = null;
        this.list = null;
        this.listedOn = null;
    }

    /**
     * 完成: both signed, and both are still who they were when it was opened.
     *
     * @throws RuleViolation when the leaver no longer heads one of the departments, or the successor no longer fits
     */
    public void complete(UserAccount leaver, UserAccount successor, Instant at, @Nullable Long by) {
        requireOpen();
        requireLed(leaver, departments);
        requireFit(leaver, successor);
        successor.takeOver(departmentIds());
        leaver.handOver(departmentIds());
        end(HandoverState.DONE, at, by);
    }

    /**
     * 取消交接.
     *
     * @throws RuleViolation when it is over, or no reason is given
     */
    public void cancel(String why, Instant at, @Nullable Long by) {
        requireOpen();
        this.cancelReason = reason(why, "handover.reasonMissing");
        end(HandoverState.CANCELLED, at, by);
    }

    private void end(HandoverState how, Instant at, @Nullable Long by) {
        this.state = how;
        this.endedAt = at;
        this.endedBy = by;
    }

    private void requireSignable(LocalDate today) {
        requireOpen();
        if (today.isBefore(effectiveOn)) {
            throw new RuleViolation("handover.tooEarly", effectiveOn);
        }
    }

    private void requireOpen() {
        if (state != HandoverState.OPEN) {
            throw new RuleViolation("handover.over");
        }
    }

    private static void requireLed(UserAccount leaver, Map<Long, String> departments) {
        boolean head = leaver.getRoles().contains(Role.HEAD);
        departments.forEach((id, name) -> {
            if (!head || !leaver.getDepartmentIds().contains(id)) {
                throw new RuleViolation("handover.notLed", leaver.getDisplayName(), name);
            }
        });
    }

    private static void requireFit(UserAccount leaver, UserAccount successor) {
        if (leaver.requireId() == successor.requireId()) {
            throw new RuleViolation("handover.self");
        }
        if (!successor.isEnabled()) {
            throw new RuleViolation("handover.successorLocked", successor.getDisplayName());
        }
        if (!successor.mayTakeOver()) {
            throw new RuleViolation("handover.successorUnfit", successor.getDisplayName());
        }
    }

    private static String reason(String why, String missing) {
        if (why.isBlank()) {
            throw new RuleViolation(missing);
        }
        if (Characters.count(why) > MAX_WORDS) {
            throw new RuleViolation("handover.reasonTooLong", MAX_WORDS);
        }
        return why.strip();
    }

    private static void collect(List<RuleViolation> faults, Runnable rule) {
        try {
            rule.run();
        } catch (RuleViolation fault) {
            faults.add(fault);
        }
    }
}
