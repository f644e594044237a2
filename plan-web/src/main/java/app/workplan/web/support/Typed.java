package app.workplan.web.support;

import app.workplan.domain.shared.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 填写内容: turns what was typed into values; what cannot be read is refused in plain words and stays in the field. */
public final class Typed {

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");
    /** No percent at all, so that the rule refuses it together with whatever else is wrong. */
    private static final int UNREADABLE = -1;

    private Typed() {}

    /** The text, empty where the field was not sent. */
    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n");
    }

    /** The same as a list, empty for whatever else stands there. */
    public static List<Long> numbers(@Nullable String typed) {
        Long one = number(typed);
        return one == null ? List.of() : List.of(one);
    }

    /** A whole number, at least 0, such as an id; null for whatever else stands there. */
    public static @Nullable Long number(@Nullable String typed) {
        String digits = typed == null ? "" : typed.strip();
        return digits.matches("[0-9]{1,18}") ? Long.valueOf(digits) : null;
    }

    /** The same where it is none of the long ones, such as a version or a level. */
    public static @Nullable Integer integer(@Nullable String typed) {
        Long number = number(typed);
        return number == null || number > Integer.MAX_VALUE ? null : number.intValue();
    }

    /** The page asked for, brought between the first and the last one. */
    public static int page(@Nullable String typed, int last) {
        Long asked = number(typed);
        return asked == null ? 1 : (int) Math.max(1, Math.min(asked, last));
    }

    /** A whole percent; null for an empty field, a number outside 0–99 for what is no number. */
    public static @Nullable Integer percent(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String digits = typed.strip();
        if (digits.length() > 3 || !digits.chars().allMatch(Typed::isDigit)) {
            return UNREADABLE;
        }
        return Integer.valueOf(digits);
    }

    private static boolean isDigit(int one) {
        return one >= '0' && one <= '9';
    }

    /** An ISO date of an address; null for whatever else stands there. */
    public static @Nullable LocalDate day(@Nullable String typed) {
        try {
            LocalDate day = typed == null ? null : LocalDate.parse(typed.strip());
            // far years can be written, but no calendar and no database column holds them
            return day == null || day.getYear() < 1 || day.getYear() > 9999 ? null : day;
        } catch (DateTimeParseException notIso) {
            return null;
        }
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
     * An ISO date that has to be there.
     *
     * @param missing code of the refusal when nothing was typed
     * @param ill code of the refusal when what was typed is no date
     */
    public static LocalDate date(@Nullable String typed, String missing, String ill) {
        return date(typed, typed == null || typed.isBlank() ? missing : ill);
    }

    /** Whether a date field of a browser would come back empty: something was typed, and no calendar has it. */
    public static boolean isNoDay(@Nullable Object typed) {
        return typed instanceof String words && !words.isBlank() && day(words) == null;
    }

    /**
     * An ISO date.
     *
     * @param refusal code of the refusal when there is none
     */
    public static LocalDate date(@Nullable String typed, String refusal) {
        LocalDate day = day(typed);
        if (day == null) {
            throw new RuleViolation(refusal);
        }
        return day;
    }
}
