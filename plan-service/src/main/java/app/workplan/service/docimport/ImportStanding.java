package app.workplan.service.docimport;

import app.workplan.domain.docimport.ImportState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 导入进行到哪一步.
 *
 * @param planId the draft made of it, null before
 * @param fileName null for a pasted text
 * @param characters length of the text
 * @param failure why it failed, as {@code DocumentImport} keeps it
 */
public record ImportStanding(
        long id,
        ImportState state,
        @Nullable Long planId,
        @Nullable String fileName,
        int characters,
        Instant createdAt,
        @Nullable String failure) {

    /** Whether work is going on that the page waits for. */
    public boolean isRunning() {
        return state == ImportState.READING || state == ImportState.COMMITTING;
    }
}
