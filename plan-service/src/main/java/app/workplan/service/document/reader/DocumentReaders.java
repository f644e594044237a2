package app.workplan.service.document.reader;

import app.workplan.domain.shared.RuleViolation;
import java.io.IOException;
import lombok.extern.slf4j.Slf4j;

/**
 * 读文件: finds out what a file is and reads its text. The libraries behind it are loaded with the first file of their
 * kind, not at start.
 */
@Slf4j
public final class DocumentReaders {

    /** Largest file, in bytes. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    /** Most processor time one file may take, in seconds. */
    public static final long MAX_SECONDS = Reading.MAX_TIME.toSeconds();

    private DocumentReaders() {}

    /**
     * The text of a file.
     *
     * @throws RuleViolation when it is empty, too large, of no known format, protected, damaged, a scan, or takes too long
     */
    public static ReadDocument read(byte[] file) {
        if (file.length == 0) {
            throw new RuleViolation("import.empty");
        }
        if (file.length > MAX_BYTES) {
            throw new RuleViolation("import.tooLarge", MAX_BYTES / 1024 / 1024);
        }
        Reading reading = new Reading();
        try {
            FileFormat format = FileTypes.of(file);
            reader(format).read(file, reading);
            return withText(reading.done(format));
        } catch (RuleViolation known) {
            throw known;
        } catch (IOException | RuntimeException | StackOverflowError ill) {
            // the libraries throw whatever they stumble over; none of it is for people
            log.info("A file could not be read: {}", ill.toString());
            reading.requireTime();
            throw new RuleViolation("reader.damaged");
        }
    }

    private static FormatReader reader(FileFormat format) {
        return switch (format) {
            case TEXT -> new TextReader();
            case DOCX -> new WordReader();
            case DOC -> new OldWordReader();
            case PDF -> new PdfReader();
            case HTML -> new HtmlReader();
            case OFD -> new OfdReader();
        };
    }

    private static ReadDocument withText(ReadDocument read) {
        if (read.text().isBlank()) {
            throw new RuleViolation(read.format() == FileFormat.TEXT ? "import.empty" : "reader.noText");
        }
        if (!isText(read.text())) {
            throw new RuleViolation(read.format() == FileFormat.TEXT ? "import.binary" : "reader.noCharacters");
        }
        return read;
    }

    /** Whether a text holds characters only: no control characters, no halves, and no mark of one that was unreadable. */
    public static boolean isText(CharSequence text) {
        return text.codePoints()
                .noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f'
                        || c == 0x7F
                        || c == 0xFFFD
                        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
