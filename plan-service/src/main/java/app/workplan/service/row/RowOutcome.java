package app.workplan.service.row;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.RowCount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 核对结果.
 *
 * @param after the list as it is with the rows that are good
 */
public record RowOutcome(List<Line> lines, RowCount after) {

    /**
     * 一行的结果.
     *
     * @param row its number in the sheet
     * @param why the refusal, null for a row that is good
     */
    public record Line(
            int row,
            String number,
            String name,
            boolean struckOff,
            @Nullable RuleViolation why) {}

    /** How many rows are refused. */
    public long errors() {
        return lines.stream().filter(line -> line.why() != null).count();
    }

    /** How many rows are good. */
    public long good() {
        return lines.size() - errors();
    }
}
