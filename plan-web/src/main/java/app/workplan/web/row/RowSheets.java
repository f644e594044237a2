package app.workplan.web.row;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.RowContent;
import app.workplan.service.row.RowLine;
import app.workplan.service.sheet.Sheet;
import app.workplan.web.support.SheetColumns;
import app.workplan.web.support.SheetColumns.Cells;
import app.workplan.web.support.SheetColumns.Unread;
import app.workplan.web.support.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 清单的列: what the words of a sheet mean, in either language; and the empty sheet to fill in. */
@Component
@RequiredArgsConstructor
class RowSheets {

    private static final String NUMBER = "row.number";
    private static final String NAME = "row.name";
    private static final String ASPECT = "row.aspect";
    private static final String OWNER = "row.owner";
    private static final String FOUND = "row.foundOn";
    private static final String DUE = "row.dueOn";
    private static final String STRUCK = "row.struckOn";
    private static final String CHECKER = "row.checker";
    private static final String NOTE = "row.note";
    private static final List<String> ALL = List.of(NUMBER, NAME, ASPECT, OWNER, FOUND, DUE, STRUCK, CHECKER, NOTE);

    /** What bureaus write above the same columns of their own sheets. */
    private static final Map<String, String> ALSO = Map.of(
            NUMBER, "row.numberAlso",
            NAME, "row.nameAlso",
            ASPECT, "row.aspectAlso",
            OWNER, "row.ownerAlso",
            FOUND, "row.foundAlso",
            DUE, "row.dueAlso",
            STRUCK, "row.struckAlso",
            CHECKER, "row.checkerAlso",
            NOTE, "row.noteAlso");

    private final SheetColumns columns;
    private final Texts texts;

    /** The columns of the empty sheet, so that a list that left can come in again. */
    List<String> keys() {
        return ALL;
    }

    /** The empty sheet. */
    List<Sheet> template() {
        return List.of(new Sheet(texts.of("row.title"), List.of(columns.headings(ALL))));
    }

    /** @throws RuleViolation when no sheet has the column of names with a row below, or one has columns nobody knows */
    List<RowLine> read(List<Sheet> sheets) {
        List<RowLine> lines = new ArrayList<>();
        for (Sheet each : sheets) {
            Sheet sheet = columns.fromHeadings(each, ALL, ALSO);
            Map<String, Integer> found = sheet.rows().isEmpty() ? Map.of() : columns.find(sheet, ALL, ALSO);
            if (found.containsKey(NAME)) {
                columns.require(sheet, ALL, found, Set.of());
                SheetColumns.body(sheet).forEach(row -> lines.add(line(new Cells(row, found))));
            }
        }
        if (lines.isEmpty()) {
            throw new RuleViolation("row.noColumns", texts.of(NAME));
        }
        return lines;
    }

    private static RowLine line(Cells cells) {
        Unread unread = new Unread();
        RowContent content = new RowContent(
                cells.at(NUMBER),
                cells.at(NAME),
                cells.at(ASPECT),
                cells.at(OWNER),
                cells.day(FOUND, unread),
                cells.day(DUE, unread),
                cells.at(NOTE));
        return new RowLine(cells.row().number(), content, cells.day(STRUCK, unread), cells.at(CHECKER), unread.first());
    }
}
