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
import java.util.List;
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
            String title = Heading.title(source, child.content, child.headingEnd);
            String number = child.kind == Marker.Kind.HEADED ? null : number(source, child.start, child.content);
            List<String> below = new ArrayList<>(path);
            below.add(number == null ? title : number);
            items.add(item(child, parent, index, chapter, number, below, title, nature));
            children(child, items.size(), index, chapter, below, nature);
        }
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
        for (Cell cell : cells) {
            ShareRole role = cell.column().role();
            if (role != null) {
                found.addAll(ResponsibilityReader.cell(source, cell.start(), cell.end(), role, warnings));
            }
        }
        return found;
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
