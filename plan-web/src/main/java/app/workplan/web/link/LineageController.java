package app.workplan.web.link;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.link.Lineage;
import app.workplan.service.link.LineageQueries;
import app.workplan.service.link.LinkService;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Flash;
import app.workplan.web.support.JudgedDay;
import app.workplan.web.support.Refusals;
import app.workplan.web.support.Texts;
import app.workplan.web.support.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 年度沿革: a plan beside an earlier one; the office says what goes on with what. */
@Controller
@RequiredArgsConstructor
class LineageController {

    private static final String PAGE = "link/lineage";

    private final LineageQueries lineages;
    private final LinkService links;
    private final PlanAccess access;
    private final Texts texts;
    private final Clock clock;

    @GetMapping("/plans/{id}/lineage")
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String earlier,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String show,
            Actor actor,
            Scope scope,
            Model model) {
        fill(id, Typed.number(earlier), asOf, show, actor, scope, model);
        return PAGE;
    }

    /** @param decision {@code CONTINUE}; for anything else the tasks do not go on with each other */
    @PostMapping("/plans/{id}/lineage")
    Object decide(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable List<String> pair,
            @RequestParam(required = false) @Nullable String task,
            @RequestParam(required = false) @Nullable String other,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(required = false) @Nullable String earlier,
            Actor actor,
            Scope scope,
            RedirectAttributes redirect,
            Model model) {
        Long compared = Typed.number(earlier);
        try {
            links.decide(actor, id, Pairs.of(pair, task, other), decision.equals("CONTINUE"));
        } catch (RuleViolation e) {
            model.addAttribute("problem", texts.of(e));
            model.addAttribute("typedTask", Typed.number(task));
            model.addAttribute("typedOther", Typed.number(other));
            fill(id, compared, null, null, actor, scope, model);
            return Refusals.sameFormAgain(PAGE);
        }
        Flash.tell(redirect, "lineage.saved");
        return "redirect:/plans/" + id + "/lineage" + (compared == null ? "" : "?earlier=" + compared);
    }

    private void fill(
            long id,
            @Nullable Long earlier,
            @Nullable String asOf,
            @Nullable String show,
            Actor actor,
            Scope scope,
            Model model) {
        Lineage read = lineages.read(scope, id, earlier, asOf, LocalDate.now(clock));
        JudgedDay.show(model, read.asOf());
        model.addAttribute("view", read);
        model.addAttribute("plan", read.plan());
        model.addAttribute("office", access.canEdit(actor, read.plan().bureauId()));
        model.addAttribute("states", Lineage.State.values());
        model.addAttribute(
                "show",
                List.of(Lineage.State.values()).stream()
                        .filter(state -> state.name().equals(show))
                        .findFirst()
                        .orElse(null));
    }
}
