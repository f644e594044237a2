package app.workplan.service.task;

import app.workplan.domain.plan.Chapter;
import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.PlanItem;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Task;
import app.workplan.domain.task.TaskCodes;
import app.workplan.service.plan.ChapterRepository;
import app.workplan.service.plan.PlanItemRepository;
import app.workplan.service.plan.PlanRepository;
import app.workplan.service.plan.PlanVersions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 任务放在哪里: finds the chapter and item for a task added after issue, and its place in the order. */
@Component
@RequiredArgsConstructor
class TaskPlaces {

    private final PlanRepository plans;
    private final ChapterRepository chapters;
    private final PlanItemRepository items;
    private final TaskRepository tasks;
    private final PlanVersions versions;

    /**
     * 一处.
     *
     * @param item null right under the chapter
     * @param position shared with the task it follows: the later one stands after the earlier
     */
    record Place(Chapter chapter, @Nullable PlanItem item, int position) {}

    Plan plan(long planId) {
        return plans.findById(planId).orElseThrow(() -> new NotFound("plan", planId));
    }

    /** Counts the plan's version up, so that two tasks added at once do not get one code. */
    void changed(Plan plan) {
        versions.countUp(plan);
    }

    /** The code of the next task added since the issue. */
    String nextCode(Plan plan) {
        int year = plan.getPeriod().from().getYear();
        return TaskCodes.added(
                year, tasks.countByPlanIdAndCodeStartingWith(plan.requireId(), TaskCodes.addedPrefix(year)) + 1);
    }

    Place of(Plan plan, @Nullable Long placeId) {
        if (placeId == null) {
            throw new RuleViolation("task.placeMissing");
        }
        Optional<PlanItem> item = items.findById(placeId).filter(one -> one.getPlanId() == plan.requireId());
        long chapterId = item.map(PlanItem::getChapterId).orElse(placeId);
        Chapter chapter = chapters.findById(chapterId)
                .filter(one -> one.getPlanId() == plan.requireId())
                .orElseThrow(() -> new RuleViolation("task.placeMissing"));
        if (item.isPresent() && item.get().getNature() == ItemNature.ACHIEVEMENT) {
            throw new RuleViolation("task.placeAchievement");
        }
        List<Task> before = item.isPresent() ? tasks.findByItemIdIn(List.of(placeId)) : List.of();
        return new Place(
                chapter, item.orElse(null), last(before.isEmpty() ? tasks.findByChapterId(chapterId) : before));
    }

    private static int last(List<Task> tasks) {
        return tasks.stream()
                .map(Task::getPosition)
                .max(Comparator.naturalOrder())
                .orElse(0);
    }
}
