package app.workplan.service.document.parser;

import app.workplan.service.document.ParseWarning.Code;
import app.workplan.service.document.parser.Marker.Kind;
import app.workplan.service.document.parser.SourceText.Line;
import app.workplan.service.document.parser.TaskTables.Cell;
import app.workplan.service.document.parser.TaskTables.Row;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    private final Deque<Node> stack = new ArrayDeque<>();
    private Map<Integer, Integer> headed = Map.of();
    private @Nullable Node blockOwner;

    Outline(SourceText source, Map<Integer, Marker> numbers, TaskTables tables, Warnings warnings) {
        this.source = source;
        this.numbers = numbers;
        this.tables = tables;
        this.warnings = warnings;
    }

    /**
     * The items between two chapter headings.
     *
     * @param from first character after the chapter's heading, which may lie inside a line
     * @return the chapter as root; its children are the items of level 1
     */
    Node read(List<Line> lines, int from, int to) {
        Node root = Node.root(from);
        stack.clear();
        stack.push(root);
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
        while (!stack.isEmpty()) {
            stack.pop().end = source.trimEnd(from, to);
        }
        return root;
    }

    /** Hangs a table's row into the tree, below the item that introduces the table or below the chapter. */
    private void row(Row row) {
        Node above =
                stack.stream().filter(node -> node.cells.isEmpty()).findFirst().orElseThrow();
        if (above.depth >= Node.DEEPEST) {
            return;
        }
        Cell title = row.title();
        if (!row.heads()) {
            Node head = stack.stream()
                    .filter(node -> node.depth == above.depth + 1)
                    .findFirst()
                    .orElse(above);
            popTo(head.depth < Node.DEEPEST ? head : above, row.start());
            rowBelow(stack.element(), row);
            return;
        }
        popTo(above, row.start());
        Kind kind = row.first(TaskColumn.NUMBER) == null ? Kind.HEADED : Kind.ROW;
        Marker marker = new Marker(kind, row.value(), row.start(), title.start());
        if (row.value() > 0) {
            checkSequence(above, marker);
        }
        boolean spans = tables.spanning().contains(row.start()) && above.depth + 1 < Node.DEEPEST;
        int end = title.column() == TaskColumn.TITLE ? title.end() : firstSentence(title);
        Node head = push(above, marker, end, false);
        head.cells = spans ? row.cells().subList(0, row.cells().indexOf(title) + 1) : row.cells();
        if (spans) {
            rowBelow(head, row);
        }
    }

    private void rowBelow(Node owner, Row row) {
        Cell words = row.detail();
        Node node = push(owner, new Marker(Kind.HEADED, 0, words.start(), words.start()), firstSentence(words), false);
        node.cells = row.cells().subList(row.cells().indexOf(words), row.cells().size());
    }

    private int firstSentence(Cell cell) {
        return SourceText.indexOf(source.norm(), '。', cell.start(), cell.end());
    }

    private void line(Line line, int begin, @Nullable Marker marker, List<Line> lines, int index) {
        if (!stack.element().cells.isEmpty()) {
            popTo(
                    stack.stream()
                            .filter(node -> node.cells.isEmpty())
                            .findFirst()
                            .orElseThrow(),
                    line.start());
        }
        int bracket = ResponsibilityReader.closingBracket(source.norm(), begin, line.to());
        int limit = bracket < 0 ? line.to() : bracket;
        Node owner = null;
        if (marker != null) {
            owner = place(marker, limit, false);
            if (breaksBlock(marker)) {
                blockOwner = stack.peek();
                headed = headedAfter(lines, index, begin);
            }
        } else {
            popInline(line.start());
            Integer end = headed.get(line.index());
            // rows of a table may have closed the item that the block stands under
            Node above = stack.contains(blockOwner) ? blockOwner : stack.element();
            if (end != null && above.depth < Node.DEEPEST) {
                popTo(above, line.start());
                owner = push(above, new Marker(Kind.HEADED, 0, begin, begin), Math.min(end, limit), false);
            }
        }
        Node top = owner != null ? owner : stack.element();
        paragraph(top, owner == null ? begin : owner.headingEnd, limit, bracket);
    }

    /** Reads the numbers and headings inside a paragraph that belongs to the given node. */
    private void paragraph(Node owner, int from, int limit, int bracket) {
        Map<Kind, Integer> running = new EnumMap<>(Kind.class);
        stack.forEach(node -> running.putIfAbsent(node.kind, node.value));
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
        if (bracket >= 0 && !own && stack.element() != owner && owner.depth > 0 && stack.contains(owner)) {
            popTo(owner, bracket);
        }
    }

    private void headings(Node owner, int from, int to) {
        if (owner.depth == 0 || owner.depth >= Node.DEEPEST || to - from < 20 || !stack.contains(owner)) {
            return;
        }
        int begin = from;
        while (begin < to
                && (Heading.closes(source.norm().charAt(begin)) || source.norm().charAt(begin) == ' ')) {
            begin++;
        }
        for (HeadedUnits.Head head : HeadedUnits.inside(source.norm(), begin, to)) {
            popTo(owner, head.start());
            push(owner, new Marker(Kind.HEADED, 0, head.start(), head.start()), head.end(), true);
        }
    }

    /** Finds the place of a number in the tree; null where it would lie below the third level. */
    private @Nullable Node place(Marker marker, int limit, boolean inline) {
        Node sibling = siblingOf(marker);
        Node parent;
        if (sibling != null && !(inline && marker.value() == 1)) {
            parent = sibling.parent;
        } else if (inline) {
            parent = stack.element();
        } else {
            parent = parentByRank(marker);
        }
        if (parent == null || parent.depth >= Node.DEEPEST) {
            return null;
        }
        popTo(parent, marker.start());
        checkSequence(parent, marker);
        reached.put(marker.kind(), marker.value());
        return push(parent, marker, Math.min(Heading.end(source.norm(), marker.content(), limit), limit), inline);
    }

    private @Nullable Node siblingOf(Marker marker) {
        Node any = null;
        for (Node node : stack) {
            if (node.kind == marker.kind() && node.depth > 0) {
                if (node.value == marker.value() - 1) {
                    return node;
                }
                any = any == null ? node : any;
            }
        }
        return any;
    }

    private Node parentByRank(Marker marker) {
        boolean deepMark = marker.kind() == Kind.CIRCLED || marker.kind() == Kind.ARABIC_BRACKET;
        for (Node node : stack) {
            boolean nests = deepMark && marker.value() == 1 && node.kind == Kind.SPOKEN;
            if (node.rank < marker.kind().ordinal() || nests) {
                return node;
            }
        }
        return stack.getLast();
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

    private Node push(Node parent, Marker marker, int headingEnd, boolean inline) {
        Node node = parent.add(marker, headingEnd, inline);
        stack.push(node);
        return node;
    }

    private void popTo(Node ancestor, int position) {
        while (stack.element() != ancestor) {
            Node node = stack.pop();
            node.end = source.trimEnd(node.start, position);
        }
    }

    private void popInline(int position) {
        while (stack.element().inline) {
            Node node = stack.pop();
            node.end = source.trimEnd(node.start, position);
        }
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
