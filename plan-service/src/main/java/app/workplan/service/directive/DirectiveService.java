package app.workplan.service.directive;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.supervision.Directive;
import app.workplan.domain.supervision.DirectiveHand;
import app.workplan.domain.supervision.DirectiveState;
import app.workplan.domain.supervision.DirectiveStep;
import app.workplan.domain.supervision.DirectiveStepKind;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.shared.BusinessClock;
import app.workplan.service.task.TasksInPlans.TaskInPlan;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 批示: given, signed for, answered, followed up, closed; a form sent twice does its work once (docs/adr/0280). */
@Service
@Transactional
@RequiredArgsConstructor
public class DirectiveService {

    private static final String ENTITY = "directive";

    private final DirectiveRepository directives;
    private final DirectiveStepRepository steps;
    private final DirectiveTargets targets;
    private final DirectiveAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 批示.
     *
     * @return its id; the same form sent twice gives the one it made the first time
     * @throws RuleViolation when the plan is not issued or closed, words or departments are missing, or the day does not fit
     * @throws NotFound when the task, the entry or a department is unknown or another bureau's
     */
    public long give(Actor actor, GiveDirective command) {
        TaskInPlan place = targets.lock(command.taskId());
        access.requireCanGive(actor, place.plan().getBureauId());
        place.plan().requireIssued();
        if (command.entryId() != null) {
            targets.requireEntryOf(command.taskId(), command.entryId());
        }
        if (command.noticeId() != null) {
            targets.requireNoticeOf(command.taskId(), command.noticeId());
        }
        Instant now = clock.instant();
        LocalDate today = BusinessClock.dayOf(now);
        Directive made = new Directive(
                        place.task(),
                        targets.departments(place.plan().getBureauId(), command.departmentIds(), today),
                        command.text(),
                        command.dueOn(),
                        now,
                        today,
                        actor.userId())
                .about(command.entryId(), command.noticeId());
        Optional<Directive> twin =
                directives
                        .findByTaskIdAndGivenByAndState(command.taskId(), actor.userId(), DirectiveState.OPEN)
                        .stream()
                        .filter(one -> isSameAgain(one, made))
                        .findFirst();
        if (twin.isPresent()) {
            return twin.get().requireId();
        }
        Directive given = directives.save(made);
        keep(actor, given, given.given(), "directive.give");
        return given.requireId();
    }

    private static boolean isSameAgain(Directive known, Directive made) {
        return known.getGivenOn().equals(made.getGivenOn())
                && known.getText().equals(made.getText())
                && Objects.equals(known.getEntryId(), made.getEntryId())
                && Objects.equals(known.getNoticeId(), made.getNoticeId())
                && Objects.equals(known.getDueOn(), made.getDueOn())
                && known.departmentIds().equals(made.departmentIds());
    }

    /**
     * 签收; a second one changes nothing.
     *
     * @throws RuleViolation when it is over, or the department is not named
     */
    public void receive(Actor actor, long id, long departmentId) {
        Directive directive = answering(actor, id, departmentId);
        directive
                .receive(departmentId, handFor(actor, departmentId), clock.instant())
                .ifPresent(step -> keep(actor, directive, step, "directive.receive"));
    }

    /**
     * 回复.
     *
     * @throws RuleViolation when it is over, the department is not named, or the words are missing or too long
     */
    public void reply(Actor actor, long id, long departmentId, String words) {
        Directive directive = answering(actor, id, departmentId);
        Optional<DirectiveStep> last = steps.findFirstByDirectiveIdAndDepartmentIdOrderByAtDescIdDesc(id, departmentId);
        if (!isSame(last, DirectiveStepKind.REPLIED, departmentId, words, actor)) {
            keep(
                    actor,
                    directive,
                    directive.reply(departmentId, words, handFor(actor, departmentId), clock.instant()),
                    "directive.reply");
        }
    }

    /**
     * 催办: another answer is owed.
     *
     * @param departmentId null for all of them
     * @throws RuleViolation when it is over, the department is not named, or the words are missing or too long
     */
    public void followUp(Actor actor, long id, @Nullable Long departmentId, String words) {
        Directive directive = followed(actor, id);
        if (!isSame(last(id), DirectiveStepKind.FOLLOWED, departmentId, words, actor)) {
            keep(
                    actor,
                    directive,
                    directive.followUp(departmentId, words, DirectiveHand.own(actor.userId()), clock.instant()),
                    "directive.follow");
        }
    }

    /**
     * 办结.
     *
     * @param words 意见, may be blank where every department has answered, or the one who gave it closes it
     * @throws RuleViolation when it is over, or the reason is missing
     */
    public void close(Actor actor, long id, String words) {
        Directive directive = followed(actor, id);
        if (!isSame(last(id), DirectiveStepKind.CLOSED, null, words, actor)) {
            keep(
                    actor,
                    directive,
                    directive.close(words, DirectiveHand.own(actor.userId()), clock.instant()),
                    "directive.close");
        }
    }

    /**
     * 撤回, with the reason the departments see.
     *
     * @throws RuleViolation when it is over, answered, or the reason is missing
     */
    public void withdraw(Actor actor, long id, String reason) {
        Directive directive = locked(id);
        access.requireGiver(actor, directive.getBureauId(), directive.getGivenBy());
        if (!isSame(last(id), DirectiveStepKind.WITHDRAWN, null, reason, actor)) {
            keep(
                    actor,
                    directive,
                    directive.withdraw(reason, DirectiveHand.own(actor.userId()), clock.instant()),
                    "directive.withdraw");
        }
    }

    private Directive answering(Actor actor, long id, long departmentId) {
        Directive directive = locked(id);
        access.requireCanAnswer(actor, directive.getBureauId(), departmentId);
        return directive;
    }

    private Directive followed(Actor actor, long id) {
        Directive directive = locked(id);
        access.requireCanFollow(actor, directive.getBureauId(), directive.getGivenBy());
        return directive;
    }

    private Directive locked(long id) {
        return directives.lockById(id).orElseThrow(() -> new NotFound(ENTITY, id));
    }

    private Optional<DirectiveStep> last(long id) {
        return steps.findFirstByDirectiveIdOrderByAtDescIdDesc(id);
    }

    private static boolean isSame(
            Optional<DirectiveStep> last,
            DirectiveStepKind kind,
            @Nullable Long department,
            String words,
            Actor actor) {
        String said = words.isBlank() ? null : words.strip();
        return last.filter(step -> step.isSame(kind, department, said, actor.userId()))
                .isPresent();
    }

    /** 代签收, 代回复 is the office's for a department it does not work for; standing in for a head is none. */
    private static DirectiveHand handFor(Actor actor, long departmentId) {
        return new DirectiveHand(actor.userId(), !actor.worksFor().contains(departmentId), actor.actsFor(departmentId));
    }

    private void keep(Actor actor, Directive directive, DirectiveStep step, String action) {
        steps.save(step);
        Audited change = Audited.of(actor, directive.getBureauId(), action, ENTITY, directive.requireId())
                .in(directive.getPlanId(), directive.getTaskId())
                .values(null, names(directive, step.getDepartmentId()))
                .on(step.getWords());
        audit.record(step.getDepartmentId() == null ? change : change.forDepartment(step.getDepartmentId()));
    }

    private static String names(Directive directive, @Nullable Long department) {
        return directive.getTodos().entrySet().stream()
                .filter(one -> department == null || department.equals(one.getKey()))
                .map(one -> one.getValue().name())
                .sorted()
                .toList()
                .toString();
    }
}
