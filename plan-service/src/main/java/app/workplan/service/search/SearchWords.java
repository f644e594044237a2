package app.workplan.service.search;

import app.workplan.domain.shared.Characters;
import app.workplan.service.shared.SearchPairs;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 搜索词: what a reader typed, as words that must all occur. Letters count in either case, full-width letters and digits
 * as plain ones.
 *
 * @param words lower case, without white space, none empty; empty when nothing was asked
 */
public record SearchWords(List<String> words) {

    /** So many words are searched for; further ones are left out. */
    public static final int MOST_WORDS = 8;

    /** So many characters are read; what stands behind them is left out. */
    public static final int LONGEST = 100;

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_SHIFT = 0xFEE0;

    public SearchWords {
        words = List.copyOf(words);
    }

    /** The first eight words of the first hundred characters. */
    public static SearchWords of(String typed) {
        return new SearchWords(words(typed).limit(MOST_WORDS).toList());
    }

    /** Whether more was typed than is searched for. */
    public static boolean isCut(String typed) {
        return Characters.count(typed.strip()) > LONGEST || words(typed).count() > MOST_WORDS;
    }

    private static Stream<String> words(String typed) {
        String first = typed.strip()
                .codePoints()
                .limit(LONGEST)
                .map(SearchWords::plain)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return Arrays.stream(first.split(" +")).filter(word -> !word.isEmpty()).distinct();
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Every pair of every word, as text of a tsquery; a single character is the beginning of a pair. */
    String pairs() {
        return words.stream().map(SearchPairs::of).collect(Collectors.joining(" & "));
    }

    /** Every word, to be found by {@code like}. */
    String[] patterns() {
        return words.stream().map(SearchWords::pattern).toArray(String[]::new);
    }

    /** The words whose pairs do not say it all, because they might stand apart. */
    String[] longPatterns() {
        return words.stream()
                .filter(SearchWords::isLong)
                .map(SearchWords::pattern)
                .toArray(String[]::new);
    }

    /** Whether pairs do not say it all. */
    static boolean isLong(String word) {
        return length(word) > SearchPairs.LENGTH;
    }

    /** Whether it is only the beginning of a pair. */
    static boolean isSingle(String word) {
        return length(word) < SearchPairs.LENGTH;
    }

    static String pattern(String word) {
        return "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static int length(String word) {
        return word.codePointCount(0, word.length());
    }

    private static int plain(int letter) {
        if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
            return ' ';
        }
        boolean wide = letter >= FULL_WIDTH_FIRST && letter <= FULL_WIDTH_LAST;
        int half = wide && Character.isLetterOrDigit(letter) ? letter - FULL_WIDTH_SHIFT : letter;
        return half < 0x80 ? Character.toLowerCase(half) : half;
    }

    @Override
    public String toString() {
        return String.join(" ", words).toLowerCase(Locale.ROOT);
    }
}
