package app.workplan.service.progress;

import app.workplan.domain.attachment.FileKind;

/**
 * 一个附件, to be read.
 *
 * @param storedAs its name in the store
 */
public record EvidenceFile(
        long id,
        long bureauId,
        long planId,
        long taskId,
        String fileName,
        FileKind kind,
        long bytes,
        String storedAs) {}
