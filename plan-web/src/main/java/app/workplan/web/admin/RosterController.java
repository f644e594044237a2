package app.workplan.web.admin;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.organisation.OneTimePassword;
import app.workplan.service.organisation.Roster;
import app.workplan.service.organisation.RosterOutcome;
import app.workplan.service.organisation.RosterOutcome.Verdict;
import app.workplan.service.organisation.RosterService;
import app.workplan.service.sheet.Sheet;
import app.workplan.service.sheet.SheetReader;
import app.workplan.service.sheet.SheetWriter;
import app.workplan.web.support.Exports;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Refusals;
import app.workplan.web.support.SheetText;
import app.workplan.web.support.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 导入科室和用户: upload, look through what would happen, import all or nothing. */
@Controller
@RequiredArgsConstructor
class RosterController {

    private static final String PAGE = "admin/import";

    private final RosterService service;
    private final RosterSheets columns;
    private final SheetReader reader;
    private final SheetWriter writer;
    private final Texts texts;

    /** One line as it is printed. */
    record Line(
            String kind,
            int row,
            String name,
            String verdict,
            @Nullable String why) {}

    @GetMapping("/admin/import")
    String page(Actor actor) {
        actor.requireBureauId();
        return PAGE;
    }

    @GetMapping("/admin/import/template.xlsx")
    ResponseEntity<byte[]> template(Actor actor) {
        actor.requireBureauId();
        return ResponseEntity.ok()
                .contentType(Exports.XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, Exports.disposition("workplan-roster"))
                .body(writer.write(columns.template()));
    }

    @PostMapping("/admin/import")
    Object check(Actor actor, @RequestParam(required = false) @Nullable MultipartFile file, Model model)
            throws IOException {
        actor.requireBureauId();
        if (file == null || file.isEmpty()) {
            return refused(model, new RuleViolation("roster.fileMissing"));
        }
        try {
            return look(actor, reader.read(file.getBytes()), model);
        } catch (RuleViolation e) {
            return refused(model, e);
        }
    }

    @PostMapping("/admin/import/commit")
    Object commit(
            Actor actor, @RequestParam(defaultValue = "") String sheets, Model model, RedirectAttributes redirect) {
        actor.requireBureauId();
        List<Sheet> read = SheetText.read(sheets);
        try {
            RosterOutcome outcome = service.commit(actor, columns.read(read));
            List<String[]> made = new ArrayList<>();
            for (OneTimePassword one : outcome.made()) {
                made.add(new String[] {one.username(), one.password()});
            }
            redirect.addFlashAttribute("madeUsers", made);
            Flash.tell(redirect, "admin.import.done", outcome.count(Verdict.NEW), outcome.count(Verdict.CHANGED));
            return "redirect:/admin/import";
        } catch (RuleViolation e) {
            if ("roster.errors".equals(e.getCode())) {
                // somebody changed things since the page was checked: the lines say what stands in the way now
                return look(actor, read, model);
            }
            return refused(model, e);
        }
    }

    private Object look(Actor actor, List<Sheet> read, Model model) {
        Roster roster = columns.read(read);
        RosterOutcome outcome = service.check(actor, roster);
        model.addAttribute(
                "lines",
                outcome.lines().stream()
                        .map(line -> new Line(
                                line.kind().name(),
                                line.row(),
                                line.name(),
                                line.verdict().name(),
                                line.why() == null ? null : texts.of(line.why())))
                        .toList());
        model.addAttribute("made", outcome.count(Verdict.NEW));
        model.addAttribute("changed", outcome.count(Verdict.CHANGED));
        model.addAttribute("unchanged", outcome.count(Verdict.UNCHANGED));
        long errors = outcome.count(Verdict.ERROR);
        model.addAttribute("errors", errors);
        model.addAttribute("sheets", SheetText.of(read));
        return errors > 0 ? Refusals.sameFormAgain(PAGE) : PAGE;
    }

    private Object refused(Model model, RuleViolation refusal) {
        model.addAttribute("refusal", texts.of(refusal));
        return Refusals.sameFormAgain(PAGE);
    }
}
