package app.workplan.web.supervision;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.directive.DirectiveAccess;
import app.workplan.service.directive.DirectiveQueries;
import app.workplan.service.directive.DirectiveService;
import app.workplan.service.directive.GiveDirective;
import app.workplan.service.shared.Scope;
import app.workplan.service.supervision.LetterPage;
import app.workplan.service.supervision.LetterPageQueries;
import app.workplan.service.supervision.SupervisionService;
import app.workplan.web.support.Flash;
import app.workplan.web.support.NamedDepartment;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.ShellAdvice;
import app.workplan.web.support.Texts;
import app.workplan.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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

/** 一张督办单: as it prints; receipt and reply by the department, delay, lifting and withdrawal by the office. */
@Controller
@RequiredArgsConstructor
class LetterController {

    private final SupervisionService supervision;
    private final LetterPageQueries letters;
    private final DirectiveService directives;
    private final DirectiveQueries given;
    private final DirectiveAccess access;
    private final ShellAdvice shell;
    private final Texts texts;

    /** Who sent what, for the answer. */
    private record Sent(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            long id,
            @Nullable String from) {}

    @GetMapping("/supervision/{id}")
    ModelAndView page(HttpServletRequest request, Actor actor, Scope scope, @PathVariable long id) {
        return page(new Sent(request, actor, scope, id, null), RefusedForm.NONE);
    }

    @PostMapping("/supervision/{id}/receipt")
    Object receive(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String from,
            RedirectAttributes redirect) {
        return done(
                new Sent(request, actor, scope, id, from),
                "receive-notice",
                Map.of(),
                "supervision.receivedIt",
                redirect,
                () -> supervision.receive(actor, id));
    }

    @PostMapping("/supervision/{id}/replies")
    Object reply(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String from,
            RedirectAttributes redirect) {
        return done(
                new Sent(request, actor, scope, id, from),
                "reply-notice",
                Map.of("text", text),
                "supervision.replied",
                redirect,
                () -> supervision.reply(actor, id, Typed.text(text)));
    }

    @PostMapping("/supervision/{id}/delays")
    Object delay(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String replyBy,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return done(
                new Sent(request, actor, scope, id, null),
                "delay-notice",
                Map.of("replyBy", replyBy, "reason", reason),
                "supervision.delayed",
                redirect,
                () -> supervision.delay(
                        actor,
                        id,
                        Typed.date(replyBy, "supervision.replyByMissing", "supervision.replyByIll"),
                        Typed.text(reason)));
    }

    @PostMapping("/supervision/{id}/lifting")
    Object lift(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return done(
                new Sent(request, actor, scope, id, null),
                "lift-notice",
                Map.of("reason", reason),
                "supervision.lifted",
                redirect,
                () -> supervision.lift(actor, id, Typed.text(reason)));
    }

    @PostMapping("/supervision/{id}/withdrawal")
    Object withdraw(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return done(
                new Sent(request, actor, scope, id, null),
                "withdraw-notice",
                Map.of("reason", reason),
                "supervision.withdrawn",
                redirect,
                () -> supervision.withdraw(actor, id, Typed.text(reason)));
    }

    /** 批示 on the letter; the departments it names have it as a to-do. */
    @PostMapping("/supervision/{id}/directives")
    Object direct(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable List<String> departmentId,
            @RequestParam(defaultValue = "") String dueOn,
            RedirectAttributes redirect) {
        LetterPage.Letter letter = letters.page(actor, scope, id).letter();
        List<String> named = departmentId == null ? List.of() : departmentId;
        return done(
                new Sent(request, actor, scope, id, null),
                "directive-letter",
                Map.of("text", text, "dueOn", dueOn, "departmentId", String.join(",", named)),
                "directive.given",
                redirect,
                () -> directives.give(
                        actor,
                        new GiveDirective(
                                letter.taskId(),
                                null,
                                id,
                                Typed.text(text),
                                named.stream()
                                        .map(Typed::number)
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.toSet()),
                                dueOn.isBlank() ? null : Typed.date(dueOn, "directive.dueIll"))));
    }

    private Object done(
            Sent sent,
            String form,
            Map<String, String> typed,
            String told,
            RedirectAttributes redirect,
            Runnable command) {
        try {
            command.run();
        } catch (RuleViolation why) {
            ModelAndView again = page(sent, RefusedForm.of(form, sent.id(), Map.copyOf(typed), why, texts));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Flash.tell(redirect, told);
        return "my".equals(sent.from()) ? "redirect:/my" : "redirect:/supervision/" + sent.id();
    }

    private ModelAndView page(Sent sent, RefusedForm refused) {
        ModelAndView view = new ModelAndView("supervision/letter");
        LetterPage sheet = letters.page(sent.actor(), sent.scope(), sent.id());
        LetterPage.Letter letter = sheet.letter();
        boolean gives = sheet.letter().state().isOpen() && access.canGive(sent.actor(), letter.bureauId());
        view.addObject("sheet", sheet);
        view.addObject("gives", gives);
        view.addObject(
                "named",
                gives
                        ? NamedDepartment.of(
                                given.departments(letter.bureauId()), letter.departmentId(), letter.shareId())
                        : List.of());
        view.addObject(
                "directives",
                given.viewsOfTask(sent.scope(), letter.taskId(), sheet.today()).stream()
                        .filter(one -> Objects.equals(one.head().noticeId(), letter.id()))
                        .toList());
        view.addObject("refused", refused);
        view.addObject("shell", shell.build(sent.request()));
        return view;
    }
}
