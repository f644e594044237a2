package app.workplan.service.paper;

import app.workplan.domain.shared.NotFound;
import app.workplan.domain.supervision.BulletinPart;
import app.workplan.service.bulletin.BulletinChange;
import app.workplan.service.bulletin.BulletinHead;
import app.workplan.service.bulletin.BulletinLine;
import app.workplan.service.bulletin.BulletinPage;
import app.workplan.service.bulletin.BulletinQueries;
import app.workplan.service.document.writer.DocumentFormat;
import app.workplan.service.document.writer.OfficialDocument;
import app.workplan.service.document.writer.OfficialDocument.Block;
import app.workplan.service.document.writer.OfficialDocument.Cell;
import app.workplan.service.document.writer.OfficialDocument.Column;
import app.workplan.service.document.writer.OfficialDocument.Heading;
import app.workplan.service.document.writer.OfficialDocument.Paragraph;
import app.workplan.service.document.writer.OfficialDocument.Signature;
import app.workplan.service.document.writer.OfficialDocument.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 通报 as it was frozen when it was issued, with what it corrects: here it is only written. */
@Component
@Order(50)
@RequiredArgsConstructor
class BulletinPaper implements PaperKind {

    private final BulletinQueries bulletins;
    private final PaperHindrances hindrances;
    private final PaperWords words;

    @Override
    public String key() {
        return "bulletin";
    }

    @Override
    public Set<DocumentFormat> formats() {
        return EnumSet.allOf(DocumentFormat.class);
    }

    @Override
    public @Nullable PaperHindrance hindrance(PaperRequest request) {
        PaperHindrance draft = hindrances.ofDraft(request);
        if (draft != null) {
            return draft;
        }
        Optional<BulletinHead> found = found(request);
        if (found.isEmpty()) {
            return new PaperHindrance("paper.missing.bulletin", "/bulletins", "paper.next.bulletins");
        }
        return found.get().draft()
                ? new PaperHindrance(
                        "paper.missing.bulletinDraft",
                        "/bulletins/" + found.get().id(),
                        "paper.next.bulletin")
                : null;
    }

