package app.workplan.service.paper;

import app.workplan.domain.task.Light;
import app.workplan.domain.task.Points;
import app.workplan.service.browse.DepartmentSheet;
import app.workplan.service.browse.DepartmentSheetQueries;
import app.workplan.service.browse.LastWord;
import app.workplan.service.browse.PlanNameQueries;
import app.workplan.service.browse.SheetLine;
import app.workplan.service.document.writer.DocumentFormat;
import app.workplan.service.document.writer.OfficialDocument;
import app.workplan.service.document.writer.OfficialDocument.Block;
import app.workplan.service.document.writer.OfficialDocument.Cell;
import app.workplan.service.document.writer.OfficialDocument.Column;
import app.workplan.service.document.writer.OfficialDocument.Heading;
import app.workplan.service.document.writer.OfficialDocument.NewPage;
import app.workplan.service.document.writer.OfficialDocument.Paragraph;
import app.workplan.service.document.writer.OfficialDocument.Table;
import app.workplan.service.figure.ShareFigure;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 一科一单: what each department owes and how it stands, every department on a page of its own; or of one department. */
@Component
@Order(20)
@RequiredArgsConstructor
class DepartmentPaper implements PaperKind {

    /** So much of a report stands on a sheet, as on the page; the task has the whole. */
    private static final int LONGEST_WORD = 120;

    private final DepartmentSheetQueries sheets;
    private final PlanNameQueries names;
    private final PaperHindrances hindrances;
    private final PaperWords words;

    @Override
    public String key() {
        return "department-list";
    }

    @Override
    public Set<DocumentFormat> formats() {
        return EnumSet.allOf(DocumentFormat.class);
    }

    @Override
    public @Nullable PaperHindrance hindrance(PaperRequest request) {
        return request.choice().department() == null ? hindrances.withoutShares(request) : hindrances.ofDraft(request);
    }

    @Override
    public OfficialDocument write(PaperRequest request) {
        Long department = request.choice().department();
        List<DepartmentSheet> wanted = department == null
                ? sheets.all(request.plan(), request.day())
                : List.of(sheets.one(
                        request.plan(), request.day(), names.department(request.plan(), department, request.day())));
        List<Block> body = new ArrayList<>();
        for (DepartmentSheet sheet : wanted) {
            if (!body.isEmpty()) {
                body.add(new NewPage());
            }
            body.addAll(sheet(sheet));
        }
        return new OfficialDocument(
                null,
                null,
                words.of("paper.department.title", request.plan().title()),
                words.note(request),
                null,
                body,
                null,
                true);
    }

    private List<Block> sheet(DepartmentSheet sheet) {
        List<Block> body = new ArrayList<>();
        body.add(new Heading(1, sheet.department().name()));
        if (sheet.lines().isEmpty() && sheet.others().isEmpty()) {
            body.add(new Paragraph(words.of("paper.department.nothing")));
            return body;
        }
        if (!sheet.lines().isEmpty()) {
            body.add(new Paragraph(words.of(
                    "paper.department.sum",
                    sheet.lines().size(),
                    sheet.lights().overdue(),
                    sheet.lights().atRisk(),
                    sheet.lights().onTrack(),
                    sheet.lights().notStarted(),
                    sheet.lights().done(),
                    words.percent(sheet.progress()),
                    words.percent(sheet.expected()))));
            body.add(table(null, sheet.lines()));
        }
        if (!sheet.others().isEmpty()) {
            body.add(table(words.of("paper.department.others", sheet.others().size()), sheet.others()));
        }
        body.add(new Paragraph(words.of("paper.department.sign")));
        return body;
    }

    private Table table(@Nullable String caption, List<SheetLine> lines) {
        return new Table(
                caption,
                List.of(
                        new Column(words.of("paper.column.code"), 16, true),
                        new Column(words.of("paper.column.task"), 30, false),
                        new Column(words.of("paper.column.role"), 8, true),
                        new Column(words.of("paper.column.due"), 27, true),
                        new Column(words.of("paper.column.light"), 13, true),
                        new Column(words.of("paper.column.progress"), 13, true),
                        new Column(words.of("paper.column.expected"), 13, true),
                        new Column(words.of("paper.column.last"), 24, false)),
                lines.stream().map(this::row).toList());
    }

    private List<Cell> row(SheetLine line) {
        ShareFigure figure = line.figure();
        Light light = Objects.requireNonNull(figure.light());
        String standing = words.of("light." + light);
        return List.of(
                Cell.of(line.task().code()),
                Cell.of(line.task().title()),
                Cell.of(words.of("shareRole." + figure.role())),
                Cell.of(words.day(figure.dueOn())),
                Cell.of(light == Light.OVERDUE ? words.of("paper.late", standing, figure.daysOverdue()) : standing),
                Cell.of(words.percent(Points.display(figure.progress()))),
                Cell.of(words.percent(Points.display(figure.expected()))),
                Cell.of(last(line.last())));
    }

    private String last(@Nullable LastWord last) {
        if (last == null) {
            return words.of("common.none");
        }
        String text = last.text();
        String shown = text.codePointCount(0, text.length()) <= LONGEST_WORD
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_WORD)) + "\u2026";
        return words.of("paper.lastWord", words.day(last.enteredOn()), shown);
    }
}
