package app.workplan.web.ledger;

import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.TaskState;
import app.workplan.service.ledger.LedgerDetail;
import app.workplan.web.support.Pager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger's template shows.
 *
 * @param several whether rows of several plans are shown
 * @param total rows on all pages
 * @param more whether there are more rows than were counted
 * @param chips lights with their counts
 * @param tallies where the conditions mean shares: how many, and in how many tasks
 * @param conditions conditions that can be taken away one by one
 * @param heads sort headings by column word
 */
record LedgerPage(
        boolean several,
        int total,
        boolean more,
        List<Row> rows,
        List<Chip> chips,
        List<Tally> tallies,
        List<Condition> conditions,
        Heads heads,
        Pager pager,
        List<Option> departments,
        List<Option> chapters) {

    /** One row; see templates/tasks/_row.html. */
    record Row(
            long taskId,
            String code,
            String title,
            @Nullable String planTitle,
            TaskState state,
            @Nullable Light light,
            @Nullable String reason,
            LocalDate due,
            DeadlineOrigin origin,
            @Nullable Integer daysLeft,
            @Nullable LocalDate doneOn,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal expected,
            List<Tag> shares,
            int shareCount,
            @Nullable String unsent,
            @Nullable LocalDate reportedFor,
            boolean reportOwed,
            String href,
            LedgerDetail detail,
            String parts,
            boolean editable) {}

    /** 责任科室 or 集合称谓 as a tag. */
    record Tag(ShareRole role, String name, @Nullable String group, int members) {}

    /** 灯号 as a filter. */
    record Chip(@Nullable Light light, int count, String href, boolean current) {}

    /** 分工 that a condition means: the numbers of the dashboard's rates count these, the rows their tasks. */
    record Tally(String name, String label, String value, int shares, int tasks) {}

    /** One condition that is set, and the address without it. */
    record Condition(String label, String value, String href) {}

    /** A heading that sorts. */
    record SortHead(String label, String href, @Nullable String direction) {}

    /** The headings that sort. */
    record Heads(SortHead code, SortHead title, SortHead light, SortHead due, SortHead overdue, SortHead progress) {}

    /** One choice of a list. */
    record Option(String value, String label) {}
}
