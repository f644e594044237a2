package app.workplan.web.exchange;

import app.workplan.service.exchange.ExchangePlan;
import app.workplan.service.exchange.ExchangeTask;
import app.workplan.service.sheet.SheetColumn;
import app.workplan.service.sheet.SheetHead;
import app.workplan.service.sheet.SheetTable;
import app.workplan.web.support.Exports;
import app.workplan.web.support.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 离线编辑的工作簿: its columns and rows; locked but for what may be changed, the key of each row hidden. */
@Component
@RequiredArgsConstructor
class ExchangeSheets {

    static final String KEY = "exchange.key";
    static final String CODE = "ledger.column.code";
    static final String CHAPTER = "exchange.chapter";
    static final String REASON = "exchange.reason";

    private final ExchangeWords words;
    private final Texts texts;

    /** Headings of all columns, in their order. */
    static List<String> headings() {
        List<String> all = new ArrayList<>(List.of(KEY, CODE, CHAPTER));
        all.addAll(ExchangeField.headings());
        all.add(REASON);
        return all;
    }

    /**
     * The workbook of the tasks, to be changed outside, with room for new ones.
     *
     * @param key of its title
     */
    Exports.Table workbook(ExchangePlan plan, List<ExchangeTask> tasks, String key) {
        String title = texts.of(key);
        SheetHead head = new SheetHead(
                texts.of("ledger.title"),
                plan.head().title() + " " + title,
                List.of(
                        texts.of(plan.head().amended() ? "exchange.howAmended" : "exchange.how"),
                        texts.of("exchange.howNew")),
                columns(false));
        return new Exports.Table(
                plan.head().title() + " " + title,
                head,
                table -> tasks.forEach(task -> row(table, task, plan.head().soleYear())));
    }

    /**
     * 有错的行: the rows as they came, each with the reason why it was not taken.
     *
     * @param rows cells in the order of {@link #headings()}
     */
    Exports.Table errors(ExchangePlan plan, List<List<@Nullable Object>> rows) {
        String title = texts.of("exchange.errorsTitle");
        SheetHead head = new SheetHead(
                texts.of("ledger.title"),
                plan.head().title() + " " + title,
                List.of(texts.of("exchange.errorsHow")),
                columns(true));
        return new Exports.Table(plan.head().title() + " " + title, head, table -> rows.forEach(table::row));
    }

    private List<SheetColumn> columns(boolean withReason) {
        List<SheetColumn> columns = new ArrayList<>();
        columns.add(SheetColumn.hidden(texts.of(KEY)));
        columns.add(SheetColumn.of(texts.of(CODE), 12));
        columns.add(SheetColumn.of(texts.of(CHAPTER), 24));
        for (ExchangeField field : ExchangeField.values()) {
            List<String> choices = field == ExchangeField.CYCLE ? words.cycles() : List.of();
            columns.add(SheetColumn.edited(texts.of(field.heading()), field.width(), choices));
        }
        if (withReason) {
            columns.add(SheetColumn.of(texts.of(REASON), 44));
        }
        return columns;
    }

    private void row(SheetTable table, ExchangeTask task, @Nullable Integer year) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(key(task, year).text());
        cells.add(task.code());
        cells.add(task.chapter());
        Arrays.stream(ExchangeField.values())
                .map(field -> words.cell(task, field))
                .forEach(cells::add);
        table.row(cells);
    }

    private ExchangeKey key(ExchangeTask task, @Nullable Integer year) {
        return ExchangeKey.of(
                task.taskId(), task.version(), task.code(), field -> words.plain(field, words.text(task, field), year));
    }
}
