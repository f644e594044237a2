package app.workplan.web.indicator;

import app.workplan.domain.indicator.ProjectStage;
import app.workplan.domain.plan.PlanState;
import app.workplan.domain.shared.Actor;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.indicator.GoalAccess;
import app.workplan.service.indicator.NamedDepartment;
import app.workplan.service.indicator.ProjectPage;
import app.workplan.service.indicator.ProjectQueries;
import app.workplan.service.indicator.ProjectView;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Address.Pair;
import app.workplan.web.support.ChosenPlan;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** 重大项目页, of a plan and of one, also as the answer to a form of them that was refused. */
@Component
@RequiredArgsConstructor
class ProjectPages {

    private final ProjectQueries queries;
    private final JudgedPlanQueries plans;
    private final GoalAccess access;
    private final GoalFrame frame;
    private final Clock clock;

    ModelAndView list(
            HttpServletRequest request, Actor actor, Scope scope, @Nullable String wanted, @Nullable String typed) {
        ChosenPlan chosen =
                ChosenPlan.of(plans.all(scope, Typed.numbers(wanted)), actor, wanted, typed, LocalDate.now(clock));
        ModelAndView view = frame.page("project/list", request, RefusedForm.NONE);
        view.addObject("chosen", chosen);
        JudgedPlan plan = chosen.plan();
        if (plan != null) {
            view.addObject("plan", plan);
            view.addObject("projects", queries.ofPlan(scope, plan, chosen.asOf().day()));
            view.addObject("edits", frame.edits(actor, plan));
            view.addObject("keep", List.of(new Pair("plan", String.valueOf(plan.id()))));
            frame.judge(view, request, chosen.asOf());
        }
        return view;
    }

    ModelAndView show(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            long id,
            @Nullable String typed,
            RefusedForm refused) {
        ProjectPage page = queries.one(scope, id, typed);
        ProjectView project = page.project();
        Set<Long> departments =
                project.departments().stream().map(NamedDepartment::id).collect(Collectors.toSet());
        JudgedPlan plan = page.plan();
        ModelAndView view = frame.page("project/page", request, refused);
        view.addObject("sheet", page);
        view.addObject("plan", plan);
        view.addObject("p", project);
        view.addObject("stages", ProjectStage.values());
        view.addObject("today", LocalDate.now(clock));
        view.addObject(
                "years",
                IntStream.rangeClosed(
                                plan.periodFrom().getYear(), plan.periodTo().getYear())
                        .boxed()
                        .toList());
        view.addObject("edits", frame.edits(actor, plan) && !project.struck());
        view.addObject(
                "enters",
                page.asOf().today()
                        && plan.state() == PlanState.ISSUED
                        && !project.struck()
                        && access.canEnter(actor, plan.bureauId(), departments));
        frame.judge(view, request, page.asOf());
        return view;
    }
}
