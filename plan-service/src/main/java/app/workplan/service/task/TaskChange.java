package app.workplan.service.task;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Task;
import app.workplan.domain.task.TaskDeadline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 一处变更 of a task: one field and what it shall hold. The edit form, a cell of the ledger and a change of many tasks at
 * once all come through here.
 *
 * @param action verb of the audit trail
 * @param field the field as it stands
 * @param wanted what it shall hold
 * @param check refuses what is not allowed, and writes nothing: asked before each write, and alone for a preview
 * @param write writes it
 */
public record TaskChange(
        String action,
        Function<Task, @Nullable Object> field,
        @Nullable Object wanted,
        Step check,
        Step write) {

    /** Verb of a moved 完成时限. */
    static final String MOVE_DUE = "task.moveDue";

    /** Looks at one field, or writes it. */
    @FunctionalInterface
    interface Step {
        void on(TaskWork now);
    }

    /** 任务名称. */
    public static TaskChange title(String title) {
        return new TaskChange(
                "task.rename",
                Task::getTitle,
                title.strip(),
                now -> Task.cleanTitle(title),
                now -> now.task().rename(title));
    }

    /**
     * 完成时限.
     *
     * @param dueOn the last good day; refused outside the plan's period
     */
    public static TaskChange due(LocalDate dueOn) {
        return new TaskChange(
                MOVE_DUE,
                Task::getDueOn,
                dueOn,
                now -> {
                    requireInPeriod(now.plan(), dueOn, "task.dueOutsidePeriod");
                    now.task().requireDue(dueOn);
                },
                now -> now.task().moveDue(dueOn, now.at(), now.basis(), now.actorId()));
    }

    /**
     * 完成时限 as a document states it, with its words.
     *
     * @param stated refused outside the plan's period
     */
    public static TaskChange due(TaskDeadline stated) {
        return new TaskChange(
                MOVE_DUE,
                Task::getDueOn,
                stated.dueOn(),
                now -> {
                    requireInPeriod(now.plan(), stated.dueOn(), "task.dueOutsidePeriod");
                    now.task().requireDue(stated.dueOn());
                },
                now -> now.task().setDeadline(stated, now.at(), now.basis(), now.actorId()));
    }

    /** 恢复完成时限 with its origin and words; one that always lay outside the plan's period comes back too. */
    public static TaskChange deadline(TaskDeadline earlier) {
        return new TaskChange(
                MOVE_DUE,
                Task::getDueOn,
                earlier.dueOn(),
                now -> now.task().requireDue(earlier.dueOn()),
                now -> now.task().setDeadline(earlier, now.at(), now.basis(), now.actorId()));
    }

    /**
     * 开始日.
     *
     * @param startsOn first day on which progress is expected, refused after the due date or outside the plan's period;
     *     null to start with the plan
     */
    public static TaskChange start(@Nullable LocalDate startsOn) {
        return new TaskChange(
                "task.moveStart",
                Task::getStartsOn,
                startsOn,
                now -> {
                    if (startsOn != null) {
                        requireInPeriod(now.plan(), startsOn, "task.startOutsidePeriod");
                    }
                    now.task().requireStart(startsOn);
                },
                now -> now.task().moveStart(startsOn, now.at(), now.basis(), now.actorId()));
    }

    /** 权重. */
    public static TaskChange weight(BigDecimal weight) {
        return new TaskChange(
                "task.weigh",
                task -> plain(task.getWeight()),
                plain(weight),
                now -> Task.requireWeight(plain(weight)),
                now -> now.task().weigh(plain(weight), now.at(), now.basis(), now.actorId()));
    }

    /**
     * 填报周期.
     *
     * @param cycle null for the plan's
     */
    public static TaskChange cycle(@Nullable ReportCycle cycle) {
        return new TaskChange(
                "task.reportCycle",
                Task::getReportCycle,
                cycle,
                now -> {},
                now -> now.task().reportEvery(cycle, now.at(), now.basis(), now.actorId()));
    }

    /** 完成标准; empty for none. */
    public static TaskChange standard(String words) {
        return new TaskChange(
                "task.standard",
                Task::getCompletionStandard,
                words.isBlank() ? null : words.strip(),
                now -> Task.cleanStandard(words),
                now -> now.task().setStandard(words));
    }

    /** 办结佐证: what has to be shown; empty for nothing but a text. */
    public static TaskChange evidence(String words) {
        return new TaskChange(
                "task.evidence",
                Task::getRequiredEvidence,
                words.isBlank() ? null : words.strip(),
                now -> Task.cleanEvidence(words),
                now -> now.task().demandEvidence(words));
    }

    /** Whether the task holds it already. */
    public boolean isNothingFor(Task task) {
        return Objects.equals(field.apply(task), wanted);
    }

    /** 1 and 1.000 are one weight, and 100 is not told as 1E+2. */
    private static BigDecimal plain(BigDecimal weight) {
        BigDecimal shortest = weight.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private static void requireInPeriod(Plan plan, LocalDate day, String refusal) {
        if (!plan.getPeriod().contains(day)) {
            throw new RuleViolation(
                    refusal, plan.getPeriod().from(), plan.getPeriod().to());
        }
    }
}
