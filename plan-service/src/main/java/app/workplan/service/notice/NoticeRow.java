package app.workplan.service.notice;

import app.workplan.domain.notice.NoticeKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一条通知, its words still to be made.
 *
 * @param args code, title, plan, department, who did it, reason; of a reminder: overdue, due, to be reported; of a hand-over:
 *     its id, departments, who leaves, who takes over, who did it, reason; of a letter also its id
 * @param many of how many tasks it tells at once, null for one
 * @param lines the tasks of a reminder, else empty
 * @param day the day of a reminder
 */
public record NoticeRow(
        long id,
        NoticeKind kind,
        List<String> args,
        @Nullable Integer many,
        @Nullable Long planId,
        @Nullable Long taskId,
        List<ReminderLine> lines,
        @Nullable LocalDate day,
        Instant createdAt,
        @Nullable Instant readAt) {

    public NoticeRow {
        args = List.copyOf(args);
        lines = List.copyOf(lines);
    }

    public boolean isUnread() {
        return readAt == null;
    }
}
