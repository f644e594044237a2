package app.workplan.service.task;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Task;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 一处变更 of a task: one field and what it shall hold. The edit form, a cell of the ledger and a change of many tasks at
 * once all come through here.
 *
 * @param action verb of the audit trail
 * @param field the field as it stands
 * @param wanted what it shall hold
 * @param write writes it, and refuses what is not allowed
 */
public record TaskChange(
        String action,
        Function<Task, @Nullable Object> field,
        @Nullable Object wanted,
        Write write) {

    /** Verb of a moved 完成时限. */
    static final String MOVE_DUE = "task.moveDue";

    /** Writes one field. */
    @FunctionalInterface
    interface Write {
        void into(TaskWork now);
    }

    /** 任务名称. */
    public static TaskChange title(String title) {
        return new TaskChange(
                "task.rename", Task::getTitle, title.strip(), now -> now.task().rename(title));
    }

    /**
     * 完成时限.
     *
     * @param dueOn the last good day; refused outside the plan's period
     */
    public static TaskChange due(LocalDate dueOn) {
        return new TaskChange(MOVE_DUE, Task::getDueOn, dueOn, now -> {
            requireInPeriod(now.plan(), dueOn, "task.dueOutsidePeriod");
            now.task().moveDue(dueOn, now.at(), now.basis(), now.actorId());
        });
    }

    /**
     * 开始日.
     *
     * @param startsOn first day on which progress is expected, refused after the due date or outside the plan's period;
     *     null to start with the plan
     */
    public static TaskChange start(@Nullable LocalDate startsOn) {
        return new TaskChange("task.moveStart", Task::getStartsOn, startsOn, now -> {
            if (startsOn != null) {
                requireInPeriod(now.plan(), startsOn, "task.startOutsidePeriod");
            }
            now.task().moveStart(startsOn, now.at(), now.basis(), now.actorId());
        });
    }

    /** 权重. */
    public static TaskChange weight(BigDecimal weight) {
        return new TaskChange(
                "task.weigh",
                task -> plain(task.getWeight()),
                plain(weight),
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
                now -> now.task().reportEvery(cycle, now.at(), now.basis(), now.actorId()));
    }

    /** 完成标准; empty for none. */
    public static TaskChange standard(String words) {
        return new TaskChange(
                "task.standard",
                Task::getCompletionStandard,
                words.isBlank() ? null : words.strip(),
                now -> now.task().setStandard(words));
    }

    /** 办结佐证: what has to be shown; empty for nothing but a text. */
    public static TaskChange evidence(String words) {
        return new TaskChange(
                "task.evidence",
                Task::getRequiredEvidence,
                words.isBlank() ? null : words.strip(),
                now -> now.task().demandEvidence(words));
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
