package app.workplan.service.indicator;

import app.workplan.domain.indicator.ProjectJudgement;
import app.workplan.domain.indicator.ProjectStage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一个重大项目 on the as-of day, judged.
 *
 * @param stage null before any was reported
 * @param struck 已取消
 * @param steps 节点, by their planned day
 */
public record ProjectView(
        long id,
        long bureauId,
        long planId,
        int version,
        boolean struck,
        String name,
        @Nullable ProjectStage stage,
        List<NamedDepartment> departments,
        List<ProjectJudgement.Step> steps,
        ProjectJudgement judgement) {

    /** 已完成节点: how many steps were reached by the end of the day. */
    public long reached(LocalDate day) {
        return steps.stream().filter(step -> step.isReachedOn(day)).count();
    }
}
