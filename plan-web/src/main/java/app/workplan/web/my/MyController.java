package app.workplan.web.my;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.progress.OwedAccess;
import app.workplan.service.progress.OwedPage;
import app.workplan.service.progress.OwedShare;
import app.workplan.service.progress.RefusedRow;
import app.workplan.service.progress.RefusedRows;
import app.workplan.service.progress.ReportProgress;
import app.workplan.service.progress.ReportService;
import app.workplan.web.support.Flash;
import app.workplan.web.support.FormProblem;
import app.workplan.web.support.RefusedFields;
import app.workplan.web.support.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 我的填报: one screen, one submit; rows left as they were are left out. */
@Controller
@RequiredArgsConstructor
class MyController {

    private final MyPages pages;
    private final ReportService reports;
    private final OwedAccess access;
    private final Texts texts;

    @GetMapping("/my")
    ModelAndView page(HttpServletRequest request, Actor actor) {
        return pages.show(request, actor, pages.read(actor), Map.of(), Map.of(), List.of());
    }

    @PostMapping("/my/entries")
    Object reportAll(
            HttpServletRequest request, Actor actor, @ModelAttribute("form") MyForm form, RedirectAttributes redirect) {
        OwedPage page = pages.read(actor);
        Map<Long, OwedShare> shares = page.shares().collect(Collectors.toMap(OwedShare::shareId, Function.identity()));
        Map<Long, MyRowForm> typed = new LinkedHashMap<>();
        List<ReportProgress> commands = new ArrayList<>();
        List<RefusedRow> refused = new ArrayList<>();
        for (MyRowForm row : form.getEntries()) {
            Long shareId = row.getShareId();
            OwedShare share = shareId == null ? null : shares.get(shareId);
            if (shareId == null || row.isUntouched(share)) {
                continue;
            }
            typed.put(shareId, row);
            try {
                commands.add(row.toCommand(share));
            } catch (RuleViolation why) {
                refused.add(new RefusedRow(shareId, why));
            }
        }
        if (typed.isEmpty()) {
            return refuse(request, actor, page, typed, List.of(new RefusedRow(0, new RuleViolation("my.nothing"))));
        }
        boolean drafts = access.draftsOnly(actor);
        try {
            if (refused.isEmpty()) {
                int count = drafts ? reports.saveDrafts(actor, commands) : reports.reportAll(actor, commands);
                Flash.tell(redirect, drafts ? "my.drafted" : "my.reported", count);
                return "redirect:/my";
            }
        } catch (RefusedRows rows) {
            refused.addAll(rows.rows());
        } catch (RuleViolation whole) {
            refused.add(new RefusedRow(0, whole));
        }
        return refuse(request, actor, page, typed, refused);
    }

    private ModelAndView refuse(
            HttpServletRequest request,
            Actor actor,
            OwedPage page,
            Map<Long, MyRowForm> typed,
            List<RefusedRow> refused) {
        Map<Long, Integer> places = new HashMap<>();
        Map<Long, String> codes = new HashMap<>();
        for (OwedShare share : page.toReport()) {
            places.put(share.shareId(), places.size());
            codes.put(share.shareId(), share.code());
        }
        Map<Long, Map<String, List<String>>> errors = new HashMap<>();
        List<FormProblem> problems = new ArrayList<>();
        for (RefusedRow row : refused) {
            String field = RefusedFields.of(row.why());
            String text = texts.of(row.why());
            Integer place = places.get(row.shareId());
            if (place == null) {
                problems.add(new FormProblem("", text, true));
                continue;
            }
            errors.computeIfAbsent(row.shareId(), any -> new HashMap<>())
                    .put(field.isEmpty() ? "text" : field, List.of(text));
            problems.add(new FormProblem(
                    "entries" + place + "." + (field.isEmpty() ? "text" : field),
                    texts.of("my.problemAt", codes.getOrDefault(row.shareId(), ""), text),
                    false));
        }
        ModelAndView again = pages.show(request, actor, page, typed, errors, problems);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
