package app.workplan.web.ledger;

import app.workplan.domain.ledger.LedgerColumn;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.ledger.LedgerFilter;
import app.workplan.service.sheet.SheetColumn;
import app.workplan.service.sheet.SheetHead;
import app.workplan.web.ledger.LedgerPage.Row;
import app.workplan.web.support.Exports;
import app.workplan.web.support.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 台账作为表: the rows of the page as rows of a spreadsheet, with numbers as numbers and days as days. */
@Component
@RequiredArgsConstructor
class LedgerTables {

    private final Exports exports;
    private final Texts texts;

    /** @param columns shown beside number and title */
    Exports.Table of(LedgerPage page, LedgerFilter filter, Set<LedgerColumn> columns, LedgerPlans.Chosen chosen) {
        List<LedgerColumn> shown =
                Arrays.stream(LedgerColumn.values()).filter(columns::contains).toList();
        List<SheetColumn> heads = new ArrayList<>();
        heads.add(SheetColumn.of(texts.of("ledger.column.code"), 12));
        heads.add(SheetColumn.of(texts.of("ledger.column.title"), 46));
        if (page.several()) {
            heads.add(SheetColumn.of(texts.of("ledger.column.plan"), 28));
        }
        for (LedgerColumn column : shown) {
            heads.add(SheetColumn.of(texts.of("ledger.show." + column.word()), width(column)));
            if (column == LedgerColumn.PROGRESS) {
                heads.add(SheetColumn.of(texts.of("progress.expected"), 10));
            }
        }
        String title = texts.of("ledger.title");
        SheetHead head = new SheetHead(title, title(title, chosen), notes(page, filter, chosen), heads);
        return new Exports.Table(
                head.title() + " " + chosen.asOf().day(),
                head,
                table -> page.rows().forEach(row -> table.row(cells(row, shown, page.several()))));
    }

    private static String title(String title, LedgerPlans.Chosen chosen) {
        return chosen.plans().size() == 1 ? chosen.plans().get(0).title() + " " + title : title;
    }

    private List<String> notes(LedgerPage page, LedgerFilter filter, LedgerPlans.Chosen chosen) {
        List<String> notes = new ArrayList<>();
        notes.add(texts.of("export.asOf", chosen.asOf().day(), page.total()));
        if (page.several()) {
            notes.add(chosen.plans().stream().map(JudgedPlan::title).collect(Collectors.joining(comma())));
        }
        Stream<String> lights = exports.condition(
                "ledger.column.light",
                filter.lights().stream()
                        .sorted()
                        .map(light -> texts.of("light." + light))
                        .collect(Collectors.joining(comma())));
        Stream<String> others =
                page.conditions().stream().map(one -> texts.of("ledger.condition", one.label(), one.value()));
        notes.add(exports.conditions(Stream.concat(lights, others).toList()));
        return notes;
    }

    private String comma() {
        return texts.of("ledger.comma");
    }

    private static int width(LedgerColumn column) {
        return switch (column) {
            case DEPARTMENTS, STANDARD, EVIDENCE -> 34;
            case PROGRESS, WEIGHT -> 8;
            default -> 13;
        };
    }

    private List<@Nullable Object> cells(Row row, List<LedgerColumn> shown, boolean several) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.code());
        cells.add(row.title());
        if (several) {
            cells.add(row.planTitle());
        }
        for (LedgerColumn column : shown) {
            cells.add(cell(row, column));
            if (column == LedgerColumn.PROGRESS) {
                cells.add(row.expected());
            }
        }
        return cells;
    }

    private @Nullable Object cell(Row row, LedgerColumn column) {
        return switch (column) {
            case LIGHT -> row.light() == null ? texts.of("taskState." + row.state()) : texts.of("light." + row.light());
            case DEPARTMENTS -> departments(row);
            case DUE -> row.due();
            case LEFT -> left(row);
            case ORIGIN -> texts.of("deadlineOrigin." + row.origin());
            case PROGRESS -> row.progress();
            case REPORTED -> reported(row);
            case START -> row.detail().startsOn();
            case WEIGHT -> row.detail().weight();
            case CYCLE -> texts.of("ledger.cycle." + row.detail().cycle());
            case STANDARD -> row.detail().completionStandard();
            case EVIDENCE -> row.detail().requiredEvidence();
        };
    }

    private String departments(Row row) {
        if (row.shareCount() == 0) {
            return texts.of("department.none");
        }
        String first = row.shares().stream()
                .map(tag -> texts.of(
                        "ledger.tag",
                        texts.of("shareRole." + tag.role()),
                        tag.group() == null ? tag.name() : tag.group()))
                .collect(Collectors.joining(comma()));
        return row.unsent() == null ? first : first + comma() + row.unsent();
    }

    private @Nullable String left(Row row) {
        if (row.doneOn() != null) {
            return texts.of("due.done", row.doneOn().toString());
        }
        Integer days = row.daysLeft();
        return days == null ? null : days < 0 ? texts.of("due.late", -days) : texts.of("due.left", days);
    }

    private @Nullable String reported(Row row) {
        String period =
                row.reportedFor() == null ? "" : texts.day(Objects.requireNonNull(row.reportedFor()), "format.month");
        return row.reportOwed() ? (period + " " + texts.of("ledger.reportOwed")).strip() : period;
    }
}
