package app.workplan.service.supervision;

import app.workplan.domain.supervision.NoticeColour;
import app.workplan.domain.supervision.NoticeState;
import org.jspecify.annotations.Nullable;

/**
 * 督办单的筛选; null for any.
 *
 * @param open whether only those in 在办
 */
public record LetterFilter(
        @Nullable NoticeState state,
        boolean open,
        @Nullable NoticeColour colour,
        @Nullable Long departmentId,
        @Nullable Long taskId,
        int page,
        int size) {}
