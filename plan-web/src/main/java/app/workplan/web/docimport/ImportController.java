package app.workplan.web.docimport;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.docimport.ImportQueries;
import app.workplan.service.docimport.ImportReview;
import app.workplan.service.docimport.ImportService;
import app.workplan.service.docimport.UploadedText;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Refusals;
import app.workplan.web.support.ShellAdvice;
import app.workplan.web.support.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
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
    private static final String COMMIT = "commitForm";
    private static final String UPLOAD_PAGE = "import/new";
    private static final String REVIEW_PAGE = "import/review";

    private final ImportService imports;
    private final ImportQueries queries;
    private final ShellAdvice shell;
    private final Texts texts;

    @GetMapping("/imports/new")
    String upload(Actor actor, Model model) {
        model.addAttribute("recent", queries.recent(actor));
        model.addAttribute(UPLOAD, new UploadForm());
        return UPLOAD_PAGE;
    }

    @PostMapping("/imports")
    Object read(
            Actor actor,
            @ModelAttribute(UPLOAD) UploadForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Model model) {
        try {
            long id = imports.start(actor, text(form));
            Flash.tell(redirect, "import.read");
            return "redirect:/imports/" + id;
        } catch (RuleViolation e) {
            Refusals.add(errors, form.hasFile() ? "file" : "text", e);
        }
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
        page.addObject("shell", shell.build(request));
        return page;
    }

    @GetMapping("/imports/{id}")
    String review(@PathVariable long id, @RequestParam(defaultValue = "1") String part, Actor actor, Model model) {
        ImportReview review = queries.review(actor, id);
        model.addAttribute(COMMIT, CommitForm.of(review.parsed().metadata()));
        show(review, part.matches("\\d{1,6}") ? Integer.parseInt(part) : 1, model);
        return REVIEW_PAGE;
    }

    @PostMapping("/imports/{id}/plan")
    Object commit(
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute(COMMIT) CommitForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Model model) {
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                imports.commit(actor, form.toCommand(id));
                Flash.tell(redirect, "import.committed");
                return "redirect:/imports/" + id;
            } catch (RuleViolation e) {
                Refusals.add(errors, e);
            }
        }
        show(queries.review(actor, id), 1, model);
        return Refusals.sameFormAgain(REVIEW_PAGE);
    }

    private void show(ImportReview review, int asked, Model model) {
        List<ImportPart> parts = ImportPart.of(review.text(), review.parsed());
        ImportPart part = parts.get(Math.min(Math.max(asked, 1), parts.size()) - 1);
        model.addAttribute("importState", review.state());
        model.addAttribute("review", review);
        model.addAttribute("part", part);
        model.addAttribute("rows", ReviewRows.rows(review, part));
        model.addAttribute("paper", ReviewRows.paper(review, part));
        model.addAttribute("warnings", ReviewRows.warnings(review, parts, texts));
    }

    /** A file counts before pasted text; its size is looked at before its content is read. */
    private UploadedText text(UploadForm form) {
        MultipartFile file = form.getFile();
        if (file == null || !form.hasFile()) {
            String pasted = form.getText();
            return new UploadedText(texts.of("import.pasted"), pasted == null ? "" : pasted);
        }
        if (file.getSize() > UploadedText.MAX_BYTES) {
            throw tooLarge();
        }
        return UploadedText.decode(name(file), bytes(file));
    }

    private static RuleViolation tooLarge() {
        return new RuleViolation("import.tooLarge", UploadedText.MAX_BYTES / 1024 / 1024);
    }

    private static String name(MultipartFile file) {
        @Nullable String name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "-" : name;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
