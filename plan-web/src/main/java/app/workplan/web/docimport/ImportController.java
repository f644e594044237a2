package app.workplan.web.docimport;

import app.workplan.domain.docimport.ImportState;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.docimport.ImportJobs;
import app.workplan.service.docimport.ImportQueries;
import app.workplan.service.docimport.ImportService;
import app.workplan.service.docimport.ImportStanding;
import app.workplan.service.docimport.UploadedFile;
import app.workplan.service.docimport.UploadedText;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Refusals;
import app.workplan.web.support.ShellAdvice;
import app.workplan.web.support.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 导入文件: upload or paste, look through what was read, make the draft. */
@Controller
@RequiredArgsConstructor
class ImportController {

    private static final String UPLOAD = "uploadForm";
    private static final String UPLOAD_PAGE = "import/new";
    private static final String REVIEW_PAGE = "import/review";
    private static final String STANDING_PAGE = "import/standing";
    private static final String REFRESH_SECONDS = "2";

    private final ImportJobs jobs;
    private final ImportService imports;
    private final ImportQueries queries;
    private final ShellAdvice shell;
    private final CorrectionPages pages;
    private final Texts texts;
    private final AmendTargets targets;

    @GetMapping("/imports/new")
    String upload(@RequestParam(required = false) @Nullable String plan, Actor actor, Model model) {
        UploadForm form = new UploadForm();
        form.setPlan(plan);
        model.addAttribute("recent", queries.recent(actor));
        model.addAttribute("targets", targets.choices(actor));
        model.addAttribute(UPLOAD, form);
        return UPLOAD_PAGE;
    }

    @PostMapping("/imports")
    Object read(
            Actor actor,
            @ModelAttribute(UPLOAD) UploadForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Model model) {
        String field = "plan";
        try {
            Long plan = targets.chosen(actor, form.getPlan());
            field = form.hasFile() ? "file" : "text";
            return told(actor, targets.aim(actor, read(actor, form), plan), "import.read", redirect);
        } catch (RuleViolation e) {
            Refusals.add(errors, field, e);
        }
        model.addAttribute("chosen", form.hasFile() ? form.chosenName() : null);
        model.addAttribute("targets", targets.choices(actor));
        model.addAttribute("recent", queries.recent(actor));
        return Refusals.sameFormAgain(UPLOAD_PAGE);
    }

    /** Too large to be taken in at all: the same sentence where the reader stands. */
    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException e, Actor actor, HttpServletRequest request) {
        UploadForm form = new UploadForm();
        BindingResult errors = new BeanPropertyBindingResult(form, UPLOAD);
        Refusals.add(errors, "file", tooLarge());
        ModelAndView page = Refusals.sameFormAgain(UPLOAD_PAGE);
        page.addAllObjects(errors.getModel());
        page.addObject("recent", queries.recent(actor));
        page.addObject("targets", targets.choices(actor));
        page.addObject("shell", shell.build(request));
        return page;
    }

    /** While work goes on the page asks for itself again, with or without script; whoever leaves it loses nothing. */
    @GetMapping("/imports/{id}")
    String review(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(required = false) @Nullable String item,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        ImportStanding standing = queries.standing(actor, id);
        if (standing.isRunning() || standing.state() == ImportState.FAILED) {
            if (standing.isRunning()) {
                response.setHeader("Refresh", REFRESH_SECONDS);
            }
            model.addAttribute("importState", standing.state());
            model.addAttribute("standing", standing);
            model.addAttribute("reason", texts.ofKept(standing.failure()));
            return STANDING_PAGE;
        }
        pages.show(actor, id, CorrectionPages.Asked.of(part, item), model);
        return REVIEW_PAGE;
    }

    @PostMapping("/imports/{id}/deletion")
    String delete(@PathVariable long id, Actor actor, RedirectAttributes redirect) {
        imports.delete(actor, id);
        Flash.tell(redirect, "import.deleted");
        return "redirect:/imports/new";
    }

    @PostMapping("/imports/{id}/plan")
    Object commit(
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute(CorrectionPages.COMMIT) CommitForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Model model) {
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                jobs.commit(actor, form.toCommand(id), form.getVersion(), form.isSeen());
                return told(actor, id, "import.committed", redirect);
            } catch (RuleViolation e) {
                Refusals.add(errors, e);
            } catch (StaleVersion e) {
                Refusals.add(errors, e);
                pages.show(actor, id, CorrectionPages.Asked.NOTHING, model);
                return new ModelAndView(REVIEW_PAGE, HttpStatus.CONFLICT);
            }
        }
        pages.show(actor, id, CorrectionPages.Asked.NOTHING, model);
        return Refusals.sameFormAgain(REVIEW_PAGE);
    }

    /** What is done is said; the page of what still goes on says so itself. */
    private String told(Actor actor, long id, String done, RedirectAttributes redirect) {
        if (!queries.standing(actor, id).isRunning()) {
            Flash.tell(redirect, done);
        }
        return "redirect:/imports/" + id;
    }

    /** A file counts before pasted text; its size is looked at before its content is read. */
    private long read(Actor actor, UploadForm form) {
        MultipartFile file = form.getFile();
        if (file == null || !form.hasFile()) {
            String pasted = form.getText();
            return jobs.read(actor, new UploadedText(null, pasted == null ? "" : pasted));
        }
        if (file.getSize() > UploadedFile.MAX_BYTES) {
            throw tooLarge();
        }
        return jobs.read(actor, new UploadedFile(form.chosenName(), bytes(file)));
    }

    private static RuleViolation tooLarge() {
        return new RuleViolation("import.tooLarge", UploadedFile.MAX_BYTES / 1024 / 1024);
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
