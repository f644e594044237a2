package app.workplan.web.dashboard;

import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.indicator.Goals;
import app.workplan.service.indicator.ProjectView;
import app.workplan.web.indicator.GoalTexts;
import app.workplan.web.support.Address;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 总览的两张卡片: indicators against their target, and major projects by stage. */
@Component
@RequiredArgsConstructor
class GoalCards {

    private final GoalTexts texts;

    /**
     * See templates/dashboard/_goals.html.
     *
     * @param carried the as-of day in the form links carry it on, empty for the last possible day
     */
    record Page(
            List<GoalTexts.Line> indicators,
            List<ProjectView> projects,
            String indicatorsHref,
            String projectsHref,
            String carried) {}

    Page of(Goals goals, JudgedPlan plan, AsOf asOf) {
        return new Page(
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
