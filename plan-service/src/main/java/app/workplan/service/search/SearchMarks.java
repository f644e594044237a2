package app.workplan.service.search;

import app.workplan.service.shared.SearchPairs;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** 命中标记: where the words stand in a text; the one place that knows what matches what. */
public final class SearchMarks {

    private SearchMarks() {}

    /** A stretch of the text, marked where it is part of a hit. */
    public record Piece(String text, boolean marked) {}

    /**
     * The text in pieces, all of it.
     *
     * @param name whether it is a name, which answers to its pinyin too
     */
    public static List<Piece> of(String text, SearchWords words, boolean name) {
        BitSet marked = new BitSet();
        String folded = SearchPairs.folded(text);
        for (String word : words.words()) {
            boolean written = false;
            for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length())) {
                marked.set(at, at + word.length());
                written = true;
            }
            if (name && !written) {
                spoken(text, word).ifPresent(range -> marked.set(range.start(), range.end()));
            }
        }
        List<Piece> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            boolean on = marked.get(from);
            int to = on ? marked.nextClearBit(from) : marked.nextSetBit(from);
            int end = to < 0 ? text.length() : Math.min(to, text.length());
            pieces.add(new Piece(text.substring(from, end), on));
            from = end;
        }
        return pieces;
    }

    /** Whether the word stands in the name, or the name can be read so. */
    static boolean isIn(String name, String word) {
        return SearchPairs.folded(name).contains(word) || spoken(name, word).isPresent();
    }

    private static Optional<Pinyin.Range> spoken(String name, String word) {
        return Pinyin.canBe(word) ? Pinyin.find(name, word) : Optional.empty();
    }
}
