package app.workplan.service.drafting;

import app.workplan.domain.plan.PlanState;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.TaskState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 滚动前的预览: what a plan would hand on to the next period.
 *
 * @param day the last day it can be judged, on which the lines are
 * @param lines every task, cancelled ones too
 * @param drafts already rolled forward and not issued
 */
public record RollPreview(
        long planId,
        String title,
        PlanState state,
        LocalDate periodFrom,
        LocalDate periodTo,
        LocalDate day,
        List<Line> lines,
        List<Draft> drafts) {

    /**
     * 一项任务.
     *
     * @param light null for a cancelled task
     */
    public record Line(
            long taskId,
            String code,
            String title,
            TaskState state,
            @Nullable Light light,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal expected,
            LocalDate dueOn) {

        /** 未办结: neither done nor cancelled. */
        public boolean isUnfinished() {
            return light != null && light != Light.DONE;
        }
    }

    /** 已有的草稿. */
    public record Draft(long id, String title, LocalDate periodFrom) {}

    /** 未办结的任务. */
    public List<Line> unfinished() {
        return lines.stream().filter(Line::isUnfinished).toList();
    }

    /** 已办结的任务数. */
    public int done() {
        return (int) lines.stream().filter(line -> line.light() == Light.DONE).count();
    }

    /** 已取消的任务数. */
    public int cancelled() {
        return (int) lines.stream().filter(line -> line.light() == null).count();
    }

    /** 草稿, of which nothing can be rolled forward. */
    public boolean isDraft() {
        return state == PlanState.DRAFT;
    }
}
