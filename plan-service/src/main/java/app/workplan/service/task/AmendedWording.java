package app.workplan.service.task;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 改动后的文字 of a task: its words in a later document.
 *
 * @param documentId of the amendment
 * @param fileName null for a pasted text
 * @param basis 依据 of the amendment
 * @param start place of the words in that document, inclusive
 * @param end exclusive
 */
public record AmendedWording(
        long documentId,
        long planId,
        @Nullable String fileName,
        LocalDateTime at,
        @Nullable String basis,
        String words,
        int start,
        int end) {}
