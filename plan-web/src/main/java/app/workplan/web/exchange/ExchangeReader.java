package app.workplan.web.exchange;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.exchange.ExchangeLine;
import app.workplan.service.exchange.ExchangePlan;
import app.workplan.service.exchange.ExchangeTask;
import app.workplan.service.sheet.Sheet;
import app.workplan.service.task.TaskChange;
import app.workplan.service.task.TaskPart;
import app.workplan.web.support.SheetColumns;
import app.workplan.web.support.SheetColumns.Cells;
import app.workplan.web.support.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 读回工作簿: compares each row with what left and with what is there now; only what was changed outside asks for anything. */
@Component
@RequiredArgsConstructor
class ExchangeReader {

    private final ExchangeWords words;
    private final SheetColumns columns;
    private final Texts texts;

    /** What all rows of one file are read against. */
    private record Known(
            ExchangePlan plan,
            Map<Long, ExchangeTask> tasks,
            Map<String, Long> names,
            Set<Integer> mine,
            Set<Long> listed) {

        @Nullable
        Integer year() {
            return plan.head().soleYear();
        }
    }

    /**
     * @param mine rows of overtaken tasks for which the office chose what the file says
     * @throws RuleViolation when no sheet has the columns, one has columns nobody knows, or there is no row below
     */
    List<ExchangeReading> read(List<Sheet> sheets, ExchangePlan plan, Set<Integer> mine) {
        Known known = new Known(
                plan,
                plan.tasks().stream().collect(Collectors.toMap(ExchangeTask::taskId, Function.identity())),
                ExchangeWords.names(plan),
                mine,
                new HashSet<>());
        for (Sheet each : sheets) {
            Sheet sheet = columns.fromHeadings(each, ExchangeSheets.headings(), Map.of());
            Map<String, Integer> found =
                    sheet.rows().isEmpty() ? Map.of() : columns.find(sheet, ExchangeSheets.headings());
            if (found.containsKey(ExchangeField.TITLE.heading())) {
                columns.require(
                        sheet, ExchangeSheets.headings(), found, Set.of(ExchangeSheets.KEY, ExchangeSheets.CODE));
                List<ExchangeReading> rows = SheetColumns.body(sheet).stream()
                        .map(row -> row(new Cells(row, found), known))
                        .toList();
                if (rows.isEmpty()) {
                    throw new RuleViolation("exchange.noRows");
                }
                return rows;
            }
        }
        throw new RuleViolation("exchange.noColumns", texts.of(ExchangeField.TITLE.heading()));
    }

    private ExchangeReading row(Cells cells, Known known) {
        String key = cells.at(ExchangeSheets.KEY);
        String code = cells.at(ExchangeSheets.CODE);
        String title = words.plain(ExchangeField.TITLE, cells.at(ExchangeField.TITLE.heading()), null);
        try {
            if (key.isEmpty() && code.isEmpty()) {
                return added(cells, title, known);
            }
            ExchangeKey left = ExchangeKey.read(key).orElseThrow(() -> new RuleViolation("exchange.keyLost"));
            if (!left.isOf(code)) {
                throw new RuleViolation("exchange.codeMoved");
            }
            ExchangeTask task = Optional.ofNullable(known.tasks().get(left.taskId()))
                    .orElseThrow(() -> new RuleViolation("exchange.taskUnknown"));
            if (!known.listed().add(task.taskId())) {
                throw new RuleViolation("exchange.twice", code);
            }
            return present(cells, left, task, known);
        } catch (RuleViolation why) {
            return new ExchangeReading(
                    ExchangeLine.ill(cells.row().number(), code, title, why), List.of(), false, original(cells));
        }
    }

