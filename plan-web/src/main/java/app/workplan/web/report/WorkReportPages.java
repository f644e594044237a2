package app.workplan.web.report;

import app.workplan.domain.report.WorkReportKind;
import app.workplan.domain.report.WorkReportStep;
import app.workplan.domain.shared.Actor;
import app.workplan.service.figure.DefaultPlan;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.report.WorkReportAccess;
import app.workplan.service.report.WorkReportDocuments;
import app.workplan.service.report.WorkReportHead;
import app.workplan.service.report.WorkReportPage;
import app.workplan.service.report.WorkReportQueries;
import app.workplan.service.shared.Scope;
import app.workplan.web.paper.PaperFiles;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** 总结的页面, also as the answer to a form that was refused. */
@Component
@RequiredArgsConstructor
class WorkReportPages {

    /** How many sources of a part are listed; the opening comes from every task. */
    private static final int SOURCES = 12;

    private final WorkReportQueries reports;
    private final JudgedPlanQueries plans;
    private final WorkReportAccess access;
    private final PaperFiles files;
    private final Texts texts;
    private final Clock clock;

    /** What is shown of a report besides its usual page. @param behind the part behind which another is to be added */
    record Asked(boolean preview, @Nullable Long behind) {

        static final Asked NOTHING = new Asked(false, null);
    }

    ModelAndView list(Actor actor, Scope scope) {
        ModelAndView view = new ModelAndView("report/list");
        view.addObject("rows", reports.list(actor, scope));
        view.addObject("writes", actor.bureauId() != null && access.canWrite(actor, actor.bureauId()));
        view.addObject("bureaus", scope.bureauIds().size());
        return view;
    }

    ModelAndView prepare(Actor actor, Scope scope, @Nullable Long plan, RefusedForm refused) {
        access.requireOwnOffice(actor);
        List<JudgedPlan> own = plans.all(scope, Stream.ofNullable(plan).toList()).stream()
                .filter(one -> one.isIssued() && Objects.equals(one.bureauId(), actor.bureauId()))
                .toList();
        LocalDate today = LocalDate.now(clock);
        ModelAndView view = new ModelAndView("report/new");
        view.addObject("plans", own);
        view.addObject(
                "chosen",
                plan != null
                        ? plan
                        : DefaultPlan.of(own, actor.bureauId(), null, today)
                                .map(JudgedPlan::id)
                                .orElse(null));
        view.addObject("kinds", WorkReportKind.values());
        view.addObject("today", today);
        view.addObject("refused", refused);
        if (!refused.problems().isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    /** While it is drafted its progress, then the editor of the office, or the paper of everybody else. */
    ModelAndView show(Actor actor, Scope scope, long id, Asked asked, RefusedForm refused, HttpStatus status) {
        WorkReportHead head = reports.head(actor, scope, id);
        boolean standing = head.isRunning() || !head.drafted();
        ModelAndView view;
        if (standing) {
            view = new ModelAndView("report/standing");
            view.addObject("steps", WorkReportStep.values());
            view.addObject("head", head);
        } else {
            WorkReportPage page = reports.page(actor, scope, id);
            boolean editing = page.writes() && !asked.preview();
            view = new ModelAndView(editing ? "report/edit" : "report/paper");
            view.addObject("sheet", page);
            view.addObject("head", page.head());
            view.addObject("behind", asked.behind());
            view.addObject("most", SOURCES);
            view.addObject(
                    "formats",
                    files.formats(WorkReportDocuments.FORMATS)
                            .map(PaperFiles::word)
                            .toList());
        }
        view.addObject("today", LocalDate.now(clock));
        view.addObject("mine", access.canWrite(actor, head.bureauId()));
        view.addObject("reason", texts.ofKept(head.failure()));
        view.addObject("refused", refused);
        view.setStatus(status);
        return view;
    }
}
