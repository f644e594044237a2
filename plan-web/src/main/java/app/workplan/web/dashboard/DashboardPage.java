package app.workplan.web.dashboard;

import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.TaskState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the dashboard's template shows.
 *
 * @param ledger address of the ledger with every row that counts
 * @param gap points of progress above expected, as displayed; negative when behind
 * @param overdueHref exactly the red rows
 * @param soonHref exactly the rows due soon
 * @param soonUntil last day of those
 */
record DashboardPage(
        String ledger,
        List<Tile> tiles,
        int shares,
        @Nullable BigDecimal progress,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal gap,
        List<Rate> rates,
        List<Point> trend,
        boolean years,
        List<Overdue> overdue,
        int overdueCount,
        String overdueHref,
        List<Soon> soon,
        int soonCount,
        String soonHref,
        LocalDate soonUntil,
        List<DepartmentRow> departments,
        List<ChapterRow> chapters,
        String planHref) {

    /** A headline number. */
    record Tile(
            String metric,
            int value,
            @Nullable Integer delta,
            @Nullable String note,
            String href) {}

    /** A rate and the fraction it is, each number with exactly the rows it counts. */
    record Rate(String metric, @Nullable BigDecimal percent, int part, int whole, String partHref, String wholeHref) {}

    /** A number and the rows it counts. */
    record Count(int n, String href) {}

    /**
     * A point of both charts; the last one is the as-of day.
     *
     * @param href the ledger on that day
     * @param lights by light, worst first
     */
    record Point(
            LocalDate on,
            boolean now,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal progress,
            String href,
            List<Count> lights) {}

    /** See templates/dashboard/_overdue.html. */
    record Overdue(
            long taskId,
            String code,
            String title,
            TaskState state,
            LocalDate due,
            BigDecimal progress,
            BigDecimal expected,
            int days,
            LocalDate redOn,
            @Nullable String department,
            int departments,
            DeadlineOrigin origin,
            boolean missed,
            String href) {}

    /** See templates/dashboard/_soon.html. */
    record Soon(
            long taskId,
            String code,
            String title,
            TaskState state,
            Light light,
            String reason,
            LocalDate due,
            BigDecimal progress,
            int days,
            @Nullable String department,
            int departments,
            String href) {}

    /** See templates/dashboard/_department.html. */
    record DepartmentRow(
            int rank,
            long departmentId,
            String name,
            int total,
            BigDecimal progress,
            BigDecimal expected,
            BigDecimal gap,
            int overdue,
            int atRisk,
            int reported,
            int owed,
            String href,
            String overdueHref,
            String atRiskHref,
            String reportedHref,
            String owedHref) {}

    /** See templates/dashboard/_chapter.html. */
    record ChapterRow(
            long chapterId,
            String heading,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal expected,
            int total,
            int overdue,
            int atRisk,
            String href,
            String overdueHref,
            String atRiskHref) {}
}
