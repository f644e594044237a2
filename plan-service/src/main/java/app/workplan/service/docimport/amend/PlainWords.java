package app.workplan.service.docimport.amend;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** 去格式的文字: what is left of a sentence when width, blanks, punctuation and its number do not count. */
final class PlainWords {

    /** Signs that carry meaning between digits stay. */
    private static final Pattern NOTHING = Pattern.compile("[\\s\\p{Z}\\p{C}[\\p{P}&&[^%.\\-‰]]]");

    private static final Pattern LAST_STOPS = Pattern.compile("\\.+$");

    /** Before its title a sentence has its number and little else. */
    private static final int REACH = 12;

    private PlainWords() {}

    static String of(String words) {
        String plain = NOTHING.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC))
                .replaceAll("");
        return LAST_STOPS.matcher(plain).replaceAll("");
    }

    /** What follows the title of a provision in its words, without the bracket that closes it: that one names departments. */
    static String body(Provision one) {
        String words = of(withoutBracket(one.words()));
        String title = of(one.printed());
        int at = words.indexOf(title);
        return at >= 0 && at <= REACH
                ? LAST_STOPS
                        .matcher(words.substring(at + title.length()))
                        .replaceAll("")
                        .replaceFirst("^\\.+", "")
                : words;
    }

    private static String withoutBracket(String words) {
        String text = words.strip();
        int end = text.length();
        while (end > 0 && "\u3002.;\uFF1B".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end == 0 || ")\uFF09".indexOf(text.charAt(end - 1)) < 0) {
            return text;
        }
        int open = Math.max(text.lastIndexOf('(', end), text.lastIndexOf('\uFF08', end));
        return open <= 0 ? text : text.substring(0, open);
    }
}
