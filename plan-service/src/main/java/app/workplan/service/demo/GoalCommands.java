package app.workplan.service.demo;

import app.workplan.service.indicator.IndicatorService;
import app.workplan.service.indicator.ProjectReportService;
import app.workplan.service.indicator.ProjectService;
import app.workplan.service.indicator.ProjectStepService;
import app.workplan.service.indicator.ReadingService;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import lombok.experimental.Accessors;
import org.springframework.stereotype.Component;

/** 指标与项目的命令, as the demonstration gives them. */
@Component
@Getter(AccessLevel.PACKAGE)
@Accessors(fluent = true)
@RequiredArgsConstructor
class GoalCommands {

    private final IndicatorService indicators;
    private final ReadingService readings;
    private final ProjectService projects;
    private final ProjectStepService steps;
    private final ProjectReportService reports;
}
