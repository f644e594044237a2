package app.workplan.service.drafting;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.task.Light;
import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.figure.TaskFigure;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 未办结的任务 of a plan on the last day it can be judged: neither done nor cancelled. */
@Component
@RequiredArgsConstructor
class UnfinishedTasks {

    private final FigureQueries figures;
    private final Clock clock;

    Set<Long> of(Plan plan) {
        LocalDate day = AsOf.of(null, plan.getIssuedOn(), plan.getClosedOn(), LocalDate.now(clock))
                .day();
        return figures.tasks(figures.calendarFor(List.of(plan.requireId()), List.of(day))).stream()
                .filter(task -> task.light() != null && task.light() != Light.DONE)
                .map(TaskFigure::taskId)
                .collect(Collectors.toSet());
    }
}
