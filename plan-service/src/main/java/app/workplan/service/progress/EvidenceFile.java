package app.workplan.service.progress;

import app.workplan.domain.attachment.FileKind;
import org.jspecify.annotations.Nullable;

/**
 * 一个附件, to be read; ids of all things come from one sequence, so that files of readings and projects are asked for the same way.
 *
 * @param taskId null for a file of a reading or a project
 * @param storedAs its name in the store
 */
public record EvidenceFile(
        long id,
        long bureauId,
        long planId,
        @Nullable Long taskId,
        String fileName,
        FileKind kind,
        long bytes,
        String storedAs) {}
