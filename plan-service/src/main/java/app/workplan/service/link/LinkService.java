package app.workplan.service.link;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Task;
import app.workplan.domain.task.TaskLink;
import app.workplan.domain.task.TaskLinkKind;
import app.workplan.service.plan.Basis;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.plan.PlanRepository;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.shared.Scope;
import app.workplan.service.shared.Scopes;
import app.workplan.service.task.TaskLinkRepository;
import app.workplan.service.task.TaskRepository;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 任务关联: the office of the bureau says which tasks of its plans belong together. */
@Service
@RequiredArgsConstructor
public class LinkService {

    private final TaskRepository tasks;
    private final PlanRepository plans;
    private final TaskLinkRepository links;
    private final PlanAccess access;
    private final Scopes scopes;
    private final AuditTrail audit;
    private final Clock clock;

    /** 两项任务: that of the plan, and that of the earlier or longer one. */
    public record Pair(long taskId, long otherTaskId) {}

    /**
     * 沿革判定 of several pairs: each task goes on with the earlier one, or does not. What was said before of a pair is
     * taken back; a task goes on with one task of an earlier plan at most.
     *
     * @throws RuleViolation when the other plan does not begin earlier, or is a draft
     */
    @Transactional
    public void decide(Actor actor, long planId, List<Pair> pairs, boolean same) {
        requireOffice(actor, planId, pairs);
        pairs.forEach(pair -> decide(actor, both(planId, pair), pair, same));
    }

    private void decide(Actor actor, Both both, Pair pair, boolean same) {
        if (!both.otherPlan.getPeriod().from().isBefore(both.plan.getPeriod().from())) {
            throw new RuleViolation("link.notEarlier");
        }
        TaskLink standing = held(TaskLinkKind.LINEAGE, pair).orElse(null);
        if (standing != null && standing.isAgreed() == same) {
            return;
        }
        if (standing != null) {
            end(actor, standing, null);
        }
        if (same) {
            links.findByKindAndTaskIdAndAgreedAndEndedAtIsNull(TaskLinkKind.LINEAGE, pair.taskId(), true).stream()
                    .filter(link -> samePlan(link, both.other))
                    .forEach(link -> end(actor, link, null));
        }
        links.save(TaskLink.lineage(both.task, both.other, same, clock.instant(), actor.userId()));
        audit.record(both.change(actor, same ? "link.continue" : "link.refuse").values(null, both.otherWords()));
    }

    /**
     * 对应: the tasks serve a goal of a longer plan; those that do already stay as they are. A task of a bureau below serves a goal
     * of the actor's own bureau: nothing of the other bureau's plan is changed by it.
     *
     * @param basis 依据, required once the plan of the task is issued
     * @throws RuleViolation when the other plan is not longer or of other years, is a draft, or the basis is missing
     */
    @Transactional
    public void align(Actor actor, long planId, List<Pair> pairs, @Nullable String basis) {
        requireOffice(actor, planId, pairs);
        for (Pair pair : pairs) {
            Both both = bothOrBelow(actor, planId, pair);
            if (!both.plan.getPeriod().maySupport(both.otherPlan.getPeriod(), both.isBelow())) {
                throw new RuleViolation(both.isBelow() ? "link.notAsLong" : "link.notLonger");
            }
            Basis.require(both.plan, basis);
            if (held(TaskLinkKind.ALIGNMENT, pair).isEmpty()) {
                String why = Basis.stated(basis);
                links.save(TaskLink.alignment(both.task, both.other, why, clock.instant(), actor.userId()));
                audit.record(both.change(actor, "link.align")
                        .values(null, both.otherWords())
                        .on(why));
            }
        }
    }

