package app.workplan.web.directive;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.directive.DirectiveService;
import app.workplan.service.shared.Scope;
import app.workplan.web.my.MyPages;
import app.workplan.web.support.Flash;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 签收 and 回复, from 我的填报 or from the directive's own page; what is refused comes back where it was typed. */
@Controller
@RequiredArgsConstructor
class DirectiveAnswerController {

    private static final String FORM = "directive-reply";

    private final DirectivePages pages;
    private final MyPages myPages;
    private final DirectiveService directives;

    /** 签收; words already typed for the reply come back, so that one click loses nothing. */
    @PostMapping("/directives/{id}/receipt")
    Object receive(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String departmentId,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String from,
            RedirectAttributes redirect) {
        try {
            directives.receive(actor, id, department(departmentId));
        } catch (RuleViolation why) {
            return refuse(request, actor, scope, id, departmentId, text, from, why);
        }
        if (!text.isBlank()) {
            RefusedForm kept = new RefusedForm(FORM, id, Map.of("departmentId", departmentId, "text", text), Map.of());
            ModelAndView again =
                    "my".equals(from) ? myPages.again(request, actor, kept) : pages.again(actor, scope, id, kept);
            return again.addObject("flash", "directive.received");
        }
        Flash.tell(redirect, "directive.received");
        return back(from, id);
    }

    @PostMapping("/directives/{id}/replies")
    Object reply(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String departmentId,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String from,
            RedirectAttributes redirect) {
        try {
            directives.reply(actor, id, department(departmentId), Typed.text(text));
        } catch (RuleViolation why) {
            return refuse(request, actor, scope, id, departmentId, text, from, why);
        }
        Flash.tell(redirect, "directive.replied");
        return back(from, id);
    }

    /** No department of that id exists: the permission for it is asked all the same. */
    private static long department(String typed) {
        Long id = Typed.number(typed);
        return id == null ? 0 : id;
    }

    private Object refuse(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            long id,
            String departmentId,
            String text,
            @Nullable String from,
            RuleViolation why) {
        RefusedForm refused = pages.refused(FORM, id, Map.of("departmentId", departmentId, "text", text), why);
        return "my".equals(from) ? myPages.refuse(request, actor, refused) : pages.refuse(actor, scope, id, refused);
    }

    private static String back(@Nullable String from, long id) {
        return "my".equals(from) ? "redirect:/my" : "redirect:/directives/" + id;
    }
}
