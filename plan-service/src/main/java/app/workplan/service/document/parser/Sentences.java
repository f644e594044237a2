package app.workplan.service.document.parser;

import java.util.ArrayList;
import java.util.List;

/**
 * 分句: cuts the wording of an item at 。；！？ outside brackets and cited names. The item's number in front and the bracket of
 * departments that closes it belong to no sentence, 一是 and 二是 to no title.
 */
public final class Sentences {

    private Sentences() {}

    /**
     * 一句.
     *
     * @param start first character in the text
     * @param end one past the last character, the closing mark left out
     * @param title the words on one line, without closing punctuation
     */
    public record Sentence(int start, int end, String title) {}

    /**
     * The sentences of [from, to).
     *
     * @param text 原文, or a title typed by hand
     */
    public static List<Sentence> of(String text, int from, int to) {
        SourceText source = SourceText.of(text.substring(from, to));
        String norm = source.norm();
        int start = source.skipBlank(0, norm.length());
        Marker number = NumberingGrammar.atLineStart(norm, start, norm.length());
        start = number == null ? start : number.content();
        int bracket = ResponsibilityReader.closingBracket(norm, start, source.trimEnd(start, norm.length()));
        int stop = bracket < 0 ? norm.length() : bracket;
        List<Sentence> sentences = new ArrayList<>();
        int depth = 0;
        for (int at = start; at <= stop; at++) {
            char c = at == stop ? '。' : norm.charAt(at);
            depth = at == stop ? 0 : Math.max(0, depth + step(c));
            if (depth == 0 && Heading.closes(c) && c != ':') {
                int words = source.skipBlank(start, at);
                Marker spoken = NumberingGrammar.inline(norm, words, at);
                String title = Heading.title(source, spoken == null ? words : spoken.content(), at);
                if (!title.isEmpty()) {
                    sentences.add(new Sentence(from + start, from + at, title));
                }
                start = at + 1;
            }
        }
        return List.copyOf(sentences);
    }

    private static int step(char c) {
        return "(《“".indexOf(c) >= 0 ? 1 : ")》”".indexOf(c) >= 0 ? -1 : 0;
    }
}
