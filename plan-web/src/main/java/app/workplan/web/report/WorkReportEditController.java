package app.workplan.web.report;

import app.workplan.domain.report.WorkReportJob;
import app.workplan.domain.shared.Actor;
import app.workplan.service.report.WorkReportJobs;
import app.workplan.service.report.WorkReportQueries;
import app.workplan.service.report.WorkReportService;
import app.workplan.service.shared.Scope;
import app.workplan.web.report.WorkReportAnswers.Form;
import app.workplan.web.report.WorkReportAnswers.Sender;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Typed;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 一份总结 as a whole: drafted anew, named, made final, taken back, deleted. */
@Controller
@RequiredArgsConstructor
class WorkReportEditController {

    private final WorkReportService reports;
    private final WorkReportJobs jobs;
    private final WorkReportQueries queries;
    private final WorkReportAnswers answers;

    @PostMapping("/reports/{id}/draft")
    Object redraft(
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String asOf,
            RedirectAttributes redirect) {
        return answers.run(
                new Sender(actor, scope, id),
                Form.of("redraft-report", id, Map.of("asOf", asOf)),
                () -> {
                    jobs.redraft(actor, id, WorkReportController.day(asOf));
                    // what still goes on, or went wrong, its page says itself
                    if (queries.head(actor, scope, id).job() == WorkReportJob.DONE) {
                        Flash.tell(redirect, "workReport.redrafted");
                    }
                },
                "",
                null,
                redirect);
    }

    @PostMapping("/reports/{id}/title")
    Object rename(
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(required = false) @Nullable String version,
            RedirectAttributes redirect) {
        return answers.run(
                new Sender(actor, scope, id),
                Form.of("rename-report", id, Map.of("title", title)),
                () -> reports.rename(actor, id, title, Typed.integer(version)),
                "",
                "workReport.renamed",
                redirect);
    }

    @PostMapping("/reports/{id}/final")
    Object finish(Actor actor, Scope scope, @PathVariable long id, RedirectAttributes redirect) {
        return answers.run(
                new Sender(actor, scope, id),
                Form.of("finish-report", id),
                () -> reports.finish(actor, id),
                "",
                "workReport.finished",
                redirect);
    }

    @PostMapping("/reports/{id}/reopening")
    Object reopen(Actor actor, Scope scope, @PathVariable long id, RedirectAttributes redirect) {
        return answers.run(
                new Sender(actor, scope, id),
                Form.of("reopen-report", id),
                () -> reports.reopen(actor, id),
                "",
                "workReport.reopened",
                redirect);
    }

    @PostMapping("/reports/{id}/deletion")
    Object discard(Actor actor, Scope scope, @PathVariable long id, RedirectAttributes redirect) {
        Object answer = answers.run(
                new Sender(actor, scope, id),
                Form.of("discard-report", id),
                () -> reports.discard(actor, id),
                "",
                "workReport.deleted",
                redirect);
        return answer instanceof String ? "redirect:/reports/written" : answer;
    }
}
