package app.workplan.web.link;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.link.Alignment;
import app.workplan.service.link.AlignmentQueries;
import app.workplan.service.link.LinkService;
import app.workplan.service.link.LinkService.Pair;
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

/** 目标对应: the goals of a longer plan with what each year does for them. */
@Controller
@RequiredArgsConstructor
class AlignmentController {

    private static final String PAGE = "link/alignment";

    private final AlignmentQueries alignments;
    private final LinkService links;
    private final PlanAccess access;
    private final Texts texts;
    private final Clock clock;

    @GetMapping("/plans/{id}/alignment")
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String asOf,
            Actor actor,
            Scope scope,
            Model model) {
        fill(id, Typed.number(year), asOf, actor, scope, model);
        return PAGE;
    }

    @PostMapping("/plans/{id}/alignment")
    Object align(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable List<String> pair,
            @RequestParam(required = false) @Nullable String task,
            @RequestParam(required = false) @Nullable String other,
            @RequestParam(required = false) @Nullable String basis,
            @RequestParam(required = false) @Nullable String year,
            Actor actor,
            Scope scope,
            RedirectAttributes redirect,
            Model model) {
        List<Pair> pairs = Pairs.of(pair, task, other);
        return done(
                () -> links.align(actor, id, pairs, basis),
                "alignment.saved",
                new Sent(id, pairs, basis, Typed.number(year)),
                actor,
                scope,
                redirect,
                model);
    }

    @PostMapping("/plans/{id}/alignment/removal")
    Object part(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable List<String> pair,
            @RequestParam(required = false) @Nullable String basis,
            @RequestParam(required = false) @Nullable String year,
            Actor actor,
            Scope scope,
            RedirectAttributes redirect,
            Model model) {
        List<Pair> pairs = Pairs.of(pair, null, null);
        return done(
                () -> {
                    if (pairs.isEmpty()) {
                        links.align(actor, id, pairs, basis);
                    }
                    pairs.forEach(one -> links.part(actor, id, one, basis));
                },
                "alignment.removed",
                new Sent(id, pairs, basis, Typed.number(year)),
                actor,
                scope,
                redirect,
                model);
    }

    private record Sent(
            long id,
            List<Pair> pairs,
            @Nullable String basis,
            @Nullable Long year) {}

    private Object done(
            Runnable command,
            String told,
            Sent sent,
            Actor actor,
            Scope scope,
            RedirectAttributes redirect,
            Model model) {
        try {
            command.run();
        } catch (RuleViolation e) {
            model.addAttribute("problem", texts.of(e));
            model.addAttribute("typedBasis", sent.basis());
            model.addAttribute(
                    "typedPairs",
                    sent.pairs().stream()
                            .map(one -> one.taskId() + "-" + one.otherTaskId())
                            .toList());
            fill(sent.id(), sent.year(), null, actor, scope, model);
            return Refusals.sameFormAgain(PAGE);
        }
        Flash.tell(redirect, told);
        return "redirect:/plans/" + sent.id() + "/alignment" + (sent.year() == null ? "" : "?year=" + sent.year());
    }

    private void fill(long id, @Nullable Long year, @Nullable String asOf, Actor actor, Scope scope, Model model) {
        Alignment read = alignments.read(scope, id, year, asOf, LocalDate.now(clock));
        JudgedDay.show(model, read.asOf());
        model.addAttribute("view", read);
        model.addAttribute("plan", read.plan());
        model.addAttribute("office", access.canEdit(actor, read.plan().bureauId()));
        if (!model.containsAttribute("typedPairs")) {
            model.addAttribute("typedPairs", List.of());
        }
    }
}
