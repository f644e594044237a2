package app.workplan.web.paper;

import app.workplan.domain.shared.Actor;
import app.workplan.service.browse.PlanNameQueries;
import app.workplan.service.document.writer.DocumentFormat;
import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.paper.PaperHindrance;
import app.workplan.service.paper.PaperKind;
import app.workplan.service.paper.PaperRequest;
import app.workplan.service.paper.PaperWords;
import app.workplan.service.paper.Papers;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 计划的文件, each at an address that stays. */
@Controller
@RequiredArgsConstructor
class PaperController {

    private final PlanNameQueries plans;
    private final Papers papers;
    private final PaperFiles files;
    private final PaperWords words;
    private final Clock clock;

    /**
     * The document, or the page that says why there is none yet.
     *
     * @param department of a 一科一单, all without
     * @param bulletin the latest issued one without
     * @param meeting the latest one without
     */
    @GetMapping("/plans/{id}/documents/{kind}.{format}")
    Object download(
            @PathVariable long id,
            @PathVariable String kind,
            @PathVariable String format,
            @RequestParam(name = "asOf", required = false) @Nullable String typed,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String bulletin,
            @RequestParam(required = false) @Nullable String meeting,
            Actor actor,
            Scope scope) {
        JudgedPlan plan = plans.plan(actor, scope, id);
        PaperKind wanted = papers.of(kind);
        DocumentFormat written = files.format(format, wanted.formats());
        AsOf asOf = plan.asOf(typed, LocalDate.now(clock));
        PaperRequest request = new PaperRequest(
                actor,
                scope,
                plan,
                asOf.day(),
                asOf.today(),
                new PaperRequest.Choice(Typed.number(department), Typed.number(bulletin), Typed.number(meeting)));
        PaperHindrance why = wanted.hindrance(request);
        return why == null
                ? files.answer(wanted.write(request), written, plan.bureauId(), name(wanted, plan, asOf))
                : missing(wanted, plan, asOf, why);
    }

    private String name(PaperKind kind, JudgedPlan plan, AsOf asOf) {
        String what = words.of(kind.text() + ".name");
        return plan.isIssued()
                ? words.of("paper.fileName", plan.title(), what, asOf.day().format(DateTimeFormatter.BASIC_ISO_DATE))
                : words.of("paper.fileNameDraft", plan.title(), what);
    }

    private static ModelAndView missing(PaperKind kind, JudgedPlan plan, AsOf asOf, PaperHindrance why) {
        ModelAndView page = new ModelAndView("paper/missing");
        page.setStatus(HttpStatus.CONFLICT);
        page.addObject("plan", plan);
        page.addObject("kind", kind.text());
        page.addObject("asOf", asOf);
        page.addObject("why", why);
        return page;
    }
}
