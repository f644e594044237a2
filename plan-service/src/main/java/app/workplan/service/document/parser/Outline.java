package app.workplan.service.document.parser;

import app.workplan.service.document.ParseWarning.Code;
import app.workplan.service.document.parser.Marker.Kind;
import app.workplan.service.document.parser.SourceText.Line;
import app.workplan.service.document.parser.TaskTables.Cell;
import app.workplan.service.document.parser.TaskTables.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 条目树: the items of one chapter after another, at most three levels deep. */
final class Outline {

    private final SourceText source;
    private final Map<Integer, Marker> numbers;
    private final TaskTables tables;
    private final Warnings warnings;
    private final Map<Kind, Integer> reached = new EnumMap<>(Kind.class);
    private final Branch open;
    private Map<Integer, Integer> headed = Map.of();
    private @Nullable Node blockOwner;

    Outline(SourceText source, Map<Integer, Marker> numbers, TaskTables tables, Warnings warnings) {
        this.source = source;
        this.numbers = numbers;
        this.tables = tables;
        this.warnings = warnings;
        this.open = new Branch(source);
    }

    /**
     * The items between two chapter headings.
     *
     * @param from first character after the chapter's heading, which may lie inside a line
     * @return the chapter as root; its children are the items of level 1
     */
    Node read(List<Line> lines, int from, int to) {
        Node root = Node.root(from);
        open.begin(root);
        blockOwner = root;
        headed = headedAfter(lines, -1, from);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.to() <= from || line.blank()) {
                continue;
            }
            if (tables.lines().contains(line.index())) {
                Row row = tables.rows().get(line.index());
                if (row != null) {
                    row(row);
                }
                continue;
            }
            int begin = Math.max(line.from(), from);
            Marker marker = begin == line.from() ? numbers.get(line.index()) : null;
            line(line, begin, marker, lines, i);
        }
        open.close(from, to);
        return root;
    }

    /** Hangs a table's row into the tree, below its group, the item that introduces the table, or the chapter. */
    private void row(Row row) {
        Node above = group(row, open.aboveTable());
        if (above.depth >= Node.DEEPEST) {
            return;
        }
        Cell title = row.title();
        if (!row.heads()) {
            Node head = open.below(above);
            open.popTo(head.depth < Node.DEEPEST ? head : above, row.start());
            rowBelow(open.top(), row);
            return;
        }
        open.popTo(above, row.start());
        Kind kind = row.first(TaskColumn.NUMBER) == null ? Kind.HEADED : Kind.ROW;
        Marker marker = new Marker(kind, row.value(), row.start(), title.start());
        if (row.value() > 0) {
            checkSequence(above, marker);
            reached.put(Kind.ROW, row.value());
        }
        boolean spans = tables.spanning().contains(row.start()) && above.depth + 1 < Node.DEEPEST;
        int end = title.column() == TaskColumn.TITLE ? title.end() : firstSentence(title);
        Node head = open.push(above, marker, end, false);
        head.cells = spans ? row.cells().subList(0, row.cells().indexOf(title) + 1) : row.cells();
        if (spans) {
            rowBelow(head, row);
        }
    }

    /** The group of rows a row belongs to: a cell of 类别 opens one, empty cells below it and the same words go on. */
    private Node group(Row row, Node above) {
        Node below = open.below(above);
        Node current = below.isGroup() ? below : above;
        Cell cell = row.group();
        boolean other = cell != null && !(below.isGroup() && words(cell).equals(words(below.cells.get(0))));
        if (cell == null || !other || above.depth + 1 >= Node.DEEPEST) {
            return current;
        }
        int start = Math.min(cell.start(), row.start());
        open.popTo(above, start);
        Node group = open.push(above, new Marker(Kind.HEADED, 0, start, cell.start()), cell.end(), false);
        group.cells = List.of(cell);
        return group;
    }

    private String words(Cell cell) {
        return source.wording(cell.start(), cell.end());
    }

    private void rowBelow(Node owner, Row row) {
        Cell words = row.detail();
        Marker marker = new Marker(Kind.HEADED, 0, words.start(), words.start());
        Node node = open.push(owner, marker, firstSentence(words), false);
        node.cells = row.cells().subList(row.cells().indexOf(words), row.cells().size());
    }

    private int firstSentence(Cell cell) {
        return SourceText.indexOf(source.norm(), '。', cell.start(), cell.end());
    }

    private void line(Line line, int begin, @Nullable Marker marker, List<Line> lines, int index) {
        if (!open.top().cells.isEmpty()) {
            open.popTo(open.aboveTable(), line.start());
        }
        int bracket = ResponsibilityReader.closingBracket(source.norm(), begin, line.to());
        int limit = bracket < 0 ? line.to() : bracket;
        Node owner = null;
        if (marker != null) {
            owner = place(marker, limit, false);
            if (breaksBlock(marker)) {
                blockOwner = open.top();
                headed = headedAfter(lines, index, begin);
            }
        } else {
            open.popInline(line.start());
            Integer end = headed.get(line.index());
            // rows of a table may have closed the item that the block stands under
            Node above = open.contains(blockOwner) ? blockOwner : open.top();
            if (end != null && above.depth < Node.DEEPEST) {
                open.popTo(above, line.start());
                owner = open.push(above, new Marker(Kind.HEADED, 0, begin, begin), Math.min(end, limit), false);
            }
        }
        Node top = owner != null ? owner : open.top();
        paragraph(top, owner == null ? begin : owner.headingEnd, limit, bracket);
    }

    /** Reads the numbers and headings inside a paragraph that belongs to the given node. */
    private void paragraph(Node owner, int from, int limit, int bracket) {
        Map<Kind, Integer> running = new EnumMap<>(Kind.class);
        open.running(running);
        List<Marker> repaired = new ArrayList<>();
        List<Marker> inline = InlineNumbers.scan(source.norm(), from, limit, running, repaired);
        repaired.forEach(m -> warnings.add(
                Code.NUMBERING_INCOMPLETE, m.start(), m.content(), source.wording(m.start(), m.content())));
        boolean own = false;
        boolean placed = false;
        int segment = from;
        Node segmentOwner = owner;
        for (int i = 0; i < inline.size(); i++) {
            Marker marker = inline.get(i);
            if (i > 0 && ResponsibilityReader.closingBracket(source.norm(), segment, marker.start()) >= 0) {
                own = true;
            }
            int stop = i + 1 < inline.size() ? inline.get(i + 1).start() : limit;
            Node node = place(marker, stop, true);
            if (node != null) {
                if (!placed) {
                    headings(segmentOwner, segment, marker.start());
                }
                placed = true;
                segmentOwner = node;
                segment = node.headingEnd;
                headings(node, node.headingEnd, stop);
            }
        }
        if (!placed) {
            headings(owner, from, limit);
        }
        if (bracket >= 0 && !own && open.top() != owner && owner.depth > 0 && open.contains(owner)) {
            open.popTo(owner, bracket);
        }
    }

    private void headings(Node owner, int from, int to) {
        if (owner.depth == 0 || owner.depth >= Node.DEEPEST || to - from < 20 || !open.contains(owner)) {
            return;
        }
        int begin = from;
        while (begin < to
                && (Heading.closes(source.norm().charAt(begin)) || source.norm().charAt(begin) == ' ')) {
            begin++;
        }
        for (HeadedUnits.Head head : HeadedUnits.inside(source.norm(), begin, to)) {
            open.popTo(owner, head.start());
            open.push(owner, new Marker(Kind.HEADED, 0, head.start(), head.start()), head.end(), true);
        }
    }

    /** Finds the place of a number in the tree; null where it would lie below the third level. */
    private @Nullable Node place(Marker marker, int limit, boolean inline) {
        Node sibling = open.siblingOf(marker);
        Node parent;
        if (sibling != null && !(inline && marker.value() == 1)) {
            parent = sibling.parent;
        } else if (inline) {
            parent = open.top();
        } else {
            parent = open.parentByRank(marker);
        }
        if (parent == null || parent.depth >= Node.DEEPEST) {
            return null;
        }
        open.popTo(parent, marker.start());
        checkSequence(parent, marker);
        reached.put(marker.kind(), marker.value());
        return open.push(parent, marker, Math.min(Heading.end(source.norm(), marker.content(), limit), limit), inline);
    }

    private void checkSequence(Node parent, Marker marker) {
        Integer before = parent.lastOfKind.get(marker.kind());
        int last = before != null ? before : 0;
        int running = reached.getOrDefault(marker.kind(), 0);
        boolean follows = marker.value() == last + 1 || before == null && marker.value() == running + 1;
        if (follows || marker.kind() == Kind.HEADED) {
            return;
        }
        int seen = before != null ? last : marker.value() > running ? running : 0;
        Code code = marker.value() <= seen ? Code.NUMBERING_DUPLICATE : Code.NUMBERING_GAP;
        warnings.add(code, marker.start(), marker.content(), source.wording(marker.start(), marker.content()));
    }

    private static boolean breaksBlock(Marker marker) {
        return marker.kind().ordinal() <= Kind.DECIMAL_DEEP.ordinal();
    }

    private Map<Integer, Integer> headedAfter(List<Line> lines, int index, int from) {
        List<Line> block = new ArrayList<>();
        for (int i = index + 1; i < lines.size(); i++) {
            Line line = lines.get(i);
            Marker marker = numbers.get(line.index());
            if (marker != null && breaksBlock(marker) && line.from() >= from) {
                break;
            }
            if (marker == null
                    && !line.blank()
                    && !tables.lines().contains(line.index())
                    && line.from() >= from
                    && line.to() > from) {
                block.add(line);
            }
        }
        return HeadedUnits.ofLines(source, block);
    }
}
