package app.workplan.web.support;

import app.workplan.domain.shared.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 填写内容: turns what was typed into values; what cannot be read is refused in plain words and stays in the field. */
public final class Typed {

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

    private Typed() {}

    /** The text, empty where the field was not sent. */
    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n");
    }

    /**
     * A whole percent; null for an empty field.
     *
     * @throws RuleViolation when it is no whole number from 0 to 99
     */
    public static @Nullable Integer percent(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String digits = typed.strip();
        if (digits.length() > 3 || !digits.chars().allMatch(one -> one >= '0' && one <= '9')) {
            throw new RuleViolation("entry.percentRange");
        }
        return Integer.valueOf(digits);
    }

    /**
     * A number without sign and with few digits, a point or a comma before its decimals.
     *
     * @param refusal code and arguments of the refusal when it is none
     */
    public static BigDecimal decimal(@Nullable String typed, String refusal, Object... args) {
        String digits = typed == null ? "" : typed.strip().replace(',', '.');
        if (!DECIMAL.matcher(digits).matches()) {
            throw new RuleViolation(refusal, args);
        }
        return new BigDecimal(digits);
    }

    /** A constant; null for an empty field. */
    public static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String typed, String refusal) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return Enum.valueOf(type, typed.strip());
        } catch (IllegalArgumentException unknown) {
            throw new RuleViolation(refusal);
        }
    }

    /**
     * An ISO date.
     *
     * @param refusal code of the refusal when there is none
     */
    public static LocalDate date(@Nullable String typed, String refusal) {
        try {
            return LocalDate.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeParseException notIso) {
            throw new RuleViolation(refusal);
        }
    }
}
