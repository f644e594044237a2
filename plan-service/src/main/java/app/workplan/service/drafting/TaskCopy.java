package app.workplan.service.drafting;

import app.workplan.domain.plan.Chapter;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.PlanItem;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Milestone;
import app.workplan.domain.task.Recurrence;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.ShareState;
import app.workplan.domain.task.Target;
import app.workplan.domain.task.Task;
import app.workplan.domain.task.TaskDeadline;
import app.workplan.domain.task.TaskLink;
import app.workplan.service.document.parser.YearShift;
import app.workplan.service.task.MilestoneRepository;
import app.workplan.service.task.RecurrenceRepository;
import app.workplan.service.task.ShareRepository;
import app.workplan.service.task.TargetRepository;
import app.workplan.service.task.TaskLinkRepository;
import app.workplan.service.task.TaskRepository;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 复制任务: tasks of one plan with shares, frequencies, targets and yearless dates, moved to another plan's period. */
@Component
@RequiredArgsConstructor
class TaskCopy {

    private final TaskRepository tasks;
    private final ShareRepository shares;
    private final MilestoneRepository milestones;
    private final RecurrenceRepository recurrences;
    private final TargetRepository targets;
    private final TaskLinkRepository links;
    private final Clock clock;

    /** @param olds those to be copied, in the order of the plan; each copy goes on with its original (沿革) */
    void copy(
            Actor actor, Plan from, Plan to, List<Task> olds, PlanWording.Copied wording, UnaryOperator<String> words) {
        int by = to.getPeriod().from().getYear() - from.getPeriod().from().getYear();
        CopiedCodes codes = new CopiedCodes(to, wording, olds);
        Map<Long, Task> byOld = new HashMap<>();
        for (Task old : olds) {
            Task copy = copy(old, wording, codes.of(old), byOld.size(), deadlineOf(old, to, by));
            // a split item's tasks, and those added after issue, have words of their own
            copy.rename(words.apply(old.getTitle()));
            byOld.put(old.requireId(), tasks.save(copy));
            links.save(TaskLink.rolled(copy, old, clock.instant(), actor.userId()));
        }
        copyShares(from, byOld);
        copyDemands(byOld, to, by);
    }

    /** A task of no item comes right under its chapter again. */
    private Task copy(Task old, PlanWording.Copied wording, String code, int position, TaskDeadline deadline) {
        PlanItem item = old.getItemId() == null ? null : wording.itemByOld().get(old.getItemId());
        if (item == null) {
            Chapter chapter = Objects.requireNonNull(wording.chapterByOld().get(old.getChapterId()));
            return new Task(chapter, old.getTitle(), code, position, deadline, clock.instant());
        }
        return new Task(item, code, position, old.getSpan(), deadline, clock.instant());
    }

    private static TaskDeadline deadlineOf(Task old, Plan to, int by) {
        boolean moves = old.getDueOrigin() == DeadlineOrigin.TEXT
                && old.getDueWords() != null
                && !YearShift.namesYear(old.getDueWords());
        return moves
                ? new TaskDeadline(old.getDueOn().plusYears(by), DeadlineOrigin.TEXT, old.getDueWords())
                : new TaskDeadline(to.getPeriod().to(), DeadlineOrigin.DEFAULT, null);
    }

    private void copyShares(Plan from, Map<Long, Task> byOld) {
        for (Share old : shares.findByPlanIdOrderByPosition(from.requireId())) {
            Task task = byOld.get(old.getTaskId());
            if (task != null && old.getState() != ShareState.CANCELLED) {
                shares.save(new Share(
                        task,
                        old.getDepartmentId(),
                        old.getRole(),
                        old.getOrigin(),
                        old.getPosition(),
                        old.getGroupId(),
                        clock.instant()));
            }
        }
    }

    private void copyDemands(Map<Long, Task> byOld, Plan to, int by) {
        List<Long> olds = List.copyOf(byOld.keySet());
        for (Recurrence old : recurrences.findByTaskIdInOrderByPosition(olds)) {
            recurrences.save(old.copyTo(Objects.requireNonNull(byOld.get(old.getTaskId()))));
        }
        for (Target old : targets.findByTaskIdIn(olds)) {
            targets.save(new Target(
                    Objects.requireNonNull(byOld.get(old.getTaskId())),
                    old.getName(),
                    old.getComparator(),
                    old.getValue(),
                    old.getUnit(),
                    old.getWords(),
                    old.getSpan()));
        }
        for (Milestone old : milestones.findByTaskIdIn(olds)) {
            Task task = Objects.requireNonNull(byOld.get(old.getTaskId()));
            boolean yearless = old.getWords() != null && !YearShift.namesYear(old.getWords());
            if (yearless && to.getPeriod().contains(old.getDueOn().plusYears(by))) {
                milestones.save(new Milestone(
                        task,
                        old.getDueOn().plusYears(by),
                        old.getTitle(),
                        old.getWords(),
                        old.getSpan(),
                        clock.instant()));
            }
        }
    }
}