    /**
     * 解除对应; nothing happens where there is none.
     *
     * @throws RuleViolation when the plan of the task is issued and the basis is missing
     */
    @Transactional
    public void part(Actor actor, long planId, Pair pair, @Nullable String basis) {
        requireOffice(actor, planId, List.of(pair));
        Both both = bothOrBelow(actor, planId, pair);
        Basis.require(both.plan, basis);
        held(TaskLinkKind.ALIGNMENT, pair).ifPresent(link -> {
            end(actor, link, Basis.stated(basis));
            audit.record(both.change(actor, "link.part")
                    .values(both.otherWords(), null)
                    .on(Basis.stated(basis)));
        });
    }

    private Optional<TaskLink> held(TaskLinkKind kind, Pair pair) {
        return links.findByKindAndTaskIdAndOtherTaskIdAndEndedAtIsNull(kind, pair.taskId(), pair.otherTaskId());
    }

    /** Written at once, so that the same pair can be linked anew in the same transaction. */
    private void end(Actor actor, TaskLink link, @Nullable String why) {
        link.end(why, clock.instant(), actor.userId());
        links.flush();
    }

    private boolean samePlan(TaskLink link, Task other) {
        return tasks.findById(link.getOtherTaskId())
                .filter(one -> one.getPlanId() == other.getPlanId())
                .isPresent();
    }

    private void requireOffice(Actor actor, long planId, List<Pair> pairs) {
        access.requireCanEdit(actor, plan(planId));
        if (pairs.isEmpty()) {
            throw new RuleViolation("link.nothingChosen");
        }
    }

    private Plan plan(long planId) {
        return plans.findById(planId).orElseThrow(() -> new NotFound("plan", planId));
    }

    /** Both of the plan's bureau, one of the plan itself. */
    private Both both(long planId, Pair pair) {
        long bureau = plan(planId).getBureauId();
        return both(planId, pair, task -> task.getBureauId() == bureau);
    }

    /** The same, or the task is one of an issued plan of a bureau below that the actor may read, and the goal of the plan itself. */
    private Both bothOrBelow(Actor actor, long planId, Pair pair) {
        Scope scope = scopes.of(actor);
        Both both = both(planId, pair, task -> scope.contains(task.getBureauId()));
        if (both.isBelow() && both.plan.isDraft()) {
            throw new NotFound("task", pair.taskId());
        }
        return both;
    }

    /**
     * One of the two is of the plan, the other one of its bureau. The task is kept from others until the transaction ends: the same
     * form sent twice finds the first's answer.
     */
    private Both both(long planId, Pair pair, Predicate<Task> known) {
        long bureau = plan(planId).getBureauId();
        Task task = tasks.lockById(pair.taskId()).filter(known).orElseThrow(() -> new NotFound("task", pair.taskId()));
        Task other = tasks.findById(pair.otherTaskId())
                .filter(one -> one.getBureauId() == bureau)
                .filter(one -> task.getPlanId() == planId || one.getPlanId() == planId)
                .orElseThrow(() -> new NotFound("task", pair.otherTaskId()));
        Plan plan = plan(task.getPlanId());
        Plan otherPlan = plan(other.getPlanId());
        if (otherPlan.isDraft()) {
            throw new RuleViolation("plan.notIssued");
        }
        return new Both(task, plan, other, otherPlan);
    }

    private record Both(Task task, Plan plan, Task other, Plan otherPlan) {

        /** Whether the task is of a bureau below that of the goal. */
        boolean isBelow() {
            return task.getBureauId() != other.getBureauId();
        }

        /** In the trail of the bureau that says it: of a bureau below nothing was changed. */
        Audited change(Actor actor, String action) {
            Task changed = isBelow() ? other : task;
            return Audited.of(actor, changed.getBureauId(), action, "task", changed.requireId())
                    .in(changed.getPlanId(), changed.requireId());
        }

        String otherWords() {
            return isBelow() ? words(task) + " (" + plan.getTitle() + ")" : words(other);
        }

        private static String words(Task task) {
            return task.getCode() + " " + task.getTitle();
        }
    }
}
