package app.workplan.service.progress;

import app.workplan.domain.progress.EvidenceOf;
import app.workplan.domain.progress.Reporter;
import org.jspecify.annotations.Nullable;

/**
 * 佐证的归处: what files are shown for, where that stands, and who shows them.
 *
 * @param departmentId null for an occurrence nobody's share owns
 * @param open whether there is still something to be handed in
 */
record EvidencePlace(
        EvidenceOf of, long planId, long taskId, @Nullable Long departmentId, Reporter uploader, boolean open) {}
