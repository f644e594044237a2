package app.workplan.service.document.parser;

import java.util.List;

/** 标题: where a heading ends, and how it reads without closing punctuation. */
final class Heading {

    /** Longest stretch before a comma that is still read as a heading of its own. */
    static final int SHORT = 16;

    private Heading() {}

    /** The end of the heading that begins at from: the first 。 or : outside brackets and cited names, or the end. */
    static int end(String norm, int from, int to) {
        int depth = 0;
        int first = -1;
        for (int i = from; i < to; i++) {
            char c = norm.charAt(i);
            if (c == '(' || c == '《') {
                depth++;
            } else if (c == ')' || c == '》') {
                depth = Math.max(0, depth - 1);
            } else if (closes(c)) {
                if (depth == 0) {
                    return i;
                }
                first = first < 0 ? i : first;
            }
            if (first >= 0 && i - first > 80) {
                return first;
            }
        }
        return first >= 0 ? first : to;
    }

    static boolean closes(char c) {
        return c == '。' || c == ':' || c == ';' || c == '!' || c == '?';
    }

    /** The heading's words: closing punctuation, surrounding blanks and doubled blanks removed. */
    static String title(SourceText source, int from, int to) {
        String words = source.raw().substring(from, Math.max(from, to)).strip();
        int end = words.length();
        while (end > 0
                && "。.,;:、!?… \uFF0C\uFF1B\uFF1A\uFF01\uFF1F\uFF0E\u00A0\u3000".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.substring(0, end).replaceAll("\\s+", " ");
    }

    /**
     * Ends a heading at a comma where its siblings are short headings without one: 一是信息…拓展。二是值守有序,中心设有….
     */
    static void alignSiblings(String norm, List<Node> siblings) {
        int plain = 0;
        int longest = 0;
        for (Node node : siblings) {
            int length = node.headingEnd - node.content;
            if (length <= SHORT && norm.substring(node.content, node.headingEnd).indexOf(',') < 0) {
                plain++;
                longest = Math.max(longest, length);
            }
        }
        if (plain < 2 || plain * 2 <= siblings.size()) {
            return;
        }
        for (Node node : siblings) {
            int comma = SourceText.indexOf(norm, ',', node.content, node.headingEnd);
            if (comma < node.headingEnd
                    && comma - node.content >= 4
                    && comma - node.content <= Math.max(longest, 8)
                    && node.headingEnd - node.content > 2 * longest) {
                node.headingEnd = comma;
            }
        }
    }
}
