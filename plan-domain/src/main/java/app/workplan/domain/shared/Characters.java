package app.workplan.domain.shared;

/** 字数: what a reader counts as one character is one, also an emoji or a rare ideograph; the database counts the same way. */
public final class Characters {

    private Characters() {}

    /** How many characters the text has. */
    public static int count(String text) {
        return text.codePointCount(0, text.length());
    }
}
