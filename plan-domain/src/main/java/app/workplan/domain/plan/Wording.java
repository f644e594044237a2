package app.workplan.domain.plan;

import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** 章条的文字: titles and numbers as typed, on one line; too long ones are refused, never cut. */
public final class Wording {

    /** Longest title of a chapter, an item or a task, in characters. */
    public static final int MAX_TITLE = 300;

    /** Longest number as printed, in characters. */
    public static final int MAX_NUMBER = 20;

    private Wording() {}

    /** @throws RuleViolation when it is blank or too long */
    public static String title(String typed) {
        String title = oneLine(typed);
        if (title.isEmpty()) {
            throw new RuleViolation("structure.titleMissing");
        }
        if (Characters.count(title) > MAX_TITLE) {
            throw new RuleViolation("structure.titleTooLong", MAX_TITLE, Characters.count(title));
        }
        return title;
    }

    /**
     * The number as printed; null where none was typed.
     *
     * @throws RuleViolation when it is too long
     */
    public static @Nullable String number(@Nullable String typed) {
        String number = typed == null ? "" : oneLine(typed);
        if (Characters.count(number) > MAX_NUMBER) {
            throw new RuleViolation("structure.numberTooLong", MAX_NUMBER);
        }
        return number.isEmpty() ? null : number;
    }

    private static String oneLine(String typed) {
        return typed.replaceAll("[\\t\\r\\n\\x0B\\f]+", " ").strip();
    }
}
