package app.workplan.domain.supervision;

import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.SeveralFaults;
import app.workplan.domain.shared.VersionedEntity;
import app.workplan.domain.task.Task;
import jakarta.persistence.CollectionTable;
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
import java.util.Optional;
import java.util.Set;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * 批示: a leader's instruction on a task, or on an entry or a letter of it; becomes a to-do of the departments named. Each
 * signs for it and replies; whoever gave it, or the office, declares it done.
 */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Directive extends VersionedEntity {

    /** Longest instruction, reply or reason, in characters. */
    public static final int MAX_WORDS = 1000;

    private long bureauId;
    private long planId;
    private long taskId;

    /** 批在填报上: the entry it speaks of, null for none. */
    private @Nullable Long entryId;

    /** 批在督办单上: the letter it speaks of, null for none. */
    private @Nullable Long noticeId;

    private String text;

    /** 回复期限, the last good day; null for none. */
    private @Nullable LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private DirectiveState state = DirectiveState.OPEN;

    private Instant givenAt;
    private LocalDate givenOn;
    private @Nullable Long givenBy;
    private @Nullable Instant endedAt;

    @ElementCollection
    @CollectionTable(name = "directive_department", joinColumns = @JoinColumn(name = "directive_id"))
    @MapKeyColumn(name = "department_id")
    private Map<Long, DirectiveTodo> todos = new HashMap<>();

    /**
     * 批示 on a task.
     *
     * @param departments those who have to answer, with their names
     * @param dueOn 回复期限, from {@code on} to a year ahead; null for none
     * @param on the business day of {@code at}
     * @throws RuleViolation when the words or the departments are missing, the words too long, or the day does not fit
     */
    public Directive(
            Task task,
            Map<Long, String> departments,
            String words,
            @Nullable LocalDate dueOn,
            Instant at,
            LocalDate on,
            @Nullable Long by) {
        List<RuleViolation> faults = new ArrayList<>();
        if (words.isBlank()) {
            faults.add(new RuleViolation("directive.textMissing"));
        } else if (Characters.count(words) > MAX_WORDS) {
            faults.add(new RuleViolation("directive.textTooLong", MAX_WORDS));
        }
        if (departments.isEmpty()) {
            faults.add(new RuleViolation("directive.departmentMissing"));
        }
        if (dueOn != null && dueOn.isBefore(on)) {
            faults.add(new RuleViolation("directive.duePast", on));
        } else if (dueOn != null && dueOn.isAfter(on.plusYears(1))) {
            faults.add(new RuleViolation("directive.dueFar", dueOn));
        }
        SeveralFaults.throwIfAny(faults);
        this.bureauId = task.getBureauId();
        this.planId = task.getPlanId();
        this.taskId = task.requireId();
        this.text = words.strip();
        this.dueOn = dueOn;
        this.givenAt = at;
        this.givenOn = on;
        this.givenBy = by;
        departments.forEach((id, name) -> todos.put(id, new DirectiveTodo(name, null, null, null)));
    }

    /** 批在填报上, 批在督办单上: at most one of them. */
    public Directive about(@Nullable Long entry, @Nullable Long notice) {
        this.entryId = entry;
        this.noticeId = notice;
        return this;
    }

    /** 批示 itself, as its first step; once it is stored. */
    public DirectiveStep given() {
        return new DirectiveStep(this, DirectiveStepKind.GIVEN, null, text, DirectiveHand.own(givenBy), givenAt);
    }

    /** The departments that have to answer. */
    public Set<Long> departmentIds() {
        return Set.copyOf(todos.keySet());
    }

    /**
     * 签收; a second receipt of the same department changes nothing.
     *
     * @return the step, empty when it was signed for before
     * @throws RuleViolation when it is over, or the department is not named
     */
    public Optional<DirectiveStep> receive(long departmentId, DirectiveHand hand, Instant at) {
        DirectiveTodo todo = todo(departmentId);
        if (todo.receivedAt() != null) {
            return Optional.empty();
        }
        requireOpen();
        todos.put(departmentId, todo.received(at));
        return Optional.of(new DirectiveStep(this, DirectiveStepKind.RECEIVED, departmentId, null, hand, at));
    }

    /**
     * 回复, which is the receipt too where none was given; may be completed by another one as long as it is open.
     *
     * @throws RuleViolation when it is over, the department is not named, or the words are missing or too long
     */
    public DirectiveStep reply(long departmentId, String words, DirectiveHand hand, Instant at) {
        DirectiveTodo todo = todo(departmentId);
        requireOpen();
        String said = required(words, "directive.replyMissing", "directive.wordsTooLong");
        todos.put(departmentId, todo.replied(at));
        return new DirectiveStep(this, DirectiveStepKind.REPLIED, departmentId, said, hand, at);
    }

    /**
     * 催办: the department, or every one named, owes another answer.
     *
     * @param departmentId null for all of them
     * @throws RuleViolation when it is over, the department is not named, or the words are missing or too long
     */
    public DirectiveStep followUp(@Nullable Long departmentId, String words, DirectiveHand hand, Instant at) {
        if (departmentId != null) {
            todo(departmentId);
        }
        requireOpen();
        String said = required(words, "directive.followMissing", "directive.wordsTooLong");
        todos.replaceAll((id, todo) -> departmentId == null || departmentId.equals(id) ? todo.asked(at) : todo);
        return new DirectiveStep(this, DirectiveStepKind.FOLLOWED, departmentId, said, hand, at);
    }

    /**
     * 办结: by whoever gave it at any time; by the office when every department has answered, else with a reason.
     *
     * @param words 意见, may be blank
     * @throws RuleViolation when it is over, the office gives no reason though an answer is owed, or the words are too long
     */
    public DirectiveStep close(String words, DirectiveHand hand, Instant at) {
        requireOpen();
        boolean giver = givenBy != null && givenBy.equals(hand.userId());
        if (!giver && words.isBlank() && todos.values().stream().anyMatch(DirectiveTodo::waits)) {
            throw new RuleViolation("directive.closeReasonMissing");
        }
        String said = Characters.within(words, MAX_WORDS, "directive.wordsTooLong");
        end(DirectiveState.CLOSED, at);
        return new DirectiveStep(this, DirectiveStepKind.CLOSED, null, said, hand, at);
    }

    /**
     * 撤回, while no department has answered.
     *
     * @throws RuleViolation when it is over, a department has answered, or no reason is given
     */
    public DirectiveStep withdraw(String reason, DirectiveHand hand, Instant at) {
        requireOpen();
        if (todos.values().stream().anyMatch(todo -> todo.repliedAt() != null)) {
            throw new RuleViolation("directive.answered");
        }
        String said = required(reason, "directive.reasonMissing", "directive.reasonTooLong");
        end(DirectiveState.WITHDRAWN, at);
        return new DirectiveStep(this, DirectiveStepKind.WITHDRAWN, null, said, hand, at);
    }

    private void end(DirectiveState how, Instant at) {
        this.state = how;
        this.endedAt = at;
    }

    private DirectiveTodo todo(long departmentId) {
        DirectiveTodo todo = todos.get(departmentId);
        if (todo == null) {
            throw new RuleViolation("directive.notNamed");
        }
        return todo;
    }

    private void requireOpen() {
        if (state != DirectiveState.OPEN) {
            throw new RuleViolation(state == DirectiveState.WITHDRAWN ? "directive.withdrawn" : "directive.closed");
        }
    }

    private static String required(String words, String missing, String tooLong) {
        String said = Characters.within(words, MAX_WORDS, tooLong);
        if (said == null) {
            throw new RuleViolation(missing);
        }
        return said;
    }
}
