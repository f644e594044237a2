package app.workplan.service.docimport;

import app.workplan.domain.docimport.ImportState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 最近的导入, one line of the list.
 *
 * @param fileName null for a pasted text
 * @param characters length of the text
 * @param planId the draft made of it, null before
 * @param createdBy display name of who uploaded it
 */
public record RecentImport(
        long id,
        @Nullable String fileName,
        ImportState state,
        int characters,
        @Nullable Long planId,
        @Nullable String planTitle,
        Instant createdAt,
        @Nullable String createdBy) {}
