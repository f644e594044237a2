package app.workplan.web.review;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.progress.AcceptancePreview;
import app.workplan.service.progress.AcceptanceQueries;
import app.workplan.service.progress.AcceptanceRow;
import app.workplan.service.progress.AcceptanceService;
import app.workplan.service.progress.Accepted;
import app.workplan.web.support.Flash;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.ShellAdvice;
import app.workplan.web.support.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 批量销号: what would be accepted and what not, then the acceptance itself. */
@Controller
@RequiredArgsConstructor
class AcceptanceController {

    /** So many of those kept back are named in one sentence; the page lists them all. */
    private static final int NAMED = 10;

    private final ReviewPages pages;
    private final AcceptanceQueries queries;
    private final AcceptanceService service;
    private final ShellAdvice shell;
    private final Texts texts;

    @PostMapping("/reviews/acceptance/preview")
    ModelAndView preview(HttpServletRequest request, Actor actor, @ModelAttribute("form") AcceptanceForm form) {
        AcceptancePreview preview =
                form.isAllMeant() ? queries.all(actor, form.filter()) : queries.chosen(actor, form.chosenIds());
        if (preview.rows().isEmpty()) {
            return refuse(request, actor, form, new RuleViolation("review.nothingChosen"));
        }
        Map<String, Long> reasons = preview.kept().stream()
                .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.refusal()), Collectors.counting()));
        return new ModelAndView("review/acceptance")
                .addObject("preview", preview)
                .addObject("form", form)
                .addObject("back", form.address())
                .addObject(
                        "ids",
                        preview.accepted().stream()
                                .map(row -> String.valueOf(row.id()))
                                .collect(Collectors.joining(" ")))
                .addObject(
                        "reasons",
                        reasons.entrySet().stream()
                                .map(one -> texts.of("review.reasonOf", text(one.getKey()), one.getValue()))
                                .toList())
                .addObject("shell", shell.build(request));
    }

    @PostMapping("/reviews/acceptance")
    Object accept(
            HttpServletRequest request,
            Actor actor,
            @ModelAttribute("form") AcceptanceForm form,
            RedirectAttributes redirect) {
        Accepted accepted;
        try {
            accepted = service.acceptAll(actor, form.chosenIds());
        } catch (RuleViolation why) {
            return refuse(request, actor, form, why);
        }
        if (accepted.kept().isEmpty()) {
            Flash.tell(redirect, "review.acceptedMany", accepted.count());
        } else {
            Flash.tell(
                    redirect,
                    "review.acceptedSome",
                    accepted.count(),
                    accepted.kept().size(),
                    names(actor, accepted.kept()));
        }
        return "redirect:" + form.address();
    }

    /** Those kept back, each with its reason. */
    private String names(Actor actor, Map<Long, String> kept) {
        List<AcceptanceRow> rows = queries.chosen(actor, kept.keySet()).rows();
        return rows.stream()
                        .limit(NAMED)
                        .map(row -> texts.of(
                                "review.keptOne",
                                row.code(),
                                row.department(),
                                text(Objects.requireNonNull(kept.get(row.id())))))
                        .collect(Collectors.joining(" "))
                + (rows.size() > NAMED ? " …" : "");
    }

    private String text(String code) {
        return texts.of(new RuleViolation(code));
    }

    private ModelAndView refuse(HttpServletRequest request, Actor actor, AcceptanceForm form, RuleViolation why) {
        return pages.show(
                request, actor, form, new RefusedForm("accept-many", 0, Map.of(), Map.of("", List.of(texts.of(why)))));
    }
}
