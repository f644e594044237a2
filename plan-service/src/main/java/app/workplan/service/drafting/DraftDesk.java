package app.workplan.service.drafting;

import app.workplan.domain.plan.DraftStructure;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.DraftTasks;
import app.workplan.domain.task.Task;
import app.workplan.service.plan.ChapterRepository;
import app.workplan.service.plan.DraftedWork;
import app.workplan.service.plan.PlanItemRepository;
import app.workplan.service.plan.PlanRepository;
import app.workplan.service.plan.PlanVersions;
import app.workplan.service.task.TaskRepository;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 案头的草稿: loads a whole draft to work on its structure, and brings its tasks in line afterwards. */
@Component
@RequiredArgsConstructor
class DraftDesk implements DraftedWork {

    private final PlanRepository plans;
    private final ChapterRepository chapters;
    private final PlanItemRepository items;
    private final TaskRepository tasks;
    private final TaskRemoval removal;
    private final PlanVersions versions;
    private final Clock clock;

    /** 草稿连同它的结构. */
    record Draft(Plan plan, DraftStructure structure) {

        long planId() {
            return plan.requireId();
        }
    }

    /** The plan alone, so that permission and version are asked before anything else is read. */
    Plan plan(long planId) {
        return plans.findById(planId).orElseThrow(() -> new NotFound("plan", planId));
    }

    Draft open(Plan plan) {
        return new Draft(
                plan,
                new DraftStructure(
                        chapters.findByPlanIdOrderByPosition(plan.requireId()),
                        items.findByPlanIdOrderByPosition(plan.requireId())));
    }

    /**
     * Codes, order and default dates follow; leaf items get their task, empty headings lose theirs. Counts the plan's version up: a
     * change of its chapters and items is a change of the plan.
     */
    void settle(Draft draft) {
        List<Task> all = tasks.findByPlanIdOrderByPosition(draft.planId());
        Set<Long> carrying = tasks.findCarrying(draft.planId());
        DraftTasks settled = new DraftTasks(draft.plan(), draft.structure(), all, carrying, clock.instant());
        settled.settle();
        tasks.saveAll(settled.made());
        removal.remove(settled.dropped());
        versions.countUp(draft.plan());
    }

    @Override
    public void followPeriod(Plan plan) {
        int outside = tasks.countDatedOutside(
                plan.requireId(), plan.getPeriod().from(), plan.getPeriod().to());
        if (outside > 0) {
            throw new RuleViolation("plan.datesOutside", outside);
        }
        settle(open(plan));
    }
}
