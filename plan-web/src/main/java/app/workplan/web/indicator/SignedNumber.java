package app.workplan.web.indicator;

import app.workplan.domain.indicator.IndicatorSpec;
import app.workplan.domain.shared.RuleViolation;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 数值, as typed: with a sign if need be, up to thirteen digits and four decimals; a comma may mean two things and is none. */
final class SignedNumber {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,13}(\\.[0-9]{1,4})?");
    private static final char MINUS = '\u2212';

    private SignedNumber() {}

    /**
     * The number, null for an empty field.
     *
     * @param ill code of the refusal of what is none
     */
    static @Nullable BigDecimal of(@Nullable String typed, String ill) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String digits = typed.strip().replace(MINUS, '-');
        if (!NUMBER.matcher(digits).matches()) {
            throw new RuleViolation(ill);
        }
        BigDecimal value = new BigDecimal(digits);
        if (value.abs().compareTo(IndicatorSpec.LARGEST) >= 0) {
            throw new RuleViolation(ill);
        }
        return value;
    }

    /**
     * The number.
     *
     * @param missing code of the refusal of an empty field
     * @param ill code of the refusal of what is none
     */
    static BigDecimal needed(@Nullable String typed, String missing, String ill) {
        BigDecimal value = of(typed, ill);
        if (value == null) {
            throw new RuleViolation(missing);
        }
        return value;
    }
}
