package app.workplan.service.docimport;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.parser.DocumentParser;
import app.workplan.service.document.parser.ParseOptions;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** 识别: the one rule of what counts as read, whether somebody waits for it or not. */
final class ImportReading {

    /** More than a person could look through. */
    private static final int MAX_READ_ITEMS = 20_000;

    private ImportReading() {}

    /**
     * Reads a text.
     *
     * @param beforeFlood what 汛期前 means in the bureau
     * @throws RuleViolation when nothing in it is numbered, or far too much
     */
    static ParsedDocument read(@Nullable String fileName, String text, MonthDay beforeFlood) {
        ParsedDocument parsed = DocumentParser.parse(text, new ParseOptions(fileName, null, beforeFlood));
        if (parsed.items().isEmpty()) {
            throw new RuleViolation("import.noNumbering");
        }
        if (parsed.items().size() > MAX_READ_ITEMS) {
            throw new RuleViolation("import.tooManyItems", parsed.items().size(), MAX_READ_ITEMS);
        }
        return parsed;
    }
}
