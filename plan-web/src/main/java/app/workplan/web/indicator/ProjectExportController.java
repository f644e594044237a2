package app.workplan.web.indicator;

import app.workplan.domain.indicator.ProjectJudgement;
import app.workplan.domain.shared.Actor;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.indicator.NamedDepartment;
import app.workplan.service.indicator.ProjectQueries;
import app.workplan.service.indicator.ProjectView;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.ChosenPlan;
import app.workplan.web.support.Exports;
import app.workplan.web.support.Texts;
import app.workplan.web.support.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 导出重大项目 of the plan and the day of the page. */
@Controller
@RequiredArgsConstructor
class ProjectExportController {

    private final ProjectQueries queries;
    private final JudgedPlanQueries plans;
    private final Exports exports;
    private final Texts texts;
    private final Clock clock;

    @GetMapping("/projects.xlsx")
    ResponseEntity<Resource> list(
            Actor actor,
            Scope scope,
            @RequestParam(name = "plan", required = false) @Nullable String plan,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf) {
        return exports.send(() -> {
            ChosenPlan chosen =
                    ChosenPlan.of(plans.all(scope, Typed.numbers(plan)), actor, plan, asOf, LocalDate.now(clock));
            JudgedPlan judged = chosen.needed();
            LocalDate day = chosen.asOf().day();
            return exports.list(
                    judged.title() + " " + texts.of("project.title"),
                    day,
                    List.of(),
                    List.of(
                            exports.column("project.name", 40),
                            exports.column("project.stage", 14),
                            exports.column("project.light", 12),
                            exports.column("project.next", 40),
                            exports.column("export.due", 12),
                            exports.column("export.reached", 12),
                            exports.column("project.steps", 8),
                            exports.column("indicator.departments", 28)),
                    queries.ofPlan(scope, judged, day),
                    one -> cells(one, day));
        });
    }

    private List<@Nullable Object> cells(ProjectView one, LocalDate day) {
        ProjectJudgement.Step next = one.judgement().next();
        return Arrays.asList(
                one.name(),
                texts.of(one.stage() == null ? "project.unreported" : "projectStage." + one.stage()),
                texts.of("light." + one.judgement().light()),
                next == null ? null : next.title(),
                next == null ? null : next.plannedOn(),
                one.reached(day),
                one.steps().size(),
                one.departments().stream()
                        .map(NamedDepartment::name)
                        .collect(Collectors.joining(texts.of("indicator.separator"))));
    }
}
