package app.workplan.service.overview;

import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.JudgedPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 多计划并列 on one day.
 *
 * @param choices every issued plan that may be read, those of the own bureau first
 */
public record SideBySide(AsOf asOf, List<Row> rows, List<Choice> choices) {

    /**
     * One plan.
     *
     * @param standing null where it was not yet issued on the day
     */
    public record Row(JudgedPlan plan, @Nullable Standing standing) {}

    /** A plan to choose, and whether it is shown. */
    public record Choice(JudgedPlan plan, boolean shown) {}
}
