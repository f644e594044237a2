package app.workplan.web.archive;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.DomainException;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.archive.RetentionQueries;
import app.workplan.service.archive.RetentionService;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Refusals;
import app.workplan.web.support.Texts;
import app.workplan.web.support.Typed;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 归档和保存期限. */
@Controller
@RequiredArgsConstructor
class RetentionController {

    private static final String PAGE = "archive/retention";
    private static final String HERE = "redirect:/plans/retention";

    private final RetentionService service;
    private final RetentionQueries queries;
    private final Texts texts;

    @GetMapping("/plans/retention")
    String page(Actor actor, Model model) {
        show(model, actor, null, null);
        return PAGE;
    }

    /** An empty field means for ever. */
    @PostMapping("/plans/retention")
    Object keep(Actor actor, @RequestParam(defaultValue = "") String years, RedirectAttributes redirect, Model model) {
        Long typed = Typed.number(years);
        boolean ill = !years.isBlank() && (typed == null || typed > Integer.MAX_VALUE);
        try {
            service.keepFor(actor, ill ? Integer.valueOf(0) : typed == null ? null : Integer.valueOf(typed.intValue()));
            Flash.tell(redirect, "retention.kept");
            return HERE;
        } catch (RuleViolation why) {
            return again(model, actor, why, years);
        }
    }

    @PostMapping("/plans/{id}/archive")
    Object archive(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            RedirectAttributes redirect,
            Model model) {
        try {
            service.archive(actor, id, version);
            Flash.tell(redirect, "retention.archived");
            Flash.offerUndo(redirect, "/plans/" + id + "/unarchive");
            return HERE;
        } catch (RuleViolation | StaleVersion why) {
            return again(model, actor, why, null);
        }
    }

    @PostMapping("/plans/{id}/unarchive")
    Object unarchive(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            RedirectAttributes redirect,
            Model model) {
        try {
            service.unarchive(actor, id, version);
            Flash.tell(redirect, "retention.unarchived");
            return HERE;
        } catch (RuleViolation | StaleVersion why) {
            return again(model, actor, why, null);
        }
    }

    private ModelAndView again(Model model, Actor actor, DomainException why, @Nullable String typed) {
        show(model, actor, texts.of(why), typed);
        ModelAndView page = Refusals.sameFormAgain(PAGE);
        if (why instanceof StaleVersion) {
            page.setStatus(HttpStatus.CONFLICT);
        }
        return page;
    }

    private void show(Model model, Actor actor, @Nullable String problem, @Nullable String typed) {
        model.addAttribute("retention", queries.of(actor));
        model.addAttribute("problem", problem);
        model.addAttribute("typed", typed);
    }
}
