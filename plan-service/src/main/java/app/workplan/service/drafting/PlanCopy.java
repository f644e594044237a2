package app.workplan.service.drafting;

import app.workplan.domain.plan.CarryOver;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Task;
import app.workplan.service.task.TaskRepository;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 复制计划内容: wording and tasks of one plan to the next, all of it or what is left to do. */
@Component
@RequiredArgsConstructor
class PlanCopy {

    private final TaskRepository tasks;
    private final PlanWording wording;
    private final TaskCopy copies;
    private final UnfinishedTasks unfinished;

    /** @throws RuleViolation when only what is unfinished is wanted, and nothing is */
    void copy(Actor actor, Plan old, Plan plan, CarryOver what, UnaryOperator<String> words) {
        List<Task> all = tasks.findByPlanIdOrderByPosition(old.requireId());
        if (what == CarryOver.EVERYTHING) {
            copies.copy(actor, old, plan, all, wording.copy(old, plan, words, PlanWording.ALL), words);
            return;
        }
        Set<Long> open = unfinished.of(old);
        List<Task> left =
                all.stream().filter(task -> open.contains(task.requireId())).toList();
        if (left.isEmpty()) {
            throw new RuleViolation("plan.nothingUnfinished");
        }
        copies.copy(actor, old, plan, left, wording.copy(old, plan, words, wording.above(old, left)), words);
    }
}