    private ExchangeReading present(Cells cells, ExchangeKey left, ExchangeTask task, Known known) {
        List<ExchangeReading.Change> shown = new ArrayList<>();
        List<TaskChange> changes = new ArrayList<>();
        boolean departments = false;
        for (ExchangeField field : ExchangeField.values()) {
            if (!cells.columns().containsKey(field.heading())) {
                continue;
            }
            String typed = words.plain(field, cells.at(field.heading()), known.year());
            String text = words.text(task, field);
            String now = words.plain(field, text, known.year());
            if (left.isAsLeft(field, typed) || typed.equals(now)) {
                continue;
            }
            shown.add(new ExchangeReading.Change(
                    field.heading(), text, cells.at(field.heading()), !left.isAsLeft(field, now)));
            if (field.field() == null) {
                departments = true;
            } else {
                changes.add(ExchangeWords.change(field, typed));
            }
        }
        if (task.cancelled() && !shown.isEmpty()) {
            throw new RuleViolation("bulk.cancelled");
        }
        List<TaskPart> parts = departments ? parts(cells, left, task, known) : null;
        boolean overtaken = task.version() != left.version() && !shown.isEmpty();
        ExchangeLine line = new ExchangeLine(
                cells.row().number(),
                task.code(),
                task.title(),
                new ExchangeLine.Present(task.taskId(), task.version()),
                changes,
                parts,
                overtaken && !known.mine().contains(cells.row().number()),
                null);
        return new ExchangeReading(line, shown, overtaken, original(cells));
    }

    /** Of a role whose cell was not changed outside those that are there now. */
    private List<TaskPart> parts(Cells cells, ExchangeKey left, ExchangeTask task, Known known) {
        List<TaskPart> parts = new ArrayList<>();
        Map<String, Long> names = ExchangeWords.names(known.names(), task);
        for (ExchangeField field : ExchangeField.values()) {
            if (field.role() == null) {
                continue;
            }
            String typed = words.plain(field, cells.at(field.heading()), known.year());
            boolean here = cells.columns().containsKey(field.heading());
            if (here && !left.isAsLeft(field, typed)) {
                ExchangeWords.departments(typed, names)
                        .forEach(id -> parts.add(new TaskPart(id, Objects.requireNonNull(field.role()))));
            } else {
                task.parts().stream().filter(one -> one.role() == field.role()).forEach(parts::add);
            }
        }
        return parts;
    }

    private ExchangeReading added(Cells cells, String title, Known known) {
        ExchangePlan.Place place = place(cells.at(ExchangeSheets.CHAPTER), known.plan());
        List<ExchangeReading.Change> shown = new ArrayList<>();
        List<TaskChange> changes = new ArrayList<>();
        List<TaskPart> parts = new ArrayList<>();
        String due = "";
        for (ExchangeField field : ExchangeField.values()) {
            String typed = words.plain(field, cells.at(field.heading()), known.year());
            if (typed.isEmpty() || field == ExchangeField.TITLE) {
                continue;
            }
            shown.add(new ExchangeReading.Change(field.heading(), "", cells.at(field.heading()), false));
            if (field.role() != null) {
                ExchangeWords.departments(typed, known.names())
                        .forEach(id -> parts.add(new TaskPart(id, Objects.requireNonNull(field.role()))));
            } else {
                TaskChange change = ExchangeWords.change(field, typed);
                if (field == ExchangeField.DUE) {
                    due = typed;
                } else {
                    changes.add(change);
                }
            }
        }
        ExchangeLine line = new ExchangeLine(
                cells.row().number(),
                "",
                title,
                new ExchangeLine.Added(place.id(), due.isEmpty() ? null : LocalDate.parse(due)),
                changes,
                parts.isEmpty() ? null : parts,
                false,
                null);
        return new ExchangeReading(line, shown, false, original(cells));
    }

    private static ExchangePlan.Place place(String typed, ExchangePlan plan) {
        if (typed.isEmpty()) {
            throw new RuleViolation("exchange.chapterMissing");
        }
        List<ExchangePlan.Place> fitting = plan.chapters().stream()
                .filter(one -> one.heading().equals(typed))
                .toList();
        List<ExchangePlan.Place> alike = fitting.isEmpty()
                ? plan.chapters().stream()
                        .filter(one -> typed.equals(one.title()))
                        .toList()
                : fitting;
        if (alike.size() != 1) {
            throw new RuleViolation("exchange.chapterUnknown", typed);
        }
        return alike.get(0);
    }

    private static List<@Nullable Object> original(Cells cells) {
        List<@Nullable Object> all = new ArrayList<>();
        ExchangeSheets.headings().stream()
                .filter(heading -> !heading.equals(ExchangeSheets.REASON))
                .map(cells::at)
                .forEach(all::add);
        return all;
    }
}
