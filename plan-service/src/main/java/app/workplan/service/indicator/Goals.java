package app.workplan.service.indicator;

import java.util.List;

/** 指标与重大项目 of a plan on a day. */
public record Goals(List<IndicatorView> indicators, List<ProjectView> projects) {}
