package app.workplan.domain.task;

import app.workplan.domain.plan.PlanItem;
import org.jspecify.annotations.Nullable;

/**
 * 出处: where in the plan a task stands.
 *
 * @param itemId the item it tracks, null for a task without one
 */
public record TaskPlace(
        long bureauId,
        long planId,
        long chapterId,
        @Nullable Long itemId) {

    /** The place of the item. */
    public static TaskPlace of(PlanItem item) {
        return new TaskPlace(item.getBureauId(), item.getPlanId(), item.getChapterId(), item.requireId());
    }
}
