package app.workplan.domain.shared;

import org.jspecify.annotations.Nullable;

/** 字数: what a reader counts as one character is one, also an emoji or a rare ideograph; the database counts the same way. */
public final class Characters {

    private Characters() {}

    /** How many characters the text has. */
    public static int count(String text) {
        return text.codePointCount(0, text.length());
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
