package app.workplan.web.my;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.progress.CompletionService;
import app.workplan.service.progress.OwedPage;
import app.workplan.service.progress.OwedShare;
import app.workplan.service.progress.RefusedRow;
import app.workplan.service.progress.RefusedRows;
import app.workplan.service.progress.ReportProgress;
import app.workplan.service.progress.ReportService;
import app.workplan.service.progress.Submitted;
import app.workplan.web.support.Devices;
import app.workplan.web.support.Flash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 我的填报: one screen, one submit; rows left as they were are left out. */
@Controller
@RequiredArgsConstructor
class MyController {

    private final MyPages pages;
    private final ReportService reports;
    private final CompletionService completions;

    @GetMapping("/my")
    ModelAndView page(HttpServletRequest request, Actor actor) {
        return pages.show(request, actor, pages.read(actor), Map.of());
    }

    /** 提交填报; or 办结 of one row, sent with the whole form so that what stands in the other rows is not lost. */
    @PostMapping("/my/entries")
    Object reportAll(
            HttpServletRequest request, HttpServletResponse response, Actor actor, RedirectAttributes redirect) {
        MyForm form = MyForm.read(request.getParameterMap());
        OwedPage page = pages.read(actor);
        Map<Long, OwedShare> shares = page.shares().collect(Collectors.toMap(OwedShare::shareId, Function.identity()));
        Map<Long, MyRowForm> typed = touched(form, shares);
        List<RefusedRow> refused = ill(form, typed);
        if (!refused.isEmpty()) {
            return pages.refuse(request, actor, page, typed, refused);
        }
        return form.done() != null
                ? markDone(request, actor, form, typed, shares.get(form.done()), redirect)
                : report(request, actor, page, typed, shares, Devices.of(request, response), redirect);
    }

    /** The rows that say something, by share; those that name none by numbers below zero. */
    private static Map<Long, MyRowForm> touched(MyForm form, Map<Long, OwedShare> shares) {
        Map<Long, MyRowForm> typed = new LinkedHashMap<>();
        long unknown = 0;
        for (MyRowForm row : form.rows()) {
            Long id = row.getShareId();
            if (!row.isUntouched(id == null ? null : shares.get(id))) {
                typed.put(id == null ? --unknown : id, row);
            }
        }
        return typed;
    }

    private static List<RefusedRow> ill(MyForm form, Map<Long, MyRowForm> typed) {
        List<RefusedRow> refused = new ArrayList<>();
        if (form.rows().size() > MyForm.MAX_ROWS) {
            refused.add(new RefusedRow(0, new RuleViolation("my.tooManyRows", MyForm.MAX_ROWS)));
        }
        if (form.done() == null ? typed.isEmpty() : form.row(form.done()) == null) {
            refused.add(new RefusedRow(0, new RuleViolation("my.nothing")));
        }
        typed.keySet().stream()
                .filter(id -> id < 0)
                .forEach(id -> refused.add(new RefusedRow(id, new RuleViolation("my.rowUnknown"))));
        return refused;
    }

    private Object report(
            HttpServletRequest request,
            Actor actor,
            OwedPage page,
            Map<Long, MyRowForm> typed,
            Map<Long, OwedShare> shares,
            String device,
            RedirectAttributes redirect) {
        List<ReportProgress> commands = new ArrayList<>();
        typed.forEach((id, row) -> commands.add(row.toCommand(id, shares.get(id), device)));
        try {
            Submitted done = reports.submitAll(actor, commands);
            if (done.drafted() > 0 && done.reported() > 0) {
                Flash.tell(redirect, "my.reportedAndDrafted", done.reported(), done.drafted());
            } else if (done.drafted() > 0) {
                Flash.tell(redirect, "my.drafted", done.drafted());
            } else {
                Flash.tell(redirect, "my.reported", done.reported());
            }
            return "redirect:/my";
        } catch (RefusedRows rows) {
            return pages.refuse(request, actor, page, typed, rows.rows());
        }
    }

    private Object markDone(
            HttpServletRequest request,
            Actor actor,
            MyForm form,
            Map<Long, MyRowForm> typed,
            @Nullable OwedShare share,
            RedirectAttributes redirect) {
        long id = Objects.requireNonNull(form.done());
        MyRowForm row = Objects.requireNonNull(form.row(id));
        try {
            completions.markDone(actor, id, row.doneText(share));
        } catch (RuleViolation why) {
            typed.put(id, row);
            return pages.refuse(request, actor, pages.read(actor), typed, List.of(new RefusedRow(id, why)));
        }
        typed.remove(id);
        if (typed.isEmpty()) {
            Flash.tell(redirect, "task.handedIn");
            Flash.offerUndo(redirect, MyPages.undoOf(id));
            return "redirect:/my";
        }
        return pages.show(request, actor, pages.read(actor), typed)
                .addObject("flash", "task.handedIn")
                .addObject("flashUndo", MyPages.undoOf(id));
    }
}
