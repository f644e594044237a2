package app.workplan.service.docimport;

import app.workplan.domain.docimport.ImportState;
import app.workplan.domain.plan.PlanState;
import app.workplan.service.document.ParsedDocument;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 待核对的识别结果: an import with its text, what was read from it, and what the bureau knows of the departments named.
 *
 * @param planId the draft made of it, null before
 * @param planState of that draft, null before
 * @param fileName null for a pasted text
 * @param committable false for a text too long to be one plan
 * @param earlier imports of the very same text or file before this one, at most three
 * @param names what the bureau calls its departments and groups
 * @param settled keys of the doubts that were answered
 * @param version to be sent with every correction
 * @param lastCorrection what an undo takes back, null for nothing
 * @param fileFormat what the file was read as; null for a pasted text
 * @param leftOut what stood in the file besides its text
 * @param failure why the last attempt to make a plan failed, as {@code DocumentImport} keeps it
 */
public record ImportReview(
        long id,
        ImportState state,
        @Nullable Long planId,
        @Nullable PlanState planState,
        @Nullable String fileName,
        String text,
        Instant createdAt,
        ParsedDocument parsed,
        ImportFindings findings,
        boolean committable,
        List<EarlierImport> earlier,
        BureauNames names,
        Set<String> settled,
        int version,
        @Nullable String lastCorrection,
        @Nullable String failure,
        @Nullable String fileFormat,
        List<String> leftOut) {}
