package app.workplan.web.browse;

import app.workplan.domain.task.Light;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.ShareState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一科一单 as templates/browse/_sheet.html and the list of departments show it.
 *
 * @param total counting shares, the rows of the ledger at {@code ledger}
 * @param lights worst first
 * @param progress as displayed, null without a counting share
 * @param href the page of the department
 * @param lines its counting shares
 * @param others named with it, in no count
 */
record SheetView(
        long departmentId,
        String name,
        int total,
        List<Count> lights,
        @Nullable BigDecimal progress,
        @Nullable BigDecimal expected,
        String href,
        String ledger,
        List<Line> lines,
        List<Line> others) {

    /** A number and the rows it counts. */
    record Count(Light light, int n, String href) {}

    /**
     * One share.
     *
     * @param reason which rule gave the light
     * @param reportedFor last day of the period last reported
     * @param said the beginning of what was reported last
     */
    record Line(
            long shareId,
            long taskId,
            String code,
            String title,
            ShareRole role,
            ShareState state,
            @Nullable Light light,
            @Nullable String reason,
            LocalDate due,
            int daysOverdue,
            BigDecimal progress,
            BigDecimal expected,
            @Nullable LocalDate reportedFor,
            @Nullable String said,
            String href) {}

    /** How many counting shares are red. */
    public int overdue() {
        return lights.get(0).n();
    }
}
