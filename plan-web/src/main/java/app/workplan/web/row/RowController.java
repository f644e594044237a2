package app.workplan.web.row;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.row.RowService;
import app.workplan.service.shared.Scope;
import app.workplan.service.task.TaskQueries;
import app.workplan.web.support.Flash;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.Typed;
import app.workplan.web.task.TaskPages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 清单页: add a row, strike off those ticked, let the list give the percent. */
@Controller
@RequiredArgsConstructor
class RowController {

    private final RowPages pages;
    private final RowService service;
    private final TaskQueries tasks;
    private final TaskPages taskPages;

    @GetMapping("/tasks/{id}/rows")
    ModelAndView list(
            HttpServletRequest request, Actor actor, Scope scope, @PathVariable long id, RowFilterForm filter) {
        return pages.list(request, actor, scope, id, filter, RefusedForm.NONE);
    }

    @PostMapping("/tasks/{id}/rows")
    Object add(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            RowForm form,
            RowFilterForm filter,
            RedirectAttributes redirect) {
        tasks.task(actor, scope, id);
        try {
            service.add(actor, id, form.toContent());
        } catch (RuleViolation why) {
            return pages.list(request, actor, scope, id, filter, taskPages.refused("add-row", id, form.typed(), why));
        }
        Flash.tell(redirect, "row.added");
        return back(id, filter);
    }

    @PostMapping("/tasks/{id}/rows/strikes")
    Object strikeOff(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(required = false) String @Nullable [] rowId,
            @RequestParam(required = false) @Nullable String struckOn,
            @RequestParam(required = false) @Nullable String checker,
            @RequestParam(required = false) @Nullable String allOpen,
            RowFilterForm filter,
            RedirectAttributes redirect) {
        tasks.task(actor, scope, id);
        List<String> ticked = rowId == null ? List.of() : Arrays.asList(rowId);
        int struck;
        try {
            struck = allOpen == null
                    ? service.strikeOff(actor, id, ids(ticked), Typed.day(struckOn), checker)
                    : service.strikeOffAll(actor, id, filter.toFilter(), shown(allOpen), Typed.day(struckOn), checker);
        } catch (RuleViolation why) {
            Map<String, @Nullable String> typed = new LinkedHashMap<>();
            typed.put("rowId", String.join(" ", ticked));
            typed.put("struckOn", struckOn);
            typed.put("checker", checker);
            typed.put("allOpen", allOpen);
            return pages.list(request, actor, scope, id, filter, taskPages.refused("strike-rows", id, typed, why));
        }
        Flash.tell(redirect, "row.struck", struck);
        return back(id, filter);
    }

    private static List<Long> ids(List<String> ticked) {
        return ticked.stream()
                .map(Typed::number)
                .map(one -> Objects.requireNonNullElse(one, -1L))
                .toList();
    }

    /** How many open rows the page spoke of. */
    private static int shown(String typed) {
        return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : -1;
    }

    @PostMapping("/tasks/{id}/rows/counting")
    Object givePercent(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String from,
            RowFilterForm filter,
            RedirectAttributes redirect) {
        tasks.task(actor, scope, id);
        boolean counts = "true".equals(from);
        try {
            service.givePercent(actor, id, counts);
        } catch (RuleViolation why) {
            return pages.list(
                    request, actor, scope, id, filter, taskPages.refused("count-rows", id, Map.of("from", from), why));
        }
        Flash.tell(redirect, counts ? "row.counting" : "row.countingNot");
        return back(id, filter);
    }

    private static String back(long id, RowFilterForm filter) {
        return "redirect:" + RowFilterForm.address(id, filter.toFilter()).href();
    }
}
