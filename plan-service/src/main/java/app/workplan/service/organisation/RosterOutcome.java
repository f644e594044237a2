package app.workplan.service.organisation;

import app.workplan.domain.shared.RuleViolation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 核对结果.
 *
 * @param made one-time passwords of the new users; empty for a dry run
 */
public record RosterOutcome(List<Line> lines, List<OneTimePassword> made) {

    /** What becomes of a line. */
    public enum Verdict {
        NEW,
        CHANGED,
        UNCHANGED,
        ERROR
    }

    /** Of which kind a line is. */
    public enum Kind {
        DEPARTMENT,
        USER
    }

    /**
     * 一行的结果.
     *
     * @param row its number in the sheet
     * @param why the refusal of an ERROR, else null
     */
    public record Line(
            Kind kind,
            int row,
            String name,
            Verdict verdict,
            @Nullable RuleViolation why) {}

    /** How many lines have the verdict. */
    public long count(Verdict verdict) {
        return lines.stream().filter(line -> line.verdict() == verdict).count();
    }
}
