package app.workplan.domain.indicator;

import app.workplan.domain.task.Light;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 项目的灯号 on a day (docs/rules.md, "Major projects"): blue once accepted, red with a step past its day, yellow while it stands still,
 * grey before anything was said, else green.
 *
 * @param overdue 逾期节点: how many steps are past their day and not reached
 * @param days of the longest overdue of them
 * @param next 下一节点: the first step not reached, null where there is none
 */
public record ProjectJudgement(
        Light light, int overdue, long days, @Nullable Step next) {

    /** One step, as it stood on the day that is judged. */
    public record Step(
            int number,
            String title,
            LocalDate plannedOn,
            @Nullable LocalDate reachedOn) {

        /** Whether it was reached by the end of the day. */
        public boolean isReachedOn(LocalDate day) {
            return reachedOn != null && !reachedOn.isAfter(day);
        }

        /** Whether its day, the last good one, has passed without it. */
        public boolean isOverdueOn(LocalDate day) {
            return !isReachedOn(day) && plannedOn.isBefore(day);
        }
    }

    /** Judges a project at that stage; null before any was reported. */
    public static ProjectJudgement of(@Nullable ProjectStage stage, List<Step> steps, LocalDate day) {
        List<Step> open = steps.stream()
                .filter(step -> !step.isReachedOn(day))
                .sorted(Comparator.comparing(Step::plannedOn).thenComparing(Step::number))
                .toList();
        int overdue = (int) open.stream().filter(step -> step.isOverdueOn(day)).count();
        Step next = open.isEmpty() ? null : open.get(0);
        if (stage != null && stage.isFinished()) {
            return new ProjectJudgement(Light.DONE, 0, 0, next);
        }
        if (overdue > 0) {
            long days = ChronoUnit.DAYS.between(open.get(0).plannedOn(), day);
            return new ProjectJudgement(Light.OVERDUE, overdue, days, next);
        }
        return new ProjectJudgement(calm(stage), 0, 0, next);
    }

    private static Light calm(@Nullable ProjectStage stage) {
        if (stage == null) {
            return Light.NOT_STARTED;
        }
        return stage == ProjectStage.STOPPED ? Light.AT_RISK : Light.ON_TRACK;
    }
}
