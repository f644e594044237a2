package app.workplan.service.docimport;

import app.workplan.domain.docimport.ImportState;
import app.workplan.service.document.ParsedDocument;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 待核对的识别结果: an import with its text, what was read from it, and what the bureau knows of the departments named.
 *
 * @param planId the draft made of it, null before
 * @param fileName null for a pasted text
 * @param committable false for a text too long to be one plan
 * @param earlier imports of the very same text or file before this one, at most three
 * @param fileFormat what the file was read as; null for a pasted text
 * @param leftOut what stood in the file besides its text
 * @param failure why the last attempt to make a plan failed, as {@code DocumentImport} keeps it
 */
public record ImportReview(
        long id,
        ImportState state,
        @Nullable Long planId,
        @Nullable String fileName,
        String text,
        Instant createdAt,
        ParsedDocument parsed,
        ImportFindings findings,
        boolean committable,
        List<EarlierImport> earlier,
        @Nullable String failure,
        @Nullable String fileFormat,
        List<String> leftOut) {}