    /** The one asked for, else the newest edition issued by the day. */
    private Optional<BulletinHead> found(PaperRequest request) {
        List<BulletinHead> all = bulletins.list(request.actor(), request.scope()).stream()
                .filter(one -> one.planId() == request.plan().id())
                .toList();
        Long asked = request.choice().bulletin();
        if (asked != null) {
            return Optional.of(all.stream()
                    .filter(one -> one.id() == asked)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("bulletin", asked)));
        }
        return all.stream()
                .filter(one -> one.issuedOn() != null && !one.issuedOn().isAfter(request.day()))
                .findFirst();
    }

    @Override
    public OfficialDocument write(PaperRequest request) {
        long id = found(request).orElseThrow(() -> new NotFound("bulletin", "")).id();
        BulletinPage page = bulletins.page(request.actor(), request.scope(), id);
        BulletinHead head = page.head();
        LocalDate issuedOn = Objects.requireNonNull(head.issuedOn());
        List<Block> body = new ArrayList<>();
        if (head.correctedBy() != null) {
            body.add(new Paragraph(words.of("paper.bulletin.corrected")));
        }
        if (head.reason() != null) {
            body.add(new Paragraph(words.of("bulletin.correction") + head.reason()));
        }
        paragraphs(head.opening(), body);
        body.add(whole(page.whole()));
        ranks(page, BulletinPart.DEPARTMENT, "bulletin.byDepartment", "bulletin.department", body);
        ranks(page, BulletinPart.UNIT, "bulletin.byUnit", "bulletin.unit", body);
        body.add(new Paragraph(words.of("bulletin.rankNote")));
        paragraphs(head.closing(), body);
        changes(page, body);
        return new OfficialDocument(
                words.of("paper.bulletin.redHead", head.bureauName()),
                number(head),
                head.title(),
                words.of("paper.asOf", words.day(head.asOf())),
                null,
                body,
                new Signature(head.bureauName(), issuedOn),
                false);
    }

    private String number(BulletinHead head) {
        String number =
                words.of("bulletin.number", Objects.requireNonNull(head.year()), Objects.requireNonNull(head.number()));
        return head.edition() > 1
                ? words.of("paper.bulletin.edition", number, words.of("bulletin.edition", head.edition()))
                : number;
    }

    private static void paragraphs(@Nullable String text, List<Block> body) {
        if (text != null) {
            text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> body.add(new Paragraph(line)));
        }
    }

    private Table whole(BulletinLine plan) {
        return new Table(
                null,
                List.of(
                        new Column(words.of("bulletin.total"), 10, true),
                        new Column(words.of("bulletin.doneOf"), 10, true),
                        new Column(words.of("light.OVERDUE"), 10, true),
                        new Column(words.of("light.AT_RISK"), 10, true),
                        new Column(words.of("paper.column.progress"), 12, true),
                        new Column(words.of("paper.column.expected"), 12, true)),
                List.of(List.of(
                        Cell.of("" + plan.total()),
                        Cell.of("" + plan.done()),
                        Cell.of("" + plan.overdue()),
                        Cell.of("" + plan.atRisk()),
                        Cell.of(words.percent(plan.progress())),
                        Cell.of(words.percent(plan.expected())))));
    }

    private void ranks(BulletinPage page, BulletinPart part, String caption, String name, List<Block> body) {
        List<BulletinLine> lines = page.of(part.name());
        if (lines.isEmpty()) {
            return;
        }
        body.add(new Table(
                words.of(caption),
                List.of(
                        new Column(words.of("bulletin.rank"), 7, true),
                        new Column(words.of(name), 24, false),
                        new Column(words.of("bulletin.total"), 8, true),
                        new Column(words.of("bulletin.doneOf"), 8, true),
                        new Column(words.of("light.OVERDUE"), 8, true),
                        new Column(words.of("light.AT_RISK"), 8, true),
                        new Column(words.of("paper.column.progress"), 14, true),
                        new Column(words.of("paper.column.expected"), 14, true),
                        new Column(words.of("bulletin.gap"), 12, true),
                        new Column(words.of("bulletin.reported"), 10, true)),
                lines.stream().map(this::row).toList()));
    }

    private List<Cell> row(BulletinLine line) {
        return List.of(
                Cell.of("" + line.position()),
                Cell.of(line.name()),
                Cell.of("" + line.total()),
                Cell.of("" + line.done()),
                Cell.of("" + line.overdue()),
                Cell.of("" + line.atRisk()),
                Cell.of(words.percent(line.progress())),
                Cell.of(words.percent(line.expected())),
                Cell.of(
                        line.gap() == null
                                ? words.of("common.none")
                                : line.gap().toPlainString()),
                Cell.of(line.reported() + "/" + line.owed()));
    }

    /** 更正了什么. */
    private void changes(BulletinPage page, List<Block> body) {
        BulletinHead head = page.head();
        if (head.correctsId() == null) {
            return;
        }
        body.add(new Heading(1, words.of("bulletin.changes", head.edition() - 1)));
        if (page.changes().isEmpty()) {
            body.add(new Paragraph(words.of("bulletin.noChange")));
        }
        page.changes().forEach(change -> body.add(new Paragraph(told(change))));
    }

    private String told(BulletinChange change) {
        String field = words.of("bulletin.field." + change.field());
        String what = change.name() == null ? field : words.of("paper.bulletin.of", change.name(), field);
        boolean text = change.field().equals("opening") || change.field().equals("closing");
        return text
                ? words.of("paper.bulletin.reworded", what)
                : words.of("paper.bulletin.change", what, known(change.before()), known(change.after()));
    }

    private String known(@Nullable String value) {
        return value == null ? words.of("common.none") : value;
    }
}
