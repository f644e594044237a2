package app.workplan.web.supervision;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.supervision.SupervisionListing;
import app.workplan.service.shared.Scope;
import app.workplan.service.supervision.FileQueries;
import app.workplan.service.supervision.ListingService;
import app.workplan.service.supervision.SupervisionAccess;
import app.workplan.service.supervision.SupervisionFile;
import app.workplan.web.support.Flash;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.ShellAdvice;
import app.workplan.web.support.Texts;
import app.workplan.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 督办档案 of a matter, and 挂牌 and 摘牌 of its task. */
@Controller
@RequiredArgsConstructor
class FileController {

    private final FileQueries files;
    private final ListingService listings;
    private final SupervisionAccess access;
    private final ShellAdvice shell;
    private final Texts texts;

    @GetMapping("/supervision/files/{id}")
    ModelAndView page(HttpServletRequest request, Actor actor, Scope scope, @PathVariable long id) {
        return page(request, actor, files.file(actor, scope, id), RefusedForm.NONE);
    }

    @PostMapping("/supervision/files/{id}/listings")
    Object list(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String basis,
            RedirectAttributes redirect) {
        SupervisionFile file = files.file(actor, scope, id);
        try {
            listings.list(actor, file.head().taskId(), level, Typed.text(basis));
        } catch (RuleViolation why) {
            return refuse(request, actor, file, "list-task", Map.of("level", level, "basis", basis), why);
        }
        Flash.tell(redirect, "supervision.listedIt");
        return "redirect:/supervision/files/" + id;
    }

    @PostMapping("/supervision/files/{id}/removals")
    Object remove(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String listingId,
            @RequestParam(defaultValue = "") String basis,
            RedirectAttributes redirect) {
        SupervisionFile file = files.file(actor, scope, id);
        access.requireOffice(actor, file.head().bureauId());
        try {
            listings.remove(actor, Objects.requireNonNullElse(Typed.number(listingId), 0L), Typed.text(basis));
        } catch (RuleViolation why) {
            return refuse(request, actor, file, "unlist-task", Map.of("basis", basis), why);
        }
        Flash.tell(redirect, "supervision.unlistedIt");
        return "redirect:/supervision/files/" + id;
    }

    private ModelAndView refuse(
            HttpServletRequest request,
            Actor actor,
            SupervisionFile file,
            String form,
            Map<String, String> typed,
            RuleViolation why) {
        ModelAndView again =
                page(request, actor, file, RefusedForm.of(form, file.head().shareId(), Map.copyOf(typed), why, texts));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView page(HttpServletRequest request, Actor actor, SupervisionFile file, RefusedForm refused) {
        ModelAndView view = new ModelAndView("supervision/file");
        view.addObject("file", file);
        view.addObject("office", access.canOffice(actor, file.head().bureauId()));
        view.addObject("maxLevel", SupervisionListing.MAX_LEVEL);
        view.addObject("refused", refused);
        view.addObject("shell", shell.build(request));
        return view;
    }
}
