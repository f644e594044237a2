package app.workplan.service.shared;

import java.util.Arrays;
import java.util.stream.Collectors;

/** 字对: the pairs of characters by which texts are found, as the columns {@code search} hold them (function search_pairs). */
public final class SearchPairs {

    /** Characters of a pair. */
    public static final int LENGTH = 2;

    private SearchPairs() {}

    /** Every pair of the word, as text of a tsquery; a single character is the beginning of a pair. */
    public static String of(String word) {
        int[] letters = word.codePoints().toArray();
        if (letters.length < LENGTH) {
            return quoted(word) + ":*";
        }
        StringBuilder all = new StringBuilder();
        for (int i = 0; i + 1 < letters.length; i++) {
            all.append(i == 0 ? "" : " & ").append(quoted(new String(letters, i, LENGTH)));
        }
        return all.toString();
    }

    private static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** Every pair that a text has in which this stands as it is written; empty for white space alone. */
    public static String within(String part) {
        return Arrays.stream(folded(part).split("[ \\t\\n\\r\\u3000]+"))
                .filter(word -> !word.isEmpty())
                .map(SearchPairs::of)
                .collect(Collectors.joining(" & "));
    }

    /** The text as the words are compared with it: of the same length, small letters. */
    public static String folded(String text) {
        StringBuilder small = new StringBuilder(text);
        for (int i = 0; i < small.length(); i++) {
            char letter = small.charAt(i);
            if (letter >= 'A' && letter <= 'Z') {
                small.setCharAt(i, Character.toLowerCase(letter));
            }
        }
        return small.toString();
    }
}
