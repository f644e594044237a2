package app.workplan.domain.plan;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * 原件: the file a text was read from.
 *
 * @param fileFormat what it was read as
 * @param fileSha256 of its bytes
 * @param leftOut what stood in it besides the text, by commas; null for nothing
 */
@Embeddable
public record OriginalFile(
        String fileFormat, String fileSha256, @Nullable String leftOut) {

    /** The original of the bytes given. */
    public static OriginalFile of(byte[] content, String format, Iterable<String> leftOut) {
        String words = String.join(",", leftOut);
        return new OriginalFile(format, Sha256.of(content), words.isEmpty() ? null : words);
    }
}
