package app.workplan.domain.task;

import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StatedDay;
import app.workplan.domain.shared.VersionedEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 清单项: one countable object under a task (隐患、坑塘、点位、检查问题), struck off when it is dealt with; never deleted. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class TaskRow extends VersionedEntity {

    /** Longest name of who checked, in characters. */
    public static final int MAX_CHECKER = 60;
    /** Longest reason, in characters. */
    public static final int MAX_REASON = 500;

    private long bureauId;
    private long taskId;
    private String number;
    private String name;
    private @Nullable String aspect;
    private @Nullable String owner;
    private @Nullable LocalDate foundOn;
    private @Nullable LocalDate dueOn;
    private @Nullable String note;
    private Instant addedAt;
    private @Nullable Long addedBy;
    private @Nullable Instant removedAt;
    private @Nullable Long removedBy;
    private @Nullable String removalReason;

    @OneToMany(mappedBy = "row", cascade = CascadeType.PERSIST)
    @OrderBy("struckAt, id")
    private List<TaskRowStrike> strikes = new ArrayList<>();

    @OneToMany(mappedBy = "row", cascade = CascadeType.PERSIST)
    @OrderBy("putBackAt, id")
    private List<TaskRowAbsence> absences = new ArrayList<>();

    /** @param content checked before */
    public TaskRow(Task task, RowContent content, Instant at, @Nullable Long by) {
        this.bureauId = task.getBureauId();
        this.taskId = task.requireId();
        this.addedAt = at;
        this.addedBy = by;
        write(content);
    }

    /**
     * 修改.
     *
     * @param content checked before
     * @throws RuleViolation when it is struck off or off the list
     */
    public void edit(RowContent content) {
        requireOpen();
        write(content);
    }

    private void write(RowContent content) {
        this.number = content.number();
        this.name = content.name();
        this.aspect = content.aspect();
        this.owner = content.owner();
        this.foundOn = content.foundOn();
        this.dueOn = content.dueOn();
        this.note = content.note();
    }

    /** What is written of it. */
    public RowContent content() {
        return new RowContent(number, name, aspect, owner, foundOn, dueOn, note);
    }

    /**
     * 销号.
     *
     * @param on 销号日期, from the day it was found to {@code today}
     * @param checker 核销人: who looked and found it dealt with
     * @throws RuleViolation when it is struck off already or off the list, or the day or the name is none
     */
    public void strikeOff(LocalDate on, String checker, LocalDate today, Instant at, @Nullable Long by) {
        requireOpen();
        requireStrikeDay(on, foundOn, today);
        String who = Characters.within(checker, MAX_CHECKER, "row.checkerTooLong");
        if (who == null) {
            throw new RuleViolation("row.checkerMissing");
        }
        strikes.add(new TaskRowStrike(this, on, who, at, by));
    }

    private static void requireStrikeDay(LocalDate on, @Nullable LocalDate found, LocalDate today) {
        StatedDay.requireLikely(on, "row.struckTooEarly");
        if (on.isAfter(today)) {
            throw new RuleViolation("row.struckInFuture", on);
        }
        if (found != null && on.isBefore(found)) {
            throw new RuleViolation("row.struckBeforeFound", found);
        }
    }

    /**
     * 恢复: struck off in error, or found again; what was noted is kept.
     *
     * @throws RuleViolation when it is not struck off, or no reason is given
     */
    public void takeBack(String reason, Instant at, @Nullable Long by) {
        requireListed();
        TaskRowStrike strike = strike().orElseThrow(() -> new RuleViolation("row.notStruckOff", number));
        strike.takeBack(reason(reason), at, by);
    }

    /**
     * 移出清单: counted no more, and kept.
     *
     * @throws RuleViolation when it is off the list already, or no reason is given
     */
    public void remove(String reason, Instant at, @Nullable Long by) {
        requireListed();
        this.removalReason = reason(reason);
        this.removedAt = at;
        this.removedBy = by;
    }

    /**
     * 放回清单: taken off the list in error; it counts again as it did, struck off or open.
     *
     * @param under 编号 it gets, free on the list: its own may have been given to another row since
     * @throws RuleViolation when it is on the list, or the number or a reason is missing
     */
    public void putBack(String under, String why, Instant at, @Nullable Long by) {
        Instant since = removedAt;
        if (since == null) {
            throw new RuleViolation("row.notRemoved", number);
        }
        this.number = content().numbered(under).checkedNumber();
        absences.add(new TaskRowAbsence(this, since, at, by, reason(why)));
        this.removedAt = null;
        this.removedBy = null;
        this.removalReason = null;
    }

    /** The last time it was off the list and came back, empty if there was none. */
    public Optional<TaskRowAbsence> lastAbsence() {
        return absences.isEmpty() ? Optional.empty() : Optional.of(absences.get(absences.size() - 1));
    }

    /** How it is struck off, empty while it is open. */
    public Optional<TaskRowStrike> strike() {
        return strikes.stream().filter(TaskRowStrike::holds).findFirst();
    }

    private void requireOpen() {
        requireListed();
        strike().ifPresent(struck -> {
            throw new RuleViolation("row.struckOff", number, struck.getStruckOn(), struck.getChecker());
        });
    }

    private void requireListed() {
        if (removedAt != null) {
            throw new RuleViolation("row.removed", number);
        }
    }

    private static String reason(String typed) {
        String reason = Characters.within(typed, MAX_REASON, "row.reasonTooLong");
        if (reason == null) {
            throw new RuleViolation("row.reasonMissing");
        }
        return reason;
    }
}
