package app.workplan.web.plan;

import app.workplan.domain.shared.Actor;
import app.workplan.service.plan.PlanFigures;
import app.workplan.service.plan.PlanList;
import app.workplan.service.plan.PlanQueries;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Exports;
import app.workplan.web.support.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 导出计划列表, those in use or the archived ones, as of the day of the page. */
@Controller
@RequiredArgsConstructor
class PlanListExportController {

    private final PlanQueries queries;
    private final Exports exports;
    private final Texts texts;
    private final Clock clock;

    @GetMapping("/plans.xlsx")
    ResponseEntity<Resource> list(
            Actor actor,
            Scope scope,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String archived) {
        boolean over = "true".equals(archived);
        return exports.send(() -> {
            PlanList plans = queries.list(actor, scope, asOf, over, LocalDate.now(clock));
            return exports.list(
                    texts.of(over ? "retention.archivedPlans" : "plan.list.title"),
                    plans.asOf().day(),
                    List.of(),
                    List.of(
                            exports.column("plan.list.plan", 44),
                            exports.column("export.kind", 18),
                            exports.column("plan.list.bureau", 26),
                            exports.column("plan.fact.state", 10),
                            exports.column("export.from", 12),
                            exports.column("export.to", 12),
                            exports.column("export.issuedOn", 12),
                            exports.column("export.closedOn", 12),
                            exports.column("plan.list.tasks", 8),
                            exports.column("metric.overdue", 8),
                            exports.column("metric.at-risk", 8),
                            exports.column("metric.on-track", 8),
                            exports.column("metric.not-started", 8),
                            exports.column("metric.done", 8),
                            exports.column("metric.progress", 10),
                            exports.column("metric.expected", 10)),
                    plans.rows(),
                    this::cells);
        });
    }

    private List<@Nullable Object> cells(PlanList.Row one) {
        PlanList.Listed plan = one.plan();
        PlanFigures figures = one.figures();
        return Arrays.asList(
                plan.title(),
                texts.of("planKind." + plan.kind()),
                plan.bureauName(),
                texts.of("planState." + plan.state()),
                plan.periodFrom(),
                plan.periodTo(),
                plan.issuedOn(),
                plan.closedOn(),
                figures == null ? plan.tasks() : figures.total(),
                figures == null ? null : figures.overdue(),
                figures == null ? null : figures.atRisk(),
                figures == null ? null : figures.onTrack(),
                figures == null ? null : figures.notStarted(),
                figures == null ? null : figures.done(),
                figures == null ? null : figures.progress(),
                figures == null ? null : figures.expected());
    }
}
