package app.workplan.service.document.parser;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 分句: where the clauses of a text begin and which telling characters each holds, so that a pattern is tried only where it
 * can match. Found once for all patterns.
 */
final class Clauses {

    private static final String ENDS = ",。;\n";
    private static final String TELLING = "%百番不至最≥≤><以之左内时钟日‰全月年半季汛期前每按逐一周:.-/";
    private static final String NUMERALS = "0123456789百一二两三四五六七八九十";
    private static final byte NONE = -1;
    private static final byte[] BIT = new byte[1 << 16];

    static {
        Arrays.fill(BIT, NONE);
        for (int i = 0; i < TELLING.length(); i++) {
            BIT[TELLING.charAt(i)] = (byte) i;
        }
        for (char c = '0'; c <= '9'; c++) {
            BIT[c] = 63;
        }
    }

    private final String text;
    private final int[] starts;
    private final long[] told;
    private final int count;

    private Clauses(String text, int[] starts, long[] told, int count) {
        this.text = text;
        this.starts = starts;
        this.told = told;
        this.count = count;
    }

    /**
     * A pattern and what it takes for a match.
     *
     * @param keys one of these characters is in every match
     * @param opening the characters a match can begin with; empty where that is not known
     */
    record Shape(Pattern pattern, long keys, BitSet opening) {

        static Shape of(Pattern pattern, String keys) {
            return new Shape(pattern, bits(keys), new BitSet());
        }

        /** A pattern that begins with one of the words or characters parted by bars. */
        static Shape opening(Pattern pattern, String keys, String words) {
            BitSet first = new BitSet();
            for (String word : words.split("\\|")) {
                first.set(word.charAt(0));
            }
            return new Shape(pattern, bits(keys), first);
        }

        /** A pattern that begins with a number. */
        static Shape counted(Pattern pattern, String keys) {
            BitSet first = new BitSet();
            NUMERALS.chars().forEach(first::set);
            return new Shape(pattern, bits(keys), first);
        }

        private static long bits(String keys) {
            long bits = 0;
            for (char c : keys.toCharArray()) {
                if (BIT[c] == NONE) {
                    throw new IllegalArgumentException("not among the telling characters: " + c);
                }
                bits |= 1L << BIT[c];
            }
            return bits;
        }
    }

    static Clauses of(String text) {
        int[] starts = new int[Math.max(16, text.length() / 8)];
        long[] told = new long[starts.length];
        int count = 0;
        long bits = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            if (ENDS.indexOf(c) < 0) {
                bits |= BIT[c] == NONE ? 0 : 1L << BIT[c];
                continue;
            }
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
                told = Arrays.copyOf(told, count * 2);
            }
            starts[count] = start;
            told[count++] = bits;
            bits = 0;
            start = i + 1;
        }
        return new Clauses(text, starts, told, count);
    }

    /** Reads each match in [from, to) that lies inside one clause. */
    void each(Shape shape, int from, int to, Consumer<Matcher> reading) {
        int at = Arrays.binarySearch(starts, 0, count, from);
        Matcher m = null;
        for (int i = at < 0 ? -at - 2 : at; i < count && starts[i] < to; i++) {
            if ((told[i] & shape.keys()) != 0) {
                m = m == null
                        ? shape.pattern()
                                .matcher(text)
                                .useTransparentBounds(true)
                                .useAnchoringBounds(false)
                        : m;
                int stop = i + 1 < count ? starts[i + 1] - 1 : text.length();
                clause(m, shape.opening(), Math.max(from, starts[i]), Math.min(to, stop), reading);
            }
        }
    }

    private void clause(Matcher m, BitSet opening, int from, int to, Consumer<Matcher> reading) {
        if (opening.isEmpty()) {
            m.region(from, to);
            while (m.find()) {
                reading.accept(m);
            }
            return;
        }
        for (int i = from; i < to; i++) {
            if (opening.get(text.charAt(i))
                    && !amidNumber(i, from)
                    && m.region(i, to).lookingAt()) {
                reading.accept(m);
                i = Math.max(i, m.end() - 1);
            }
        }
    }

    /** No pattern begins amid a number; each trial clears all groups of the pattern, which costs more than most matches. */
    private boolean amidNumber(int at, int from) {
        return at > from && isDigit(text.charAt(at)) && isDigit(text.charAt(at - 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
