package app.workplan.web.report;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.report.WorkReportPartService;
import app.workplan.service.report.WorkReportPartService.AddPart;
import app.workplan.service.report.WorkReportQueries;
import app.workplan.service.shared.Scope;
import app.workplan.web.report.WorkReportAnswers.Form;
import app.workplan.web.report.WorkReportAnswers.Sender;
import app.workplan.web.report.WorkReportPages.Asked;
import app.workplan.web.support.Typed;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 总结的各段: worded, moved, left out, added, and what becomes of a newer draft. */
@Controller
@RequiredArgsConstructor
class WorkReportPartController {

    private final WorkReportPartService parts;
    private final WorkReportQueries reports;
    private final WorkReportAnswers answers;

    /** 加什么, as the form names it. */
    private enum Addition {
        PARAGRAPH(0, false),
        POINT(0, true),
        SECTION(2, false),
        CHAPTER(1, false);

        private final int level;
        private final boolean numbered;

        Addition(int level, boolean numbered) {
            this.level = level;
            this.numbered = numbered;
        }

        static Addition of(String typed) {
            for (Addition one : values()) {
                if (one.name().equals(typed)) {
                    return one;
                }
            }
            return PARAGRAPH;
        }
    }

    /** The way to where the part stands. */
    @GetMapping("/report-parts/{id}")
    String at(Scope scope, @PathVariable long id) {
        return "redirect:/reports/" + reports.reportOf(scope, id) + at(id);
    }

    @PostMapping("/report-parts/{id}")
    Object word(
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String version,
            RedirectAttributes redirect) {
        return answers.run(
                sender(actor, scope, id),
                Form.of("word-part", id, Map.of("text", text)),
                () -> parts.word(actor, id, Typed.text(text), Typed.integer(version)),
                at(id),
                "workReport.worded",
                redirect);
    }

    /** 采用新稿 or 保留我的. */
    @PostMapping("/report-parts/{id}/proposal")
    Object settle(
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String take,
            @RequestParam(required = false) @Nullable String version,
            RedirectAttributes redirect) {
        Integer seen = Typed.integer(version);
        boolean over = take.equals("DRAFT");
        return answers.run(
                sender(actor, scope, id),
                Form.of("settle-part", id),
                () -> {
                    if (over) {
                        parts.takeOver(actor, id, seen);
                    } else {
                        parts.keepOwn(actor, id, seen);
                    }
                },
                at(id),
                over ? "workReport.takenOver" : "workReport.keptOwn",
                redirect);
    }

    /** 上移, 下移, 不写入, 写入. */
    @PostMapping("/report-parts/{id}/{change}")
    Object place(
            Actor actor, Scope scope, @PathVariable long id, @PathVariable String change, RedirectAttributes redirect) {
        Runnable command = () -> {
            switch (change) {
                case "up" -> parts.move(actor, id, true);
                case "down" -> parts.move(actor, id, false);
                case "out" -> parts.leaveOut(actor, id, true);
                case "in" -> parts.leaveOut(actor, id, false);
                default -> throw new NotFound("workReportPart", change);
            }
        };
        String told = switch (change) {
            case "out" -> "workReport.leftOutDone";
            case "in" -> "workReport.takenIn";
            default -> "workReport.moved";
        };
        return answers.run(sender(actor, scope, id), Form.of("place-part", id), command, at(id), told, redirect);
    }

    @PostMapping("/report-parts/{id}/next")
    Object add(
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes redirect) {
        Addition wanted = Addition.of(kind);
        Form form = new Form("add-part", id, Map.of("kind", kind, "text", text), new Asked(false, id));
        return answers.run(
                sender(actor, scope, id),
                form,
                () -> parts.add(actor, new AddPart(id, wanted.level, wanted.numbered, Typed.text(text))),
                at(id),
                "workReport.added",
                redirect);
    }

    @PostMapping("/report-parts/{id}/deletion")
    Object remove(Actor actor, Scope scope, @PathVariable long id, RedirectAttributes redirect) {
        return answers.run(
                sender(actor, scope, id),
                Form.of("place-part", id),
                () -> parts.remove(actor, id),
                "#parts",
                "workReport.removed",
                redirect);
    }

    private Sender sender(Actor actor, Scope scope, long partId) {
        return new Sender(actor, scope, reports.reportOf(scope, partId));
    }

    private static String at(long partId) {
        return "#part-" + partId;
    }
}
