package app.workplan.domain.shared;

import org.jspecify.annotations.Nullable;

/** 字数: what a reader counts as one character is one, also an emoji or a rare ideograph; the database counts the same way. */
public final class Characters {

    private Characters() {}

    /** How many characters the text has. */
    public static int count(String text) {
        return text.codePointCount(0, text.length());
    }

    /** 截短 to what a column holds, never in the middle of a character. */
    public static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, before(text, most));
    }

    /** The place itself, or the one before where it would part the two halves of one character. */
    public static int before(String text, int at) {
        boolean halves = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return halves ? at - 1 : at;
    }

    /**
     * The words without blanks around them, null where there are none.
     *
     * @param most how many characters they may have
     * @param refusal code of the refusal when there are more
     */
    public static @Nullable String within(@Nullable String words, int most, String refusal) {
        if (words == null || words.isBlank()) {
            return null;
        }
        String clean = words.strip();
        if (count(clean) > most) {
            throw new RuleViolation(refusal, most);
        }
        return clean;
    }
}
