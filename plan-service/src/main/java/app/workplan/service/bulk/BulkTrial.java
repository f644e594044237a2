package app.workplan.service.bulk;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.BulkLine;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.Task;
import app.workplan.domain.task.TaskDeadline;
import app.workplan.domain.task.TaskState;
import app.workplan.service.task.PartsText;
import app.workplan.service.task.ShareChanges;
import app.workplan.service.task.ShareSuspensionService.Change;
import app.workplan.service.task.TaskAmendments;
import app.workplan.service.task.TaskPart;
import app.workplan.service.task.TaskSuspensions;
import app.workplan.service.task.TaskWork;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 试改: what a change would make of one task, or why not. Preview, doing and taking back all ask here first. */
@Component
@RequiredArgsConstructor
class BulkTrial {

    private final TaskAmendments amendments;
    private final ShareChanges shares;
    private final TaskSuspensions suspensions;

    /**
     * 可以改的一项任务: nothing is written yet.
     *
     * @param present its shares, where the change concerns them
     * @param before old value as text: a date, a weight, a constant, or departments as {@link PartsText} writes them
     * @param difference of the departments, null where they do not change
     */
    record Ready(
            TaskWork work,
            List<Share> present,
            BulkEdit.Wanted wanted,
            @Nullable String before,
            @Nullable String after,
            ShareChanges.@Nullable Difference difference,
            TaskDeadline earlier) {

        Task task() {
            return work.task();
        }
    }

    /** @throws RuleViolation with the reason why the task stays as it is */
    Ready prepare(TaskWork work, List<Share> present, BulkEdit.Wanted wanted) {
        work.plan().requireOpen();
        Task task = work.task();
        TaskDeadline earlier = task.deadline();
        if (wanted instanceof BulkEdit.State state) {
            suspensions.requireAllowed(work, state.change());
            String before = text(task.getSetState());
            return new Ready(work, present, wanted, before, text(setBy(state.change())), null, earlier);
        }
        if (task.getSetState() == TaskState.CANCELLED) {
            throw new RuleViolation("bulk.cancelled");
        }
        if (wanted instanceof BulkEdit.Field field) {
            requireReal(!field.change().isNothingFor(task));
            amendments.requireAllowed(work, field.change());
            String before = text(field.change().field().apply(task));
            return new Ready(work, present, wanted, before, text(field.change().wanted()), null, earlier);
        }
        List<TaskPart> now = ShareChanges.parts(present);
        BulkEdit.Parts departments = (BulkEdit.Parts) wanted;
        List<TaskPart> then = departments.change().apply(now);
        ShareChanges.Difference difference =
                shares.difference(work, present, then).undoing(departments.undoes());
        requireReal(!difference.isEmpty());
        return new Ready(work, present, wanted, PartsText.of(now), PartsText.of(then), difference, earlier);
    }

    private static void requireReal(boolean changes) {
        if (!changes) {
            throw new RuleViolation("bulk.already");
        }
    }

    /** 改 all of them, each with its audit entry. */
    void write(List<Ready> all, Instant at) {
        Map<Task, List<Share>> left = new LinkedHashMap<>();
        for (Ready one : all) {
            if (one.wanted() instanceof BulkEdit.Field field) {
                amendments.write(one.work(), field.change());
            } else if (one.wanted() instanceof BulkEdit.State state) {
                suspensions.write(one.work(), one.present(), state.change());
            } else if (one.difference() != null) {
                left.put(one.task(), shares.write(one.work(), one.difference()));
            }
        }
        shares.settle(left, at);
    }

    /**
     * 版本标记: where departments changed, of the shares of those that came, went or changed their role, so that what
     * others of the same task report is no matter.
     */
    static BulkLine.Mark mark(Task task, List<Share> shares, @Nullable String before, @Nullable String after) {
        Set<TaskPart> touched = new HashSet<>(parts(before));
        Set<TaskPart> there = new HashSet<>(parts(after));
        Set<TaskPart> both = new HashSet<>(touched);
        both.retainAll(there);
        touched.addAll(there);
        touched.removeAll(both);
        Set<Long> departments = touched.stream().map(TaskPart::departmentId).collect(Collectors.toSet());
        int versions = shares.stream()
                .filter(one -> departments.isEmpty() || departments.contains(one.getDepartmentId()))
                .mapToInt(one -> one.getVersion() + 1)
                .sum();
        return new BulkLine.Mark(task.getVersion(), versions);
    }

    private static List<TaskPart> parts(@Nullable String text) {
        return text == null || !text.contains(":") ? List.of() : PartsText.read(text);
    }

    private static @Nullable TaskState setBy(Change change) {
        return switch (change) {
            case SUSPEND -> TaskState.SUSPENDED;
            case CANCEL -> TaskState.CANCELLED;
            case RESUME -> null;
        };
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
