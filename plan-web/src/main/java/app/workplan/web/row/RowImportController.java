package app.workplan.web.row;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.row.RowImportService;
import app.workplan.service.row.RowOutcome;
import app.workplan.service.row.RowQueries;
import app.workplan.service.shared.Scope;
import app.workplan.service.sheet.Sheet;
import app.workplan.service.sheet.SheetReader;
import app.workplan.service.sheet.SheetWriter;
import app.workplan.web.support.Exports;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Refusals;
import app.workplan.web.support.SheetText;
import app.workplan.web.support.Texts;
import java.io.IOException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 导入清单: upload, look through what would happen, import all rows or the good ones. */
@Controller
@RequiredArgsConstructor
class RowImportController {

    private static final String PAGE = "rows/import";

    private final RowImportService service;
    private final RowQueries queries;
    private final RowSheets columns;
    private final SheetReader reader;
    private final SheetWriter writer;
    private final Texts texts;

    /** One line as it is printed. */
    record Line(
            int row,
            String number,
            String name,
            boolean struckOff,
            @Nullable String why) {}

    @GetMapping("/tasks/{id}/rows/import")
    String page(Actor actor, Scope scope, @PathVariable long id, Model model) {
        model.addAttribute("t", queries.importing(actor, scope, id));
        return PAGE;
    }

    @GetMapping("/tasks/{id}/rows/import/template.xlsx")
    ResponseEntity<byte[]> template(Actor actor, Scope scope, @PathVariable long id) {
        queries.importing(actor, scope, id);
        return ResponseEntity.ok()
                .contentType(Exports.XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, Exports.disposition("workplan-rows"))
                .body(writer.write(columns.template()));
    }

    @PostMapping("/tasks/{id}/rows/import")
    Object check(
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model)
            throws IOException {
        model.addAttribute("t", queries.importing(actor, scope, id));
        try {
            if (file == null || file.isEmpty()) {
                throw new RuleViolation("roster.fileMissing");
            }
            return look(actor, id, reader.read(file.getBytes()), model);
        } catch (RuleViolation e) {
            return refused(model, e);
        }
    }

    @PostMapping("/tasks/{id}/rows/import/commit")
    Object commit(
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String sheets,
            @RequestParam(defaultValue = "") String goodOnly,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("t", queries.importing(actor, scope, id));
        List<Sheet> read = SheetText.read(sheets);
        try {
            RowOutcome outcome = service.commit(actor, id, columns.read(read), "true".equals(goodOnly));
            Flash.tell(redirect, "row.imported", outcome.good(), outcome.errors());
            return "redirect:/tasks/" + id + "/rows";
        } catch (RuleViolation e) {
            if ("row.importErrors".equals(e.getCode())) {
                // somebody changed the list since it was checked: the lines say what stands in the way now
                return look(actor, id, read, model);
            }
            return refused(model, e);
        }
    }

    private Object look(Actor actor, long id, List<Sheet> read, Model model) {
        RowOutcome outcome = service.check(actor, id, columns.read(read));
        model.addAttribute(
                "lines",
                outcome.lines().stream()
                        .map(line -> new Line(
                                line.row(),
                                line.number(),
                                line.name(),
                                line.struckOff(),
                                line.why() == null ? null : texts.of(line.why())))
                        .toList());
        model.addAttribute("good", outcome.good());
        model.addAttribute("errors", outcome.errors());
        model.addAttribute("after", outcome.after());
        model.addAttribute("sheets", SheetText.of(read));
        return outcome.errors() > 0 ? Refusals.sameFormAgain(PAGE) : PAGE;
    }

    private Object refused(Model model, RuleViolation refusal) {
        model.addAttribute("refusal", texts.of(refusal));
        return Refusals.sameFormAgain(PAGE);
    }
}
