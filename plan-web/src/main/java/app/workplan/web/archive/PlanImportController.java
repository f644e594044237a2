package app.workplan.web.archive;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.archive.ArchiveQueries;
import app.workplan.service.archive.ArchiveService;
import app.workplan.service.archive.PlanUpload;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Refusals;
import app.workplan.web.support.Texts;
import app.workplan.web.support.Typed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 整计划导入: a file is uploaded, looked at, and made a plan of, with the departments it names. */
@Controller
@RequiredArgsConstructor
class PlanImportController {

    private static final String FORM = "planFileForm";
    private static final String NEW_PAGE = "archive/new";
    private static final String REVIEW_PAGE = "archive/review";
    private static final String DEPARTMENT = "department-";

    private final ArchiveService archive;
    private final ArchiveQueries queries;
    private final Texts texts;

    @GetMapping("/plans/import")
    String upload(Actor actor, Model model) {
        queries.requireImporter(actor);
        model.addAttribute(FORM, new PlanFileForm());
        return NEW_PAGE;
    }

    @PostMapping("/plans/import")
    Object read(Actor actor, @ModelAttribute(FORM) PlanFileForm form, BindingResult errors) {
        queries.requireImporter(actor);
        MultipartFile file = form.getFile();
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", "archive.fileMissing");
            return Refusals.sameFormAgain(NEW_PAGE);
        }
        try {
            return "redirect:/plans/import/" + archive.upload(actor, form.name(), bytes(file));
        } catch (RuleViolation why) {
            Refusals.add(errors, "file", why);
            return Refusals.sameFormAgain(NEW_PAGE);
        }
    }

    @GetMapping("/plans/import/{id}")
    String review(Actor actor, @PathVariable long id, Model model) {
        show(model, queries.review(actor, id), Map.of(), null);
        return REVIEW_PAGE;
    }

    @PostMapping("/plans/import/{id}")
    Object commit(
            Actor actor,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect,
            Model model) {
        Map<Integer, Long> chosen = new HashMap<>();
        typed.forEach((name, value) -> {
            Long ref = name.startsWith(DEPARTMENT) ? Typed.number(name.substring(DEPARTMENT.length())) : null;
            Long department = Typed.number(value);
            if (ref != null && ref <= Integer.MAX_VALUE && department != null) {
                chosen.put(ref.intValue(), department);
            }
        });
        try {
            long plan = archive.commit(actor, id, chosen);
            Flash.tell(redirect, "archive.imported");
            return "redirect:/plans/" + plan;
        } catch (RuleViolation why) {
            show(model, queries.review(actor, id), chosen, texts.of(why));
            return Refusals.sameFormAgain(REVIEW_PAGE);
        }
    }

    /** @param chosen what was typed, by number in the file; empty before anything was */
    private static void show(Model model, PlanUpload upload, Map<Integer, Long> chosen, @Nullable String problem) {
        Map<Integer, Long> shown = new HashMap<>(chosen);
        if (problem == null) {
            upload.departments().stream()
                    .filter(one -> one.matched() != null)
                    .forEach(one -> shown.put(one.ref(), one.matched()));
        }
        model.addAttribute("upload", upload);
        model.addAttribute("chosen", shown);
        model.addAttribute("problem", problem);
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
