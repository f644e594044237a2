package app.workplan.service.row;

import app.workplan.service.task.TaskView;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 清单项页: one row, with every time it was struck off.
 *
 * @param strikes the newest first
 * @param keeps whether the reader may change it now
 * @param office whether the reader may do what is the office's now
 */
public record RowSheet(
        TaskView task, LocalDate today, RowView row, List<Strike> strikes, boolean keeps, boolean office) {

    /**
     * 销号的一次.
     *
     * @param at Beijing time
     * @param takenBackAt Beijing time, null while it holds
     */
    public record Strike(
            LocalDate struckOn,
            String checker,
            LocalDateTime at,
            @Nullable String actor,
            @Nullable LocalDateTime takenBackAt,
            @Nullable String takenBackBy,
            @Nullable String reason) {}
}
