package app.workplan.domain.shared;

import java.time.LocalDate;

/** 填写的日子: the bounds of a day that somebody states of a department or a document. */
public final class StatedDay {

    /** Nothing the bureau speaks of is older than the republic; anything before is a slip of the keyboard. */
    private static final int EARLIEST_YEAR = 1949;

    private StatedDay() {}

    /**
     * @param refusal code of the refusal, which names the day
     * @throws RuleViolation when the day is before 1949
     */
    public static void requireLikely(LocalDate day, String refusal) {
        if (day.getYear() < EARLIEST_YEAR) {
            throw new RuleViolation(refusal, day);
        }
    }
}
