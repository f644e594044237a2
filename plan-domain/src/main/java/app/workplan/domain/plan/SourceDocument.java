package app.workplan.domain.plan;

import app.workplan.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 原文: the text as imported, immutable; everything extracted points into it. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class SourceDocument extends BaseEntity {

    private long bureauId;
    /** Null for a pasted text. */
    private @Nullable String fileName;

    private String sha256;

    @Column(columnDefinition = "text")
    private String text;

    /** Null for a pasted text. */
    @Embedded
    private @Nullable OriginalFile original;

    private Instant createdAt;
    private @Nullable Long createdBy;

    /** A text that was read from no file. */
    public SourceDocument(
            long bureauId, @Nullable String fileName, String text, Instant createdAt, @Nullable Long createdBy) {
        this(bureauId, fileName, text, null, createdAt, createdBy);
    }

    public SourceDocument(
            long bureauId,
            @Nullable String fileName,
            String text,
            @Nullable OriginalFile original,
            Instant createdAt,
            @Nullable Long createdBy) {
        this.bureauId = bureauId;
        this.fileName = fileName;
        this.sha256 = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
        this.text = text;
        this.original = original;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }
}
