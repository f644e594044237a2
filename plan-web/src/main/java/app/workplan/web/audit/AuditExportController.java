package app.workplan.web.audit;

import app.workplan.domain.shared.Actor;
import app.workplan.service.audit.AuditFilter;
import app.workplan.service.audit.AuditQueries;
import app.workplan.service.sheet.SheetHead;
import app.workplan.web.support.Exports;
import app.workplan.web.support.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 导出审计记录 that the conditions of the page find, newest first. */
@Controller
@RequiredArgsConstructor
class AuditExportController {

    /** They pass by one after the other, so that a file takes more of them than of other lists. */
    private static final int MOST = 100_000;

    private final AuditQueries audit;
    private final AuditLines lines;
    private final Exports exports;
    private final Texts texts;
    private final Clock clock;

    @GetMapping("/audit.xlsx")
    ResponseEntity<Resource> list(Actor actor, AuditForm form) {
        return exports.send(() -> {
            AuditFilter filter = form.toFilter(clock.getZone());
            long total = audit.count(actor, filter);
            Exports.requireFits(total, MOST);
            SheetHead head = head(form, total);
            return new Exports.Table(
                    head.title() + " " + LocalDate.now(clock),
                    head,
                    table -> audit.each(actor, filter, row -> table.row(cells(lines.of(row, clock.getZone())))));
        });
    }

    private SheetHead head(AuditForm form, long total) {
        String title = texts.of("audit.title");
        return new SheetHead(
                title,
                title,
                List.of(texts.of("export.asOf", LocalDate.now(clock), total), exports.conditions(conditions(form))),
                List.of(
                        exports.column("audit.at", 20),
                        exports.column("audit.who", 18),
                        exports.column("audit.what", 24),
                        exports.column("export.about", 20),
                        exports.column("audit.before", 36),
                        exports.column("audit.after", 36),
                        exports.column("export.basis", 28),
                        exports.column("audit.where", 18),
                        exports.column("export.request", 24)));
    }

    private List<String> conditions(AuditForm form) {
        String kind = form.getKind();
        return Stream.of(
                        exports.condition("audit.words", form.getQ()),
                        exports.condition("audit.who", form.getWho()),
                        exports.condition(
                                "audit.about",
                                kind != null && AuditForm.KINDS.contains(kind) ? texts.of("audit.kind." + kind) : null),
                        exports.condition("audit.from", form.getFrom()),
                        exports.condition("audit.to", form.getTo()))
                .flatMap(one -> one)
                .toList();
    }

    private List<@Nullable Object> cells(AuditLines.Line line) {
        String who = line.entry().actingFor() == null
                ? line.entry().actorName()
                : line.entry().actorName()
                        + " "
                        + texts.of("task.actingFor", line.entry().actingFor());
        return Arrays.asList(
                line.at(),
                who,
                texts.find("audit." + line.entry().action()).orElse(line.entry().action()),
                line.entry().entityId() == null ? null : about(line),
                line.before(),
                line.after(),
                line.entry().basis(),
                line.entry().ip(),
                line.entry().requestId());
    }

    private String about(AuditLines.Line line) {
        return texts.find("audit.entity." + line.entry().entity())
                        .orElse(line.entry().entity())
                + " "
                + line.entry().entityId();
    }
}
