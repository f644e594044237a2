package app.workplan.service.docimport;

import app.workplan.domain.plan.OriginalFile;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.document.reader.DocumentReaders;
import org.jspecify.annotations.Nullable;

/**
 * 上传的文本, pasted or read from a file.
 *
 * @param fileName as shown to people, never used as a path; null for a pasted text
 * @param text without a byte order mark, line ends as they came
 * @param original the file it was read from; null where it was read from none
 */
public record UploadedText(
        @Nullable String fileName, String text, @Nullable OriginalFile original) {

    /** Longest text, in characters. */
    public static final int MAX_CHARACTERS = 5_000_000;

    private static final int MAX_NAME = 200;

    public UploadedText {
        if (text.isBlank()) {
            throw new RuleViolation("import.empty");
        }
        if (text.length() > MAX_CHARACTERS) {
            throw new RuleViolation("reader.tooLong", MAX_CHARACTERS);
        }
        if (!DocumentReaders.isText(text)) {
            throw new RuleViolation("import.binary");
        }
        fileName = fileName == null ? null : nameOnly(fileName);
    }

    /** A text that was read from no file. */
    public UploadedText(@Nullable String fileName, String text) {
        this(fileName, text, null);
    }

    private static String nameOnly(String path) {
        String flat = path.replace('\\', '/');
        String name = flat.substring(flat.lastIndexOf('/') + 1).replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
        return name.length() > MAX_NAME ? name.substring(name.length() - MAX_NAME) : name;
    }
}
