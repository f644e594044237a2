package app.workplan.service.browse;

import app.workplan.domain.task.Light;
import app.workplan.domain.task.LightRule;
import app.workplan.domain.task.Points;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 时间条: a task, or a department's share of it, from its start to its due date.
 *
 * @param startsOn inclusive
 * @param dueOn inclusive
 * @param progress as displayed
 * @param expected 序时进度, as displayed
 * @param suspended 已暂停: said instead of the light's word
 * @param steps 节点 by date
 */
public record TimelineBar(
        NamedTask task,
        LocalDate startsOn,
        LocalDate dueOn,
        BigDecimal progress,
        BigDecimal expected,
        Light light,
        @Nullable LightRule rule,
        boolean suspended,
        List<DatedStep> steps) {

    static TimelineBar of(
            NamedTask task,
            LocalDate startsOn,
            LocalDate dueOn,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal expected,
            @Nullable Light light,
            @Nullable LightRule rule,
            boolean suspended,
            List<DatedStep> steps) {
        return new TimelineBar(
                task,
                startsOn,
                dueOn,
                Points.display(Objects.requireNonNull(progress)),
                Points.display(Objects.requireNonNull(expected)),
                Objects.requireNonNull(light),
                rule,
                suspended,
                List.copyOf(steps));
    }
}
