package app.workplan.service.progress;

import app.workplan.domain.attachment.FileKind;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 佐证材料的一行, with the times of Beijing.
 *
 * @param departmentId of the share it is for, null where an occurrence belongs to the task itself
 * @param accepted whether what it was handed in with was accepted, so that nobody takes it away any more
 * @param again whether it was handed in with the last completion of its share, which was returned or withdrawn
 */
public record EvidenceView(
        long id,
        @Nullable Long shareId,
        @Nullable Long departmentId,
        @Nullable String department,
        @Nullable Long occurrenceId,
        @Nullable Long progressEntryId,
        @Nullable Long completionId,
        @Nullable Long occurrenceRecordId,
        String fileName,
        FileKind kind,
        long bytes,
        LocalDateTime uploadedAt,
        @Nullable Long uploadedBy,
        @Nullable String uploader,
        @Nullable String actingFor,
        @Nullable LocalDateTime attachedAt,
        @Nullable LocalDateTime removedAt,
        @Nullable Long removedBy,
        @Nullable String remover,
        boolean accepted,
        boolean again) {

    /** Whether there is still a file. */
    public boolean isThere() {
        return removedAt == null;
    }

    /** Whether it was not handed in with anything yet. */
    public boolean isWaiting() {
        return attachedAt == null && removedAt == null;
    }

    /** Whether that reader may take it away. */
    public boolean removableBy(@Nullable Long userId) {
        return isThere() && !accepted && userId != null && Objects.equals(userId, uploadedBy);
    }

    /** 大小, as people read it. */
    public String size() {
        return bytes < 1024 * 1024
                ? Math.max(1, Math.round(bytes / 1024.0)) + " KB"
                : Math.round(bytes / 1024.0 / 102.4) / 10.0 + " MB";
    }
}
