package app.workplan.service.document.parser;

import app.workplan.service.document.parser.Marker.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 条目 while the outline is being built; depth 0 is the chapter itself, 1 to 3 are items. */
final class Node {

    static final int DEEPEST = 3;

    final Kind kind;
    final int value;
    final int start;
    final int content;
    final boolean inline;
    final int depth;
    final double rank;
    final @Nullable Node parent;
    final List<Node> children = new ArrayList<>();
    final Map<Kind, Integer> lastOfKind = new EnumMap<>(Kind.class);
    List<TaskTables.Cell> cells = List.of();
    int headingEnd;
    int end;

    private Node(@Nullable Node parent, Marker marker, int headingEnd, boolean inline) {
        this.parent = parent;
        this.kind = marker.kind();
        this.value = marker.value();
        this.start = marker.start();
        this.content = marker.content();
        this.headingEnd = headingEnd;
        this.inline = inline;
        this.depth = parent == null ? 0 : parent.depth + 1;
        boolean unranked = kind == Kind.HEADED || marker.named();
        this.rank = parent == null ? -1 : unranked ? parent.rank + 0.5 : kind.ordinal();
    }

    static Node root(int start) {
        return new Node(null, new Marker(Kind.PART_WORD, 0, start, start), start, false);
    }

    /** Whether this is a group of a table's rows, not an item of its own number. */
    boolean isGroup() {
        return cells.size() == 1 && cells.get(0).column() == TaskColumn.GROUP;
    }

    Node add(Marker marker, int headingEnd, boolean inline) {
        Node child = new Node(this, marker, headingEnd, inline);
        children.add(child);
        lastOfKind.put(marker.kind(), marker.value());
        return child;
    }
}
