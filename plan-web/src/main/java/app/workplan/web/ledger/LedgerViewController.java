package app.workplan.web.ledger;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.DomainException;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.ledger.LedgerKept;
import app.workplan.service.ledger.LedgerLayoutService;
import app.workplan.service.ledger.LedgerViewQueries;
import app.workplan.service.ledger.LedgerViewService;
import app.workplan.web.support.Flash;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 常用视图: kept from the ledger, looked after on a page of their own. */
@Controller
@RequiredArgsConstructor
class LedgerViewController {

    private static final String PAGE = "tasks/views";
    private static final String LIST = "redirect:/tasks/views";
    private static final String FORM = "view";

    private final LedgerViewService service;
    private final LedgerLayoutService layouts;
    private final LedgerViewQueries views;
    private final Texts texts;

    @GetMapping("/tasks/views")
    ModelAndView page(Actor actor) {
        return page(actor, HttpStatus.OK, RefusedForm.NONE);
    }

    /**
     * @param query what the ledger shows, with its columns
     * @param cols the columns as a script has changed them since, blank for those of the query
     * @param home whether the ledger opens with it from now on
     * @param back the ledger to return to
     */
    @PostMapping("/tasks/views")
    Object save(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean shared,
            @RequestParam(defaultValue = "false") boolean home,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String cols,
            @RequestParam(defaultValue = "/tasks") String back,
            RedirectAttributes redirect) {
        String read = read(query, cols);
        long id;
        try {
            id = service.save(actor, name, read, shared);
        } catch (RuleViolation why) {
            Map<String, String> typed = Map.of(
                    "name",
                    name,
                    "shared",
                    String.valueOf(shared),
                    "home",
                    String.valueOf(home),
                    "query",
                    read,
                    "back",
                    back);
            return refuse(actor, 0, typed, why, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String key = String.valueOf(id);
        if (home) {
            layouts.openWith(actor, key);
        }
        Flash.tell(redirect, "ledger.viewSaved", name.strip());
        return "redirect:"
                + LedgerPlace.of(back)
                        .with("cols", LedgerPlace.form(read).getCols())
                        .with("view", key)
                        .href();
    }

    @PostMapping("/tasks/views/{id}")
    Object edit(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean shared,
            @RequestParam(required = false) @Nullable Integer version,
            RedirectAttributes redirect) {
        try {
            service.edit(actor, id, name, shared, version);
        } catch (RuleViolation | StaleVersion why) {
            HttpStatus status = why instanceof StaleVersion ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
            return refuse(actor, id, Map.of("name", name, "shared", String.valueOf(shared)), why, status);
        }
        Flash.tell(redirect, "ledger.viewSaved", name.strip());
        return LIST;
    }

    /** 更新条件: what the ledger shows now. */
    @PostMapping("/tasks/views/{id}/conditions")
    Object redefine(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String cols,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "/tasks") String back,
            RedirectAttributes redirect) {
        String read = read(query, cols);
        try {
            service.redefine(actor, id, read, version);
        } catch (RuleViolation | StaleVersion why) {
            HttpStatus status = why instanceof StaleVersion ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
            return refuse(actor, 0, Map.of("query", read, "back", back), why, status);
        }
        Flash.tell(redirect, "ledger.viewUpdated");
        return "redirect:"
                + LedgerPlace.of(back)
                        .with("cols", LedgerPlace.form(read).getCols())
                        .href();
    }

    @PostMapping("/tasks/views/{id}/deletion")
    Object delete(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            RedirectAttributes redirect) {
        try {
            service.delete(actor, id, version);
        } catch (StaleVersion why) {
            return refuse(actor, 0, Map.of(), why, HttpStatus.CONFLICT);
        }
        Flash.tell(redirect, "ledger.viewDeleted");
        return LIST;
    }

    /**
     * 默认视图.
     *
     * @param view its key, blank to open with every task
     */
    @PostMapping("/tasks/views/home")
    String openWith(Actor actor, @RequestParam(defaultValue = "") String view, RedirectAttributes redirect) {
        boolean known = view.isBlank()
                || Arrays.stream(BuiltInView.values())
                        .anyMatch(one -> one.getKey().equals(view))
                || views.kept(actor).views().stream()
                        .anyMatch(one -> String.valueOf(one.id()).equals(view));
        if (!known) {
            throw new NotFound("view", view);
        }
        layouts.openWith(actor, view.isBlank() ? null : view);
        Flash.tell(redirect, "ledger.homeSaved");
        return LIST;
    }

    /** As the ledger itself reads it: what nobody can read is not kept. */
    private static String read(String query, String cols) {
        LedgerForm form = LedgerPlace.form(query);
        if (!cols.isBlank()) {
            form.setCols(cols);
        }
        return LedgerViews.query(new LedgerReading("/tasks", form).getAddress());
    }

    private ModelAndView refuse(
            Actor actor, long id, Map<String, String> typed, DomainException why, HttpStatus status) {
        String field = typed.containsKey("name") ? "name" : "";
        return page(actor, status, new RefusedForm(FORM, id, typed, Map.of(field, List.of(texts.of(why)))));
    }

    private ModelAndView page(Actor actor, HttpStatus status, RefusedForm refused) {
        LedgerKept kept = views.kept(actor);
        String home = kept.arrangement().defaultView();
        return new ModelAndView(PAGE, status)
                .addObject("refused", refused)
                .addObject("kept", kept.views())
                .addObject("builtIn", BuiltInView.values())
                .addObject("home", home == null ? "" : home)
                .addObject("canShare", views.canShare(actor));
    }
}
