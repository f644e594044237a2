package app.workplan.web.dashboard;

import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.indicator.Goals;
import app.workplan.service.indicator.ProjectView;
import app.workplan.web.indicator.GoalTexts;
import app.workplan.web.support.Address;
import java.util.List;

/**
 * 指标与重大项目, as they stood on the day; see templates/dashboard/_goals.html.
 *
 * @param carried the as-of day in the form links carry it on, empty for the last possible day
 */
record GoalsCard(
        List<GoalTexts.Line> indicators,
        List<ProjectView> projects,
        String indicatorsHref,
        String projectsHref,
        String carried) {

    static GoalsCard of(Goals goals, JudgedPlan plan, AsOf asOf, GoalTexts texts) {
        return new GoalsCard(
                goals.indicators().stream().map(texts::of).toList(),
                goals.projects(),
                page("/indicators", plan, asOf),
                page("/projects", plan, asOf),
                asOf.carried() == null ? "" : "?asOf=" + asOf.carried());
    }

    private static String page(String path, JudgedPlan plan, AsOf asOf) {
        return Address.of(path)
                .with("plan", plan.id())
                .with("asOf", asOf.carried())
                .href();
    }
}
