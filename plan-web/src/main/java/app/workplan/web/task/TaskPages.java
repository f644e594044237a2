package app.workplan.web.task;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.ShareRole;
import app.workplan.service.beside.TaskBeside;
import app.workplan.service.beside.TaskBesideQueries;
import app.workplan.service.progress.EvidenceQueries;
import app.workplan.service.shared.Scope;
import app.workplan.service.supervision.LetterRow;
import app.workplan.service.task.OtherDraft;
import app.workplan.service.task.ShareView;
import app.workplan.service.task.TaskPage;
import app.workplan.service.task.TaskQueries;
import app.workplan.web.support.Devices;
import app.workplan.web.support.NamedDepartment;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.ShellAdvice;
import app.workplan.web.support.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** 任务页, also as the answer to a form of it that was refused. */
@Component
@RequiredArgsConstructor
public class TaskPages {

    /** So many events are told at once; the rest is one click away. */
    private static final int NEWEST = 20;

    private static final List<String> GROUPS = List.of("reports", "reviews", "supervision", "changes");

    private static final Set<String> SHARE_FORMS = Set.of(
            "report",
            "mark-done",
            "evidence",
            "withdraw",
            "reopen",
            "share-suspend",
            "share-cancel",
            "share-resume",
            "extend");

    private final TaskQueries tasks;
    private final EvidenceQueries evidence;
    private final TaskBesideQueries besides;
    private final ShellAdvice shell;
    private final Texts texts;

    ModelAndView show(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            long taskId,
            @Nullable String asOf,
            @Nullable String show,
            boolean all) {
        return page(request, actor, scope, taskId, asOf, show, all, RefusedForm.NONE);
    }

    /** The page of the task once more as 422, everything typed in the refused form still there. */
    public ModelAndView refuse(HttpServletRequest request, Actor actor, Scope scope, long taskId, RefusedForm refused) {
        ModelAndView page = page(request, actor, scope, taskId, null, null, false, refused);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The page of the task once more as 200, after one button of a form did its work: what was typed is still there. */
    ModelAndView again(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            long taskId,
            String form,
            long id,
            Map<String, @Nullable String> typed) {
        Map<String, String> kept = new LinkedHashMap<>();
        typed.forEach((name, value) -> kept.put(name, value == null ? "" : value));
        return page(request, actor, scope, taskId, null, null, false, new RefusedForm(form, id, kept, Map.of()));
    }

    /** The page with the draft of another device in the form of its share; without it where the reader may not write there. */
    ModelAndView withDraft(HttpServletRequest request, Actor actor, Scope scope, long taskId, long draft) {
        TaskPage page = tasks.page(actor, scope, taskId, null);
        Viewer viewer = Viewer.of(actor, page.task().bureauId());
        RefusedForm form = page.shares().stream()
                .filter(share -> viewer.reports(share.departmentId()))
                .flatMap(share -> page.otherDraftsOf(share.id()).stream())
                .filter(one -> one.id() == draft)
                .findFirst()
                .map(one -> new RefusedForm("report", one.shareId(), typed(one), Map.of()))
                .orElse(RefusedForm.NONE);
        return page(request, actor, scope, page, null, false, form);
    }

    private static Map<String, String> typed(OtherDraft draft) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("percent", draft.percent() == null ? "" : "" + draft.percent());
        typed.put("text", Objects.requireNonNullElse(draft.text(), ""));
        typed.put("problems", Objects.requireNonNullElse(draft.problems(), ""));
        typed.put("nextSteps", Objects.requireNonNullElse(draft.nextSteps(), ""));
        typed.put("needsCoordination", draft.needsCoordination() ? "true" : "");
        return typed;
    }

    /** The refused form with each problem at its field. */
    public RefusedForm refused(String form, long id, Map<String, @Nullable String> typed, RuleViolation why) {
        return RefusedForm.of(form, id, typed, why, texts);
    }

    private ModelAndView page(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            long taskId,
            @Nullable String asOf,
            @Nullable String show,
            boolean all,
            RefusedForm refused) {
        return page(request, actor, scope, tasks.page(actor, scope, taskId, asOf), show, all, refused);
    }

    private ModelAndView page(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            TaskPage page,
            @Nullable String show,
            boolean all,
            RefusedForm refused) {
        Viewer viewer = Viewer.of(actor, page.task().bureauId());
        boolean acts = page.asOf().today() && page.task().issued();
        ModelAndView view = new ModelAndView("task/page");
        view.addObject("sheet", page);
        view.addObject("t", page.task());
        view.addObject("viewer", viewer);
        view.addObject("acts", acts);
        view.addObject("may", acts && page.shares().stream().anyMatch(share -> viewer.reports(share.departmentId())));
        view.addObject("groups", GROUPS);
        view.addObject("roles", ShareRole.values());
        String group = show != null && GROUPS.contains(show) ? show : null;
        view.addObject("show", group);
        view.addObject(
                "evidence",
                evidence.ofTask(
                        actor,
                        scope,
                        page.task().bureauId(),
                        page.task().id(),
                        page.asOf().day()));
        TaskBeside beside = besides.of(
                actor,
                scope,
                page.task().bureauId(),
                page.task().id(),
                page.asOf().day(),
                acts);
        TaskTimeline timeline = TaskTimeline.of(page.timeline(), beside.letterEvents());
        view.addObject("timeline", timeline);
        view.addObject(
                "told",
                timeline.of(group).stream().limit(all ? Long.MAX_VALUE : NEWEST).toList());
        view.addObject("links", beside.links());
        view.addObject("directives", beside.directives());
        view.addObject("gives", beside.gives());
        view.addObject("named", NamedDepartment.of(beside.departments(), page.shares()));
        view.addObject("letters", beside.letters());
        view.addObject(
                "lettersById", beside.letters().stream().collect(Collectors.toMap(LetterRow::id, Function.identity())));
        view.addObject("first", first(page, viewer, refused));
        view.addObject("refused", refused);
        view.addObject("device", Devices.known(request));
        view.addObject("shell", shell.build(request).judging(page.asOf().day().toString()));
        return view;
    }

    /** What the office has to do with, before the departments it only may do something for. */
    private static List<Long> first(TaskPage page, Viewer viewer, RefusedForm refused) {
        return page.shares().stream()
                .filter(share -> share.completionId() != null
                        || page.extensionWaiting(share.id()) != null
                        || viewer.owns(share.departmentId())
                        || SHARE_FORMS.contains(refused.form()) && refused.id() == share.id())
                .map(ShareView::id)
                .toList();
    }
}
