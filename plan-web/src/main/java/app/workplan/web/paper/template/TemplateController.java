package app.workplan.web.paper.template;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.document.writer.DocumentFormat;
import app.workplan.service.document.writer.DocumentTemplate;
import app.workplan.service.document.writer.TemplateCheck;
import app.workplan.service.document.writer.TemplateSlot;
import app.workplan.service.paper.template.TemplateAccess;
import app.workplan.service.paper.template.TemplateQueries;
import app.workplan.service.paper.template.TemplateService;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Refusals;
import app.workplan.web.support.SecurityHeaders;
import app.workplan.web.support.ShellAdvice;
import app.workplan.web.support.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 公文模板: the shipped one to begin with, the bureau's own to be laid in or taken out. */
@Controller
@RequiredArgsConstructor
class TemplateController {

    private static final String PAGE = "paper/template";
    private static final String BACK = "redirect:/reports/templates";

    private final TemplateQueries queries;
    private final TemplateService templates;
    private final TemplateAccess access;
    private final ShellAdvice shell;
    private final Texts texts;

    @GetMapping("/reports/templates")
    String page(Actor actor, Model model) {
        model.addAttribute("kept", queries.kept(actor).orElse(null));
        model.addAttribute("slots", TemplateSlot.values());
        return PAGE;
    }

    @GetMapping("/reports/templates/shipped.docx")
    ResponseEntity<byte[]> shipped(Actor actor) {
        access.requireOffice(actor);
        return docx(DocumentTemplate.shipped(), "workplan-template.docx");
    }

    @GetMapping("/reports/templates/own.docx")
    ResponseEntity<byte[]> own(Actor actor) {
        return docx(
                queries.file(actor),
                queries.kept(actor).map(kept -> kept.fileName()).orElse("own.docx"));
    }

    @PostMapping("/reports/templates")
    Object keep(
            Actor actor,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        try {
            if (file != null && file.getSize() > TemplateCheck.MAX_BYTES) {
                access.requireOffice(actor);
                throw tooLarge();
            }
            templates.keep(
                    actor,
                    file == null ? null : file.getOriginalFilename(),
                    file == null ? new byte[0] : file.getBytes());
            Flash.tell(redirect, "template.kept");
            return BACK;
        } catch (RuleViolation refusal) {
            page(actor, model);
            model.addAttribute("refusal", texts.of(refusal));
            return Refusals.sameFormAgain(PAGE);
        }
    }

    @PostMapping("/reports/templates/removal")
    String remove(Actor actor, RedirectAttributes redirect) {
        templates.remove(actor);
        Flash.tell(redirect, "template.removed");
        return BACK;
    }

    /** Too large to be taken in at all: the same sentence where the reader stands. */
    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException e, Actor actor, HttpServletRequest request) {
        ModelAndView page = Refusals.sameFormAgain(PAGE);
        page.addObject("kept", queries.kept(actor).orElse(null));
        page.addObject("slots", TemplateSlot.values());
        page.addObject("refusal", texts.of(tooLarge()));
        page.addObject("shell", shell.build(request));
        return page;
    }

    private static RuleViolation tooLarge() {
        return new RuleViolation("template.tooLarge", TemplateCheck.MAX_BYTES / 1024 / 1024);
    }

    private static ResponseEntity<byte[]> docx(DocumentTemplate template, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(DocumentFormat.DOCX.getMediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", SecurityHeaders.NOTHING)
                .header("X-Content-Type-Options", "nosniff")
                .body(template.file());
    }
}
