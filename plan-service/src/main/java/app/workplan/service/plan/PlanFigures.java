package app.workplan.service.plan;

import app.workplan.domain.task.Light;
import app.workplan.domain.task.Points;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 计划的判定: counts by light and the weighted progress of the tasks that have a light.
 *
 * @param judgedOn the day judged: of a closed plan not later than its closing day
 * @param total sum of the five lights
 * @param progress as displayed, one decimal; null without tasks
 * @param expected 序时进度, as displayed
 */
public record PlanFigures(
        long planId,
        LocalDate judgedOn,
        int total,
        int overdue,
        int atRisk,
        int onTrack,
        int notStarted,
        int done,
        @Nullable BigDecimal progress,
        @Nullable BigDecimal expected) {

    /** 汇总: the counts of tasks that were judged, by the same weights as everywhere. */
    static PlanFigures of(long planId, LocalDate judgedOn, List<PlanTree.TaskRow> tasks) {
        List<PlanTree.TaskRow> judged =
                tasks.stream().filter(task -> task.light() != null).toList();
        return new PlanFigures(
                planId,
                judgedOn,
                judged.size(),
                count(judged, Light.OVERDUE),
                count(judged, Light.AT_RISK),
                count(judged, Light.ON_TRACK),
                count(judged, Light.NOT_STARTED),
                count(judged, Light.DONE),
                mean(judged, PlanTree.TaskRow::progress),
                mean(judged, PlanTree.TaskRow::expected));
    }

    private static int count(List<PlanTree.TaskRow> tasks, Light light) {
        return (int) tasks.stream().filter(task -> task.light() == light).count();
    }

    private static @Nullable BigDecimal mean(
            List<PlanTree.TaskRow> tasks, Function<PlanTree.TaskRow, @Nullable BigDecimal> points) {
        BigDecimal mean = Points.mean(tasks, task -> orNone(points.apply(task)), PlanTree.TaskRow::weight);
        return mean == null ? null : Points.display(mean);
    }

    private static BigDecimal orNone(@Nullable BigDecimal points) {
        return points == null ? Points.NONE : points;
    }
}
