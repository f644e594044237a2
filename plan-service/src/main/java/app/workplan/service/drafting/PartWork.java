package app.workplan.service.drafting;

import app.workplan.domain.task.Milestone;
import app.workplan.domain.task.Recurrence;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.Task;
import app.workplan.domain.task.TaskMerge;
import app.workplan.domain.task.TaskSplit;
import app.workplan.service.task.MilestoneRepository;
import app.workplan.service.task.RecurrenceRepository;
import app.workplan.service.task.ShareRepository;
import app.workplan.service.task.TargetRepository;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 拆分与合并时的分工和要求: gives the shares, steps, frequencies and targets of tasks to their parts, and back. */
@Component
@RequiredArgsConstructor
class PartWork {

    private final ShareRepository shares;
    private final MilestoneRepository milestones;
    private final RecurrenceRepository recurrences;
    private final TargetRepository targets;
    private final Clock clock;

    List<Milestone> stepsOf(Task task) {
        return milestones.findByTaskIdIn(List.of(task.requireId()));
    }

    /**
     * Each part has the same departments; steps, frequencies and targets go where the rule says.
     *
     * @param parts the first is the task that was split
     */
    void spread(TaskSplit split, List<Task> parts) {
        Task first = parts.get(0);
        for (Milestone step : stepsOf(first)) {
            if (split.turned().contains(step)) {
                milestones.delete(step);
            } else {
                step.moveTo(parts.get(split.partOf(step)));
            }
        }
        int[] given = new int[parts.size()];
        for (Recurrence one : recurrences.findByTaskIdInOrderByPosition(List.of(first.requireId()))) {
            int part = split.partOf(one.getSpan());
            one.moveTo(parts.get(part), given[part]++);
        }
        targets.findByTaskIdIn(List.of(first.requireId()))
                .forEach(one -> one.moveTo(parts.get(split.partOf(one.getSpan()))));
        for (Share share : shares.findByTaskIdOrderByPosition(first.requireId())) {
            parts.stream().skip(1).forEach(part -> copy(share, part, share.getPosition()));
        }
    }

    /**
     * The first task has every department once, by its first role, and all steps, frequencies and targets; an earlier date of a
     * part becomes a step.
     */
    void gather(List<Task> parts) {
        Task first = parts.get(0);
        List<Long> ids = parts.stream().map(Task::requireId).toList();
        for (Task part : TaskMerge.steps(parts)) {
            milestones.save(new Milestone(
                    first, part.getDueOn(), part.getTitle(), part.getDueWords(), part.getSpan(), clock.instant()));
        }
        milestones.findByTaskIdIn(ids).forEach(one -> one.moveTo(first));
        targets.findByTaskIdIn(ids).forEach(one -> one.moveTo(first));
        int place = 0;
        for (Task part : parts) {
            for (Recurrence one : recurrences.findByTaskIdInOrderByPosition(List.of(part.requireId()))) {
                one.moveTo(first, place++);
            }
        }
        List<Share> own = shares.findByTaskIdOrderByPosition(first.requireId());
        Set<Long> known = own.stream().map(Share::getDepartmentId).collect(Collectors.toCollection(HashSet::new));
        int next = own.stream().mapToInt(Share::getPosition).max().orElse(-1) + 1;
        for (Task part : parts.subList(1, parts.size())) {
            for (Share share : shares.findByTaskIdOrderByPosition(part.requireId())) {
                if (known.add(share.getDepartmentId())) {
                    copy(share, first, next++);
                }
            }
        }
    }

    private void copy(Share share, Task to, int position) {
        shares.save(new Share(
                to,
                share.getDepartmentId(),
                share.getRole(),
                share.getOrigin(),
                position,
                share.getGroupId(),
                clock.instant()));
    }
}
