package app.workplan.domain.progress;

import app.workplan.domain.attachment.FileKind;
import app.workplan.domain.attachment.StoredFile;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.VersionedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * 佐证材料: one file shown for a share or an occurrence. It waits until it is handed in with a report, a completion or a record,
 * and then belongs to that alone. The row stays when the file is removed, and says who did it.
 */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Evidence extends VersionedEntity {

    private long bureauId;
    private @Nullable Long shareId;
    private @Nullable Long occurrenceId;
    private @Nullable Long progressEntryId;
    private @Nullable Long completionId;
    private @Nullable Long occurrenceRecordId;
    private String fileName;

    @Enumerated(EnumType.STRING)
    private FileKind kind;

    private long bytes;
    private String sha256;
    private String storedAs;
    private Instant uploadedAt;
    private @Nullable Long uploadedBy;
    private @Nullable String actingFor;
    private @Nullable Instant attachedAt;
    private @Nullable Instant removedAt;
    private @Nullable Long removedBy;

    /**
     * 上传, not yet handed in with anything.
     *
     * @param of the share or the occurrence it is shown for
     * @param fileName as people read it
     */
    public Evidence(EvidenceOf of, String fileName, StoredFile file, Reporter uploader, Instant at) {
        this.bureauId = of.bureauId();
        this.shareId = of.shareId();
        this.occurrenceId = of.occurrenceId();
        this.fileName = fileName;
        this.kind = file.kind();
        this.bytes = file.bytes();
        this.sha256 = file.sha256();
        this.storedAs = file.storedAs();
        this.uploadedAt = at;
        this.uploadedBy = uploader.userId();
        this.actingFor = uploader.actingFor();
    }

    /** The same file once more, to be handed in again after the first hand-in was returned or withdrawn. */
    public Evidence again() {
        Evidence copy = new Evidence();
        copy.bureauId = bureauId;
        copy.shareId = shareId;
        copy.occurrenceId = occurrenceId;
        copy.fileName = fileName;
        copy.kind = kind;
        copy.bytes = bytes;
        copy.sha256 = sha256;
        copy.storedAs = storedAs;
        copy.uploadedAt = uploadedAt;
        copy.uploadedBy = uploadedBy;
        copy.actingFor = actingFor;
        return copy;
    }

    /** 随填报提交. */
    public void attachToEntry(long id, Instant at) {
        requireWaiting();
        this.progressEntryId = id;
        this.attachedAt = at;
    }

    /** 随办结申请提交. */
    public void attachToCompletion(long id, Instant at) {
        requireWaiting();
        this.completionId = id;
        this.attachedAt = at;
    }

    /** 随记一次提交. */
    public void attachToRecord(long id, Instant at) {
        requireWaiting();
        this.occurrenceRecordId = id;
        this.attachedAt = at;
    }

    /**
     * 移除: the row stays, the file goes.
     *
     * @throws RuleViolation when it is removed already
     */
    public void remove(Instant at, @Nullable Long by) {
        if (removedAt != null) {
            throw new RuleViolation("evidence.gone");
        }
        this.removedAt = at;
        this.removedBy = by;
    }

    /** Whether it was not handed in with anything yet. */
    public boolean isWaiting() {
        return attachedAt == null && removedAt == null;
    }

    /** Whether there is still a file. */
    public boolean isThere() {
        return removedAt == null;
    }

    /** Whether it is shown for the same thing. */
    public boolean isOf(EvidenceOf of) {
        return Objects.equals(occurrenceId, of.occurrenceId())
                && (occurrenceId != null || Objects.equals(shareId, of.shareId()));
    }

    private void requireWaiting() {
        if (!isWaiting()) {
            throw new RuleViolation("evidence.gone");
        }
    }
}
