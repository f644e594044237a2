package app.workplan.service.dashboard;

import app.workplan.domain.calendar.WorkingCalendar;
import app.workplan.domain.example.PlanCase;
import app.workplan.domain.task.HonestRates;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.Points;
import app.workplan.domain.task.Rate;
import app.workplan.domain.task.TaskJudgement;
import app.workplan.service.ledger.LightCounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 某日的计划, counted in Java from everything that happened to a plan: what the dashboard must show of that day. */
public final class CountedDay {

    private CountedDay() {}

    public static DayFigures of(PlanCase history, LocalDate day, WorkingCalendar calendar) {
        List<TaskJudgement> tasks = history.judge(day, calendar).stream()
                .filter(TaskJudgement::isCounted)
                .toList();
        HonestRates rates = HonestRates.of(tasks, history.judgedOn(day));
        return new DayFigures(
                day,
                new LightCounts(
                        lights(tasks, Light.OVERDUE),
                        lights(tasks, Light.AT_RISK),
                        lights(tasks, Light.ON_TRACK),
                        lights(tasks, Light.NOT_STARTED),
                        lights(tasks, Light.DONE)),
                tasks.stream().mapToInt(task -> task.countedShares().size()).sum(),
                mean(tasks, TaskJudgement::progress),
                mean(tasks, TaskJudgement::expected),
                part(rates.responsibility()),
                part(rates.unquantified()),
                whole(rates.freshness()),
                part(rates.freshness()),
                whole(rates.onTime()),
                part(rates.onTime()));
    }

    private static int lights(List<TaskJudgement> tasks, Light light) {
        return (int) tasks.stream().filter(task -> task.light() == light).count();
    }

    private static @Nullable BigDecimal mean(
            List<TaskJudgement> tasks, Function<TaskJudgement, @Nullable BigDecimal> points) {
        BigDecimal mean = Points.mean(
                tasks,
                task -> Objects.requireNonNull(points.apply(task)),
                task -> task.facts().weight());
        return mean == null ? null : Points.display(mean);
    }

    private static int part(Rate rate) {
        return (int) rate.numerator();
    }

    private static int whole(Rate rate) {
        return (int) rate.denominator();
    }
}
