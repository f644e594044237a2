package app.workplan.domain.plan;

import app.workplan.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
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

    private Instant createdAt;
    private @Nullable Long createdBy;

    public SourceDocument(
            long bureauId, @Nullable String fileName, String text, Instant createdAt, @Nullable Long createdBy) {
        this.bureauId = bureauId;
        this.fileName = fileName;
        this.sha256 = sha256(text);
        this.text = text;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
