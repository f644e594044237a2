package app.workplan.domain.task;

import java.util.List;

/** 任务状态, derived (product.md section 3, Share states). */
public final class TaskStates {

    private TaskStates() {}

    public static TaskState of(TaskFacts task) {
        TaskState set = task.setState();
        if (set != null) {
            return set;
        }
        List<ShareFacts> shares = CountingShares.of(task);
        if (!shares.isEmpty() && shares.stream().allMatch(share -> share.state() == ShareState.DONE)) {
            return TaskState.DONE;
        }
        List<ShareFacts> open =
                shares.stream().filter(share -> share.state().isOpen()).toList();
        if (!open.isEmpty() && open.stream().allMatch(share -> share.state() == ShareState.SUBMITTED)) {
            return TaskState.SUBMITTED;
        }
        return shares.stream().noneMatch(ShareFacts::hasBegun) ? TaskState.NOT_STARTED : TaskState.IN_PROGRESS;
    }
}
