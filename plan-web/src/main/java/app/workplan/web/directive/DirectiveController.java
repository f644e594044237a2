package app.workplan.web.directive;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.directive.DirectiveQueries;
import app.workplan.service.directive.DirectiveService;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Typed;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 批示: the list, one of them, and what whoever gave it or the office does with it. */
@Controller
@RequiredArgsConstructor
class DirectiveController {

    private final DirectivePages pages;
    private final DirectiveQueries queries;
    private final DirectiveService directives;

    @GetMapping("/directives")
    String list(Actor actor, Scope scope, @RequestParam(required = false) @Nullable String state, Model model) {
        boolean over = "over".equals(state);
        model.addAttribute("over", over);
        model.addAttribute("rows", queries.list(actor, scope, !over));
        return "directive/list";
    }

    @GetMapping("/directives/{id}")
    ModelAndView page(Actor actor, Scope scope, @PathVariable long id) {
        return pages.show(actor, scope, id);
    }

    @PostMapping("/directives/{id}/follow-ups")
    Object followUp(
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String departmentId,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes redirect) {
        return act(
                "directive-follow",
                () -> directives.followUp(actor, id, Typed.number(departmentId), Typed.text(text)),
                actor,
                scope,
                id,
                Map.of("departmentId", departmentId, "text", text),
                redirect);
    }

    @PostMapping("/directives/{id}/closing")
    Object close(
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes redirect) {
        return act(
                "directive-close",
                () -> directives.close(actor, id, Typed.text(text)),
                actor,
                scope,
                id,
                Map.of("text", text),
                redirect);
    }

    @PostMapping("/directives/{id}/withdrawal")
    Object withdraw(
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return act(
                "directive-withdraw",
                () -> directives.withdraw(actor, id, Typed.text(reason)),
                actor,
                scope,
                id,
                Map.of("reason", reason),
                redirect);
    }

    private Object act(
            String form,
            Runnable command,
            Actor actor,
            Scope scope,
            long id,
            Map<String, @Nullable String> typed,
            RedirectAttributes redirect) {
        try {
            command.run();
        } catch (RuleViolation why) {
            return pages.refuse(actor, scope, id, pages.refused(form, id, typed, why));
        }
        Flash.tell(
                redirect,
                switch (form) {
                    case "directive-follow" -> "directive.followed";
                    case "directive-close" -> "directive.closed";
                    default -> "directive.withdrawn";
                });
        return "redirect:/directives/" + id;
    }
}
