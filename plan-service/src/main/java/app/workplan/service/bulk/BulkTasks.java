package app.workplan.service.bulk;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.PlanState;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.BulkKind;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.Task;
import app.workplan.service.plan.Basis;
import app.workplan.service.plan.PlanRepository;
import app.workplan.service.task.ShareRepository;
import app.workplan.service.task.TaskRepository;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 所选任务 with their plans and shares, a few statements for all of them; says nothing about who may see them. */
@Component
@RequiredArgsConstructor
class BulkTasks {

    /** Tasks changed at once, at most. */
    static final int MOST = 1000;

    private final TaskRepository tasks;
    private final PlanRepository plans;
    private final ShareRepository shares;

    /** The tasks in the order of their plans; shares only where the change concerns them. */
    record Chosen(List<Task> tasks, Map<Long, Plan> plans, Map<Long, List<Share>> shares) {

        Plan planOf(Task task) {
            return Objects.requireNonNull(plans.get(task.getPlanId()));
        }

        List<Share> sharesOf(Task task) {
            return shares.getOrDefault(task.requireId(), List.of());
        }

        /** @throws RuleViolation when a plan that may be changed is issued and there is no basis, or it is too long */
        void requireBasis(@Nullable String basis) {
            plans.values().stream()
                    .filter(plan -> plan.getState() != PlanState.CLOSED)
                    .forEach(plan -> Basis.require(plan, basis));
        }
    }

    /**
     * To look at.
     *
     * @throws NotFound when one of them does not exist
     * @throws RuleViolation when there are none, or more than {@link #MOST}
     */
    Chosen load(Collection<Long> ids, BulkKind kind) {
        Set<Long> each = counted(ids);
        return chosen(
                each, tasks.findChosen(each), sharesCount(kind) ? shares.findByTaskIdInOrderByPosition(each) : null);
    }

    /** The same to be changed: nobody else changes them or their shares until the transaction ends. */
    Chosen lock(Collection<Long> ids, BulkKind kind) {
        Set<Long> each = counted(ids);
        return chosen(each, tasks.lockChosen(each), sharesCount(kind) ? shares.lockByTaskIdIn(each) : null);
    }

    private static boolean sharesCount(BulkKind kind) {
        return kind.isOfDepartments() || kind.isOfState();
    }

    private static Set<Long> counted(Collection<Long> ids) {
        Set<Long> each = new HashSet<>(ids);
        if (each.isEmpty()) {
            throw new RuleViolation("bulk.nothing");
        }
        if (each.size() > MOST) {
            throw new RuleViolation("bulk.tooMany", MOST);
        }
        return each;
    }

    private Chosen chosen(Set<Long> ids, List<Task> found, @Nullable List<Share> theirs) {
        if (found.size() < ids.size()) {
            throw new NotFound("task", "");
        }
        Map<Long, Plan> all = plans
                .findAllById(found.stream().map(Task::getPlanId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Plan::requireId, Function.identity()));
        return new Chosen(
                found,
                all,
                theirs == null ? Map.of() : theirs.stream().collect(Collectors.groupingBy(Share::getTaskId)));
    }
}
