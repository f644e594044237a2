package app.workplan.service.task;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 别的设备的草稿 of a share, which a newer one replaced.
 *
 * @param device key of the browser that saved it
 */
public record OtherDraft(
        long id,
        long shareId,
        String device,
        @Nullable String actor,
        LocalDateTime savedAt,
        @Nullable Integer percent,
        @Nullable String text,
        @Nullable String problems,
        @Nullable String nextSteps,
        boolean needsCoordination) {}
