package app.workplan.service.bulk;

import app.workplan.domain.task.BulkKind;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 一次批量修改.
 *
 * @param at by the clock of the bureau
 * @param until the last minute in which it can be taken back
 * @param undone when it was taken back, null if it was not
 * @param undoable whether it can be taken back now
 */
public record BulkHead(
        long id,
        BulkKind kind,
        LocalDateTime at,
        LocalDateTime until,
        String actor,
        @Nullable String basis,
        @Nullable LocalDateTime undone,
        int tasks,
        boolean undoable) {}
