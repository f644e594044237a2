package app.workplan.web.report;

import app.workplan.domain.report.WorkReportKind;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.document.writer.DocumentFormat;
import app.workplan.service.document.writer.OfficialDocument;
import app.workplan.service.report.WorkReportDocuments;
import app.workplan.service.report.WorkReportHead;
import app.workplan.service.report.WorkReportJobs;
import app.workplan.service.report.WorkReportQueries;
import app.workplan.service.report.WorkReportService.Begun;
import app.workplan.service.shared.Scope;
import app.workplan.web.paper.PaperFiles;
import app.workplan.web.report.WorkReportPages.Asked;
import app.workplan.web.support.Flash;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.Texts;
import app.workplan.web.support.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 工作总结: the list, a new one, its page and its file. */
@Controller
@RequiredArgsConstructor
class WorkReportController {

    private static final String DRAFT = "draft-report";
    private static final String REFRESH_SECONDS = "2";

    private final WorkReportPages pages;
    private final WorkReportJobs jobs;
    private final WorkReportQueries reports;
    private final WorkReportDocuments documents;
    private final PaperFiles files;
    private final Texts texts;

    @GetMapping("/reports/written")
    ModelAndView list(Actor actor, Scope scope) {
        return pages.list(actor, scope);
    }

    @GetMapping("/reports/new")
    ModelAndView prepare(Actor actor, Scope scope, @RequestParam(required = false) @Nullable String plan) {
        return pages.prepare(actor, scope, Typed.number(plan), RefusedForm.NONE);
    }

    @PostMapping("/reports")
    Object draft(
            Actor actor,
            Scope scope,
            @RequestParam(defaultValue = "") String planId,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String asOf,
            RedirectAttributes redirect) {
        Long plan = Typed.number(planId);
        try {
            LocalDate day = day(asOf);
            if (plan == null) {
                throw new RuleViolation("workReport.planMissing");
            }
            WorkReportKind chosen = Typed.constant(WorkReportKind.class, kind, "workReport.kindMissing");
            if (chosen == null) {
                throw new RuleViolation("workReport.kindMissing");
            }
            Begun begun = jobs.begin(actor, plan, chosen, day);
            if (!begun.fresh()) {
                Flash.tell(redirect, "workReport.known");
            }
            return "redirect:/reports/" + begun.id();
        } catch (RuleViolation why) {
            Map<String, @Nullable String> typed = Map.of("planId", planId, "kind", kind, "asOf", asOf);
            return pages.prepare(actor, scope, plan, RefusedForm.of(DRAFT, 0, typed, why, texts));
        }
    }

    /** While work goes on the page asks for itself again, with or without script; whoever leaves it loses nothing. */
    @GetMapping("/reports/{id}")
    ModelAndView page(
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String preview,
            @RequestParam(required = false) @Nullable String add,
            HttpServletResponse response) {
        Asked asked = new Asked(preview != null, Typed.number(add));
        ModelAndView view = pages.show(actor, scope, id, asked, RefusedForm.NONE, HttpStatus.OK);
        if (view.getModel().get("head") instanceof WorkReportHead head && head.isRunning()) {
            response.setHeader("Refresh", REFRESH_SECONDS);
        }
        return view;
    }

    @GetMapping("/reports/{id}/document.{format}")
    ResponseEntity<byte[]> document(Actor actor, Scope scope, @PathVariable long id, @PathVariable String format) {
        long bureau = reports.head(actor, scope, id).bureauId();
        DocumentFormat wanted = files.format(format, WorkReportDocuments.FORMATS);
        OfficialDocument document = documents.of(actor, scope, id);
        return files.answer(document, wanted, bureau, document.title());
    }

    /** A day that need not be given; null for the last one the plan can be judged on. */
    static @Nullable LocalDate day(String typed) {
        return typed.isBlank() ? null : Typed.date(typed, "workReport.dayIll");
    }
}
