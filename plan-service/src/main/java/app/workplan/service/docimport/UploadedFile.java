package app.workplan.service.docimport;

import app.workplan.domain.plan.OriginalFile;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.document.reader.DocumentReaders;
import app.workplan.service.document.reader.ReadDocument;

/**
 * 上传的文件, of any format that can be read.
 *
 * @param name as shown to people, never used as a path and never believed
 */
public record UploadedFile(String name, byte[] content) {

    /** Largest upload, in bytes. */
    public static final int MAX_BYTES = DocumentReaders.MAX_BYTES;

    /**
     * Reads its text.
     *
     * @throws RuleViolation when it cannot be read, in plain words
     */
    UploadedText read() {
        ReadDocument read = DocumentReaders.read(content);
        return new UploadedText(
                name,
                read.text(),
                OriginalFile.of(
                        content,
                        read.format().name(),
                        read.leftOut().stream().map(Enum::name).sorted().toList()));
    }
}
