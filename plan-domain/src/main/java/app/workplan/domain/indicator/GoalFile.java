package app.workplan.domain.indicator;

import app.workplan.domain.attachment.FileKind;
import app.workplan.domain.attachment.FileName;
import app.workplan.domain.attachment.StoredFile;
import app.workplan.domain.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 指标佐证与项目照片: a file shown with a reading or of a project; never changed. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class GoalFile extends BaseEntity {

    private long bureauId;
    private long planId;
    private @Nullable Long readingId;
    private @Nullable Long projectId;
    private String fileName;

    @Enumerated(EnumType.STRING)
    private FileKind kind;

    private long bytes;
    private String sha256;
    private String storedAs;
    private Instant uploadedAt;
    private @Nullable Long uploadedBy;
    private @Nullable String actingFor;

    private GoalFile(long bureauId, long planId, @Nullable String sent, StoredFile file, EnteredBy by, Instant at) {
        this.bureauId = bureauId;
        this.planId = planId;
        this.fileName = FileName.of(sent, file.kind());
        this.kind = file.kind();
        this.bytes = file.bytes();
        this.sha256 = file.sha256();
        this.storedAs = file.storedAs();
        this.uploadedAt = at;
        this.uploadedBy = by.userId();
        this.actingFor = by.actingFor();
    }

    /**
     * 佐证 of a reading.
     *
     * @param sent the name as the browser sent it
     */
    public static GoalFile of(
            IndicatorReading reading, long planId, @Nullable String sent, StoredFile file, EnteredBy by, Instant at) {
        GoalFile made = new GoalFile(reading.getBureauId(), planId, sent, file, by, at);
        made.readingId = reading.requireId();
        return made;
    }

    /**
     * 照片 of a project.
     *
     * @param sent the name as the browser sent it
     */
    public static GoalFile of(Project project, @Nullable String sent, StoredFile file, EnteredBy by, Instant at) {
        GoalFile made = new GoalFile(project.getBureauId(), project.getPlanId(), sent, file, by, at);
        made.projectId = project.requireId();
        return made;
    }
}
