package app.workplan.service.document.writer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 标点: half-width punctuation in Chinese text becomes full-width, as official documents print it. What is no Chinese text keeps
 * its marks: decimals, times, addresses of the web, words of letters, codes, document numbers. A text that went through comes out
 * of a second time as it is.
 */
public final class ChinesePunctuation {

    /** Stretches in which no mark is Chinese. A mark at their end belongs to the sentence. */
    private static final Pattern KEPT = Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]*://|www\\.)[!-~]*[a-z0-9/=&%#_~-]"
            + "|[a-z0-9._%+-]+@[a-z0-9-]+(?:\\.[a-z0-9-]+)+"
            + "|[(\\[（〔【]\\d{4}[)\\]）〕】]\\s?(?:第\\s?)?\\d+\\s?号"
            + "|(?<![0-9])\\d{1,2}:\\d{2}(?::\\d{2})?(?![0-9])");

    private static final String SIGNS = ",;:!?";
    private static final String FULL_SIGNS = "，；：！？";
    private static final String NUMERALS = "一二三四五六七八九十百〇零";
    private static final String CLOSING = "”’》〉」』】）)%％\"";
    private static final String OPENING = "“‘《〈「『【（(\"";
    private static final int LONGEST_NUMBER = 6;

    private final String text;
    private final char[] out;
    private final boolean[] kept;

    private ChinesePunctuation(String text) {
        this.text = text;
        this.out = text.toCharArray();
        this.kept = new boolean[text.length()];
        Matcher stretch = KEPT.matcher(text);
        while (stretch.find()) {
            for (int i = stretch.start(); i < stretch.end(); i++) {
                kept[i] = true;
            }
        }
    }

    /** The text with the punctuation of Chinese. */
    public static String of(String text) {
        ChinesePunctuation work = new ChinesePunctuation(text);
        work.signs();
        work.brackets();
        work.quotes();
        return new String(work.out);
    }

    private void signs() {
        for (int i = 0; i < out.length; i++) {
            if (kept[i]) {
                continue;
            }
            int sign = SIGNS.indexOf(out[i]);
            if (sign >= 0 && (isChinese(left(i)) || isChinese(right(i)))) {
                out[i] = FULL_SIGNS.charAt(sign);
            } else if (out[i] == '.' && endsSentence(i)) {
                out[i] = '。';
            }
        }
    }

    /** A point right behind Chinese, or between a closing mark and Chinese, unless it parts a number from what it numbers. */
    private boolean endsSentence(int at) {
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        char after = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
        if (after == '.' || before == '.' || after == '…') {
            return false;
        }
        boolean behind = isChinese(before) || CLOSING.indexOf(before) >= 0 && (isChinese(left(at)) || isChinese(after));
        boolean ends = Character.isWhitespace(after)
                || isChinese(after)
                || OPENING.indexOf(after) >= 0
                || CLOSING.indexOf(after) >= 0
                || isChinese(before) && Character.isDigit(after);
        return behind && ends && !numbersLine(at);
    }

    private boolean numbersLine(int at) {
        char before = text.charAt(at - 1);
        int from = at;
        while (from > 0 && text.charAt(from - 1) != '\n') {
            from--;
        }
        return at - from <= LONGEST_NUMBER && (NUMERALS.indexOf(before) >= 0 || before == ')' || before == '）');
    }

    /** Brackets as pairs: around Chinese, or beside it unless they follow a word of letters. */
    private void brackets() {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < out.length; i++) {
            char c = text.charAt(i);
            if (kept[i]) {
                continue;
            }
            if (c == '\n') {
                open.clear();
            } else if (c == '(' || c == '（') {
                open.push(i);
            } else if ((c == ')' || c == '）') && !open.isEmpty()) {
                int from = open.pop();
                if (isChinesePair(from, i)) {
                    out[from] = '（';
                    out[i] = '）';
                }
            }
        }
    }

    private boolean isChinesePair(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (isChinese(text.charAt(i))) {
                return true;
            }
        }
        boolean behindLetters = from > 0 && text.charAt(from - 1) < 0x80 && Character.isLetter(text.charAt(from - 1));
        return !behindLetters && (isChinese(left(from)) || isChinese(right(to)));
    }

    /** Straight quotation marks in turn opening and closing, where they stand in pairs on their line. */
    private void quotes() {
        int line = 0;
        while (line < out.length) {
            int end = text.indexOf('\n', line);
            end = end < 0 ? out.length : end;
            if (isQuotedInChinese(line, end)) {
                boolean opening = true;
                for (int i = line; i < end; i++) {
                    if (out[i] == '"' && !kept[i]) {
                        out[i] = opening ? '“' : '”';
                        opening = !opening;
                    }
                }
            }
            line = end + 1;
        }
    }

    private boolean isQuotedInChinese(int from, int to) {
        int straight = 0;
        for (int i = from; i < to; i++) {
            straight += text.charAt(i) == '"' && !kept[i] ? 1 : 0;
        }
        return straight > 0
                && straight % 2 == 0
                && text.substring(from, to).chars().anyMatch(c -> isChinese((char) c));
    }

    /** The nearest character before that is neither a mark nor a blank, on the same line. */
    private char left(int at) {
        for (int i = at - 1; i >= 0 && text.charAt(i) != '\n'; i--) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return ' ';
    }

    private char right(int at) {
        for (int i = at + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return ' ';
    }

    private static boolean isChinese(char c) {
        return Character.isIdeographic(c) || Character.isHighSurrogate(c) || Character.isLowSurrogate(c);
    }
}
