package app.workplan.service.ledger;

import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.LightRule;
import app.workplan.domain.task.TaskState;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 台账一行: one task, or with a department its share in it, judged.
 *
 * @param light null when cancelled
 * @param progress percent as displayed, one decimal; null when cancelled
 * @param expected 序时进度, percent as displayed
 * @param overdueSince the date that makes it red
 * @param daysOverdue 0 when not red
 * @param daysLeft days to its date, never below 0
 * @param reportOwed the last closed period's report is missing
 */
public record LedgerRow(
        long planId,
        String planTitle,
        long taskId,
        String code,
        String title,
        TaskState state,
        @Nullable Light light,
        @Nullable LightRule lightRule,
        LocalDate due,
        DeadlineOrigin dueOrigin,
        @Nullable LocalDate overdueSince,
        int daysOverdue,
        int daysLeft,
        @Nullable BigDecimal progress,
        @Nullable BigDecimal expected,
        boolean reportOwed) {}
