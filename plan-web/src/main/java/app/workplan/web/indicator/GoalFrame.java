package app.workplan.web.indicator;

import app.workplan.domain.plan.PlanState;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.indicator.GoalAccess;
import app.workplan.service.indicator.IndicatorQueries;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.ShellAdvice;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of 指标 and of 重大项目 have in common. */
@Component
@RequiredArgsConstructor
class GoalFrame {

    private final GoalAccess access;
    private final IndicatorQueries departments;
    private final ShellAdvice shell;

    /** The page, as 422 when a form of it was refused. */
    ModelAndView page(String template, HttpServletRequest request, RefusedForm refused) {
        ModelAndView view = new ModelAndView(
                template, refused == RefusedForm.NONE ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("shell", shell.build(request));
        view.addObject("refused", refused);
        return view;
    }

    /** Tells the frame which day is judged. */
    void judge(ModelAndView view, HttpServletRequest request, AsOf asOf) {
        view.addObject("asOf", asOf);
        view.addObject("shell", shell.build(request).judging(asOf.day().toString()));
    }

    /** Whether the actor may change what is asked of goals of the plan. */
    boolean edits(Actor actor, JudgedPlan plan) {
        return plan.state() != PlanState.CLOSED && access.canEdit(actor, plan.bureauId());
    }

    /**
     * The plan, for whoever may change what is asked of its goals.
     *
     * @throws Forbidden for everybody but its office
     */
    JudgedPlan ofOffice(Actor actor, JudgedPlan plan) {
        if (!access.canEdit(actor, plan.bureauId())) {
            throw new Forbidden("plan.edit");
        }
        return plan;
    }

    /** What is edited. @param stored null for a new one. @param form as it is shown */
    record Editing(JudgedPlan plan, @Nullable Object stored, Object form, RefusedForm refused, boolean conflict) {}

    /** The page of the form; as 409 when somebody was faster. */
    ModelAndView editing(String template, Editing one) {
        HttpStatus status = one.conflict()
                ? HttpStatus.CONFLICT
                : one.refused() == RefusedForm.NONE ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        ModelAndView view = new ModelAndView(template, status);
        view.addObject("plan", one.plan());
        view.addObject("stored", one.stored());
        view.addObject("form", one.form());
        view.addObject("refused", one.refused());
        view.addObject("conflict", one.conflict());
        view.addObject("draft", one.plan().state() == PlanState.DRAFT);
        view.addObject("departments", departments.departments(one.plan().bureauId()));
        return view;
    }
}
