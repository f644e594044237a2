package app.workplan.service.indicator;

import app.workplan.domain.attachment.FileKind;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** 佐证或照片, to be linked to; with the time of Beijing. */
public record GoalFileRow(
        long id,
        @Nullable Long readingId,
        String fileName,
        FileKind kind,
        long bytes,
        LocalDateTime uploadedAt,
        @Nullable String uploader) {}
