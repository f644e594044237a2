package app.workplan.web.my;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.beside.DepartmentBeside;
import app.workplan.service.beside.DepartmentBesideQueries;
import app.workplan.service.progress.OwedAccess;
import app.workplan.service.progress.OwedPage;
import app.workplan.service.progress.OwedQueries;
import app.workplan.service.progress.OwedShare;
import app.workplan.service.progress.RefusedRow;
import app.workplan.service.progress.ShareName;
import app.workplan.web.support.CurrentActor;
import app.workplan.web.support.FormProblem;
import app.workplan.web.support.RefusedFields;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.ShellAdvice;
import app.workplan.web.support.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** 我的填报, also as the answer to a form of it that was refused. */
@Component
@RequiredArgsConstructor
public class MyPages {

    private final OwedQueries owed;
    private final OwedAccess access;
    private final DepartmentBesideQueries besides;
    private final ShellAdvice shell;
    private final Texts texts;

    /** Where the undo of a 办结 given on this page posts to; it comes back here. */
    public static String undoOf(long shareId) {
        return "/shares/" + shareId + "/completion/withdrawal?from=my";
    }

    /** The page as 422, everything typed in the refused form still there. */
    public ModelAndView refuse(HttpServletRequest request, Actor actor, RefusedForm refused) {
        ModelAndView page = show(request, actor, owed.page(actor), Map.of());
        page.addObject("problems", refused.summary());
        page.addObject("refused", refused);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The page as 200, after one button of a form did its work: what was typed in the form is still there. */
    public ModelAndView again(HttpServletRequest request, Actor actor, RefusedForm kept) {
        return show(request, actor, owed.page(actor), Map.of()).addObject("refused", kept);
    }

    /** The same for the 办结 of one row, whose words were sent alone. */
    public ModelAndView refuseDone(
            HttpServletRequest request, Actor actor, long shareId, String text, RuleViolation why) {
        OwedPage page = owed.page(actor);
        MyRowForm row = page.shares()
                .filter(share -> share.shareId() == shareId)
                .findFirst()
                .map(MyRowForm::of)
                .orElseGet(MyRowForm::new);
        row.setShareId(shareId);
        row.setText(text);
        return refuse(request, actor, page, Map.of(shareId, row), List.of(new RefusedRow(shareId, why)));
    }

    OwedPage read(Actor actor) {
        return owed.page(actor);
    }

    /**
     * The page as 200.
     *
     * @param typed rows as they were sent and not saved, by share
     */
    ModelAndView show(HttpServletRequest request, Actor actor, OwedPage page, Map<Long, MyRowForm> typed) {
        return show(request, actor, page, typed, List.of());
    }

    /**
     * The page as 422; rows that are not on it any more stand above it, to be copied.
     *
     * @param typed rows as they were sent, by share; those that name none have ids below zero
     * @param refused why, by share; 0 for the form as a whole
     */
    ModelAndView refuse(
            HttpServletRequest request,
            Actor actor,
            OwedPage page,
            Map<Long, MyRowForm> typed,
            List<RefusedRow> refused) {
        ModelAndView again = show(request, actor, page, typed, refused);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView show(
            HttpServletRequest request,
            Actor actor,
            OwedPage page,
            Map<Long, MyRowForm> typed,
            List<RefusedRow> refused) {
        Map<Long, MyRowForm> rows = new HashMap<>();
        Map<Long, Integer> places = new HashMap<>();
        Map<Long, String> codes = new HashMap<>();
        for (OwedShare share : page.toReport()) {
            MyRowForm begins = MyRowForm.of(share);
            MyRowForm row = typed.getOrDefault(share.shareId(), begins);
            row.setBegan(begins.getBegan());
            places.put(share.shareId(), places.size());
            codes.put(share.shareId(), share.code());
            rows.put(share.shareId(), row);
        }
        Map<Long, LeftRow> left = left(actor, typed, places);
        left.forEach(
                (id, row) -> codes.put(id, row.name() == null ? "" : row.name().code()));
        Map<Long, Map<String, List<String>>> errors = new HashMap<>();
        List<FormProblem> problems = new ArrayList<>();
        for (RefusedRow row : refused) {
            for (RuleViolation fault : row.why().faults()) {
                problems.add(problem(row.shareId(), fault, places, codes, errors, left));
            }
        }
        left.values().stream()
                .filter(row -> row.reasons().isEmpty())
                .forEach(row -> row.reasons().add(texts.of("my.rowLeft")));
        ModelAndView view = new ModelAndView("my/page");
        view.addObject("sheet", page);
        view.addObject("sheets", OwnSheet.of(page));
        DepartmentBeside beside = besides.of(actor);
        view.addObject("letters", beside.letters());
        view.addObject("rows", rows);
        view.addObject("places", places);
        view.addObject("left", left.values());
        view.addObject("typed", !typed.isEmpty());
        view.addObject("errors", errors);
        view.addObject("problems", problems);
        Set<Long> draftsFor = access.draftsFor(actor);
        view.addObject("drafts", access.draftsOnly(actor));
        view.addObject("draftsFor", draftsFor);
        view.addObject("prepared", page.prepared(draftsFor));
        view.addObject(
                "extendable",
                page.shares()
                        .filter(share ->
                                share.offersExtension(page.today()) && !draftsFor.contains(share.departmentId()))
                        .toList());
        view.addObject(
                "actsFor",
                page.shares()
                        .map(OwedShare::departmentId)
                        .distinct()
                        .filter(department -> actor.actsFor(department) != null)
                        .collect(Collectors.toMap(
                                Function.identity(), department -> Objects.requireNonNull(actor.actsFor(department)))));
        view.addObject("directives", OwedDirective.of(actor, beside.directives()));
        view.addObject("refused", RefusedForm.NONE);
        view.addObject("account", CurrentActor.account(request));
        view.addObject("shell", shell.build(request));
        return view;
    }

    /** Notes the fault where it is shown, and links to it. */
    private FormProblem problem(
            long id,
            RuleViolation fault,
            Map<Long, Integer> places,
            Map<Long, String> codes,
            Map<Long, Map<String, List<String>>> errors,
            Map<Long, LeftRow> left) {
        String text = texts.of(fault);
        String field = RefusedFields.of(fault);
        String shown = field.isEmpty() ? "text" : field;
        Integer place = places.get(id);
        LeftRow gone = left.get(id);
        if (place != null) {
            errors.computeIfAbsent(id, any -> new HashMap<>())
                    .computeIfAbsent(shown, any -> new ArrayList<>())
                    .add(text);
        } else if (gone != null) {
            gone.reasons().add(text);
        } else {
            return new FormProblem("", text, true);
        }
        String code = codes.getOrDefault(id, "");
        return new FormProblem(
                place != null ? "entries" + place + "." + shown : "left" + id,
                code.isEmpty() ? text : texts.of("my.problemAt", code, text),
                false);
    }

    private Map<Long, LeftRow> left(Actor actor, Map<Long, MyRowForm> typed, Map<Long, Integer> places) {
        List<Long> gone =
                typed.keySet().stream().filter(id -> !places.containsKey(id)).toList();
        if (gone.isEmpty()) {
            return Map.of();
        }
        Map<Long, ShareName> names =
                owed.names(actor, gone).stream().collect(Collectors.toMap(ShareName::shareId, Function.identity()));
        Map<Long, LeftRow> left = new LinkedHashMap<>();
        gone.forEach(id -> left.put(id, new LeftRow(id, names.get(id), typed.get(id), new ArrayList<>())));
        return left;
    }
}
