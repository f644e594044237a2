package app.workplan.web.row;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.row.EditRow;
import app.workplan.service.row.RowQueries;
import app.workplan.service.row.RowReturnService;
import app.workplan.service.row.RowService;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Flash;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.Typed;
import app.workplan.web.task.TaskPages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 清单项页: change it, take a strike-off back, take it off the list, put it back. */
@Controller
@RequiredArgsConstructor
class RowItemController {

    private final RowPages pages;
    private final RowQueries queries;
    private final RowService service;
    private final RowReturnService returns;
    private final TaskPages taskPages;

    @GetMapping("/rows/{id}")
    ModelAndView row(HttpServletRequest request, Actor actor, Scope scope, @PathVariable long id) {
        return pages.row(request, actor, scope, id, null, RefusedForm.NONE, false);
    }

    @PostMapping("/rows/{id}")
    Object edit(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            RowForm form,
            RedirectAttributes redirect) {
        long taskId = queries.sheet(actor, scope, id).task().id();
        try {
            service.edit(actor, new EditRow(id, form.getVersion(), form.toContent()));
        } catch (RuleViolation why) {
            return pages.row(
                    request, actor, scope, id, form, taskPages.refused("edit-row", id, form.typed(), why), false);
        } catch (StaleVersion somebodyWasFaster) {
            return pages.row(request, actor, scope, id, form, RefusedForm.NONE, true);
        }
        Flash.tell(redirect, "row.saved");
        return "redirect:/tasks/" + taskId + "/rows";
    }

    @PostMapping("/rows/{id}/return")
    Object takeBack(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        queries.sheet(actor, scope, id);
        try {
            service.takeBack(actor, id, Typed.text(reason));
        } catch (RuleViolation why) {
            return refuse(request, actor, scope, id, "return-row", reason, why);
        }
        Flash.tell(redirect, "row.takenBack");
        return "redirect:/rows/" + id;
    }

    @PostMapping("/rows/{id}/removal")
    Object remove(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        long taskId = queries.sheet(actor, scope, id).task().id();
        try {
            service.remove(actor, id, Typed.text(reason));
        } catch (RuleViolation why) {
            return refuse(request, actor, scope, id, "remove-row", reason, why);
        }
        Flash.tell(redirect, "row.removed");
        return "redirect:/tasks/" + taskId + "/rows";
    }

    @PostMapping("/rows/{id}/removal/return")
    Object putBack(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        queries.sheet(actor, scope, id);
        try {
            returns.putBack(actor, id, Typed.text(number), Typed.text(reason));
        } catch (RuleViolation why) {
            return pages.row(
                    request,
                    actor,
                    scope,
                    id,
                    null,
                    taskPages.refused("put-row-back", id, Map.of("number", number, "reason", reason), why),
                    false);
        }
        Flash.tell(redirect, "row.putBackSaid");
        return "redirect:/rows/" + id;
    }

    private ModelAndView refuse(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            long id,
            String form,
            String reason,
            RuleViolation why) {
        return pages.row(
                request, actor, scope, id, null, taskPages.refused(form, id, Map.of("reason", reason), why), false);
    }
}
