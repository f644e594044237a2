package app.workplan.service.drafting;

import app.workplan.domain.task.Task;
import app.workplan.service.task.MilestoneRepository;
import app.workplan.service.task.RecurrenceRepository;
import app.workplan.service.task.ShareRepository;
import app.workplan.service.task.TargetRepository;
import app.workplan.service.task.TaskRepository;
import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 删除草稿的任务, with their shares, dates, frequencies and targets; nothing of a draft was ever reported on. */
@Component
@RequiredArgsConstructor
class TaskRemoval {

    private final TaskRepository tasks;
    private final ShareRepository shares;
    private final MilestoneRepository milestones;
    private final RecurrenceRepository recurrences;
    private final TargetRepository targets;

    void remove(Collection<Task> gone) {
        if (gone.isEmpty()) {
            return;
        }
        List<Long> ids = gone.stream().map(Task::requireId).toList();
        shares.deleteByTaskIdIn(ids);
        milestones.deleteByTaskIdIn(ids);
        recurrences.deleteByTaskIdIn(ids);
        targets.deleteByTaskIdIn(ids);
        tasks.deleteAll(gone);
    }
}
