package app.workplan.service.document.parser;

import app.workplan.service.document.parser.Marker.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 当前分支: the items that are still open while the outline is read, the innermost first. */
final class Branch {

    private final SourceText source;
    private final Deque<Node> stack = new ArrayDeque<>();

    Branch(SourceText source) {
        this.source = source;
    }

    void begin(Node root) {
        stack.clear();
        stack.push(root);
    }

    Node top() {
        return stack.element();
    }

    boolean contains(@Nullable Node node) {
        return stack.contains(node);
    }

    /** The innermost open item that is no row of a table and no group of rows. */
    Node aboveTable() {
        return stack.stream().filter(node -> node.cells.isEmpty()).findFirst().orElseThrow();
    }

    /** The open item right below another, or the other itself where none is. */
    Node below(Node above) {
        return stack.stream()
                .filter(node -> node.depth == above.depth + 1)
                .findFirst()
                .orElse(above);
    }

    /** Adds the numbers reached by open lists. */
    void running(Map<Kind, Integer> values) {
        stack.forEach(node -> values.putIfAbsent(node.kind, node.value));
    }

    Node push(Node parent, Marker marker, int headingEnd, boolean inline) {
        Node node = parent.add(marker, headingEnd, inline);
        stack.push(node);
        return node;
    }

    void popTo(Node ancestor, int position) {
        while (stack.element() != ancestor) {
            Node node = stack.pop();
            node.end = source.trimEnd(node.start, position);
        }
    }

    void popInline(int position) {
        while (stack.element().inline) {
            Node node = stack.pop();
            node.end = source.trimEnd(node.start, position);
        }
    }

    /** Closes everything at the end of the chapter. */
    void close(int from, int to) {
        while (!stack.isEmpty()) {
            stack.pop().end = source.trimEnd(from, to);
        }
    }

    /** The open item the marker goes on from: the one just before it, else any of its kind. */
    @Nullable
    Node siblingOf(Marker marker) {
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

    /** The open item a marker without siblings stands below. */
    Node parentByRank(Marker marker) {
        if (marker.named()) {
            return stack.stream()
                    .filter(node -> node.depth < Node.DEEPEST && !node.inline)
                    .findFirst()
                    .orElseThrow();
        }
        boolean deepMark = marker.kind() == Kind.CIRCLED || marker.kind() == Kind.ARABIC_BRACKET;
        for (Node node : stack) {
            boolean nests = deepMark && marker.value() == 1 && node.kind == Kind.SPOKEN;
            if (node.rank < marker.kind().ordinal() || nests) {
                return node;
            }
        }
        return stack.getLast();
    }
}
