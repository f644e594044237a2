package app.workplan.service.bulletin;

import app.workplan.domain.supervision.BulletinPart;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 通报的一行.
 *
 * @param position rank in its part, from 1
 * @param departmentId null for the plan
 * @param total tasks of the plan, or shares of a department, one a task
 * @param progress percent as displayed; null when nothing is counted
 * @param owed shares still open that owed the last closed period's report
 * @param reported of these, those that have it or a later one
 */
public record BulletinLine(
        BulletinPart part,
        int position,
        @Nullable Long departmentId,
        String name,
        int total,
        int overdue,
        int atRisk,
        int done,
        @Nullable BigDecimal progress,
        @Nullable BigDecimal expected,
        int owed,
        int reported) {

    /** Points of progress above expected, as displayed; negative when behind. */
    public @Nullable BigDecimal gap() {
        return progress == null || expected == null ? null : progress.subtract(expected);
    }
}
