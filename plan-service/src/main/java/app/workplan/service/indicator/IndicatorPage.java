package app.workplan.service.indicator;

import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.JudgedPlan;
import java.util.List;

/** 一项指标 with all its readings, the files shown with them, and what was asked when. */
public record IndicatorPage(
        JudgedPlan plan,
        AsOf asOf,
        IndicatorView indicator,
        List<ReadingRow> readings,
        List<GoalFileRow> files,
        List<IndicatorChange> changes) {}
