package app.workplan.service.document.parser;

import app.workplan.domain.plan.ChapterNature;
import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.task.ShareRole;
import app.workplan.service.document.ParsedDocument.Deadline;
import app.workplan.service.document.ParsedDocument.Department;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.service.document.ParsedDocument.Period;
import app.workplan.service.document.ParsedDocument.Recurrence;
import app.workplan.service.document.ParsedDocument.Target;
import app.workplan.service.document.parser.TaskTables.Cell;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 条目: turns the outline into items with their departments, dates, rhythms and targets. */
final class ItemReader {

    static final int START_TEXT = 12;

    private final SourceText source;
    private final Warnings warnings;
    private final DeadlineReader deadlines;
    private final List<Item> items = new ArrayList<>();

    ItemReader(SourceText source, @Nullable Period period, MonthDay beforeFlood, Warnings warnings) {
        this.source = source;
        this.warnings = warnings;
        this.deadlines = new DeadlineReader(source, period, beforeFlood, warnings);
    }

    List<Item> items() {
        return List.copyOf(items);
    }

    void chapter(Node root, int index, @Nullable String number, ChapterNature nature) {
        List<String> path = number == null ? List.of() : List.of(number);
        children(root, null, index, number, path, nature);
    }

    private void children(
            Node node,
            @Nullable Integer parent,
            int index,
            @Nullable String chapter,
            List<String> path,
            ChapterNature nature) {
        Heading.alignSiblings(source.norm(), node.children);
        for (Node child : node.children) {
            String title = title(child);
            String number = number(child);
            List<String> below = new ArrayList<>(path);
            below.add(number == null ? title : number);
            items.add(item(child, parent, index, chapter, number, below, title, nature));
            children(child, items.size(), index, chapter, below, nature);
        }
    }

    /** The heading's words; those of a cell that is broken over several lines are put together. */
    private String title(Node node) {
        List<Cell> parts = node.cells.stream()
                .filter(cell -> cell.column() == TaskColumn.TITLE && cell.start() >= node.content)
                .toList();
        if (parts.size() < 2) {
            return Heading.title(source, node.content, node.headingEnd);
        }
        return parts.stream()
                .map(cell -> Heading.title(source, cell.start(), cell.end()))
                .collect(Collectors.joining());
    }

    private @Nullable String number(Node node) {
        if (node.kind == Marker.Kind.HEADED) {
            return null;
        }
        Cell counted = node.cells.isEmpty() ? null : node.cells.get(0);
        boolean told = counted != null && counted.column() == TaskColumn.NUMBER;
        return number(source, node.start, told ? counted.end() : node.content);
    }

    private Item item(
            Node node,
            @Nullable Integer parent,
            int index,
            @Nullable String chapter,
            @Nullable String number,
            List<String> path,
            String title,
            ChapterNature nature) {
        boolean task = nature != ChapterNature.REVIEW;
        List<int[]> own = node.cells.isEmpty() ? own(node) : wording(node.cells);
        List<Deadline> dates = new ArrayList<>();
        List<Recurrence> rhythms = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        for (Cell cell : node.cells) {
            if (task && cell.column() == TaskColumn.DUE) {
                dates.addAll(deadlines.readDue(cell.start(), cell.end()));
                rhythms.addAll(FrequencyReader.read(source, cell.start(), cell.end()));
            }
        }
        if (node.kind == Marker.Kind.HEADED && task) {
            dates.addAll(deadlines.readHeading(node.content, node.headingEnd));
        }
        for (int[] range : task ? own : List.<int[]>of()) {
            dates.addAll(deadlines.read(range[0], range[1]));
            List<Recurrence> told = FrequencyReader.read(source, range[0], range[1]);
            rhythms.addAll(told);
            targets.addAll(TargetReader.read(source, range[0], range[1], told));
        }
        return new Item(
                items.size() + 1,
                parent,
                node.depth,
                index,
                chapter,
                number,
                List.copyOf(path),
                title,
                task ? ItemNature.TASK : ItemNature.ACHIEVEMENT,
                node.start,
                node.end,
                source.raw().substring(node.start, Math.min(node.end, node.start + START_TEXT)),
                node.cells.isEmpty() ? ResponsibilityReader.read(source, own, warnings) : offices(node.cells),
                List.copyOf(dates),
                List.copyOf(rhythms),
                List.copyOf(targets));
    }

    private List<Department> offices(List<Cell> cells) {
        List<Department> found = new ArrayList<>();
        Map<TaskColumn, List<Cell>> columns = new LinkedHashMap<>();
        cells.forEach(cell ->
                columns.computeIfAbsent(cell.column(), c -> new ArrayList<>()).add(cell));
        columns.forEach((column, parts) -> {
            ShareRole role = column.role();
            Cell before = null;
            for (Cell cell : role == null ? List.<Cell>of() : parts) {
                List<Department> told = ResponsibilityReader.cell(source, cell.start(), cell.end(), role, warnings);
                if (before != null && !told.isEmpty() && unfinished(found, before)) {
                    Department first = found.remove(found.size() - 1);
                    String name = first.name() + told.get(0).name();
                    found.add(new Department(name, first.role(), first.group(), first.start(), first.end()));
                    told = told.subList(1, told.size());
                }
                found.addAll(told);
                before = cell;
            }
        });
        return found;
    }

    /** Whether a cell ends in the middle of an office's name, which the next line goes on with. */
    private static boolean unfinished(List<Department> found, Cell cell) {
        Department last = found.isEmpty() ? null : found.get(found.size() - 1);
        return last != null
                && last.end() == cell.end()
                && !last.group()
                && !DepartmentNames.looksLikeOffice(last.name());
    }

    private static List<int[]> wording(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> cell.column().isText())
                .map(cell -> new int[] {cell.start(), cell.end()})
                .toList();
    }

    /** The stretches of an item that belong to none of its children. */
    private static List<int[]> own(Node node) {
        List<int[]> ranges = new ArrayList<>();
        int at = node.start;
        for (Node child : node.children) {
            if (child.start > at) {
                ranges.add(new int[] {at, child.start});
            }
            at = Math.max(at, child.end);
        }
        if (node.end > at) {
            ranges.add(new int[] {at, node.end});
        }
        return ranges;
    }

    /** The number as printed in front of the words that begin at content. */
    static String number(SourceText source, int start, int content) {
        String printed = source.raw().substring(start, content).strip();
        int end = printed.length();
        while (end > 1 && "、,:| \uFF0C\uFF1A\uFF5C".indexOf(printed.charAt(end - 1)) >= 0) {
            end--;
        }
        return printed.substring(0, end);
    }
}
