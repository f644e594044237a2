package app.workplan.service.docimport;

import app.workplan.domain.shared.RuleViolation;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * 上传的文本: decoded strictly, so that nothing unreadable gets in.
 *
 * @param fileName as shown to people, never used as a path; null for a pasted text
 * @param text without a byte order mark, line ends as they came
 */
public record UploadedText(@Nullable String fileName, String text) {

    /** Largest upload, in bytes. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    private static final int MAX_NAME = 200;
    private static final char BOM = '\uFEFF';

    public UploadedText {
        if (text.isBlank()) {
            throw new RuleViolation("import.empty");
        }
        if (text.length() > MAX_BYTES) {
            throw new RuleViolation("import.tooLarge", MAX_BYTES / 1024 / 1024);
        }
        if (text.chars().anyMatch(UploadedText::isBinary)) {
            throw new RuleViolation("import.binary");
        }
        fileName = fileName == null ? null : nameOnly(fileName);
    }

    private static String nameOnly(String path) {
        String flat = path.replace('\\', '/');
        String name = flat.substring(flat.lastIndexOf('/') + 1).replaceAll("\\p{Cntrl}", "");
        return name.length() > MAX_NAME ? name.substring(name.length() - MAX_NAME) : name;
    }

    /**
     * Decodes an uploaded file.
     *
     * @throws RuleViolation when it is empty, too large, binary or not UTF-8
     */
    public static UploadedText decode(String fileName, byte[] bytes) {
        if (bytes.length == 0) {
            throw new RuleViolation("import.empty");
        }
        if (bytes.length > MAX_BYTES) {
            throw new RuleViolation("import.tooLarge", MAX_BYTES / 1024 / 1024);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new UploadedText(fileName, !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text);
        } catch (CharacterCodingException unreadable) {
            throw new RuleViolation("import.notUtf8");
        }
    }

    private static boolean isBinary(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == 0x7F || c == 0xFFFD;
    }
}
