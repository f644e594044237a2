package app.workplan.domain.progress;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 佐证的对象: what a file is shown for.
 *
 * @param shareId null for an occurrence nobody's share owns
 * @param occurrenceId null for a report or a completion
 */
public record EvidenceOf(
        long bureauId, @Nullable Long shareId, @Nullable Long occurrenceId) {

    /** Of the occurrence, else of the share; ids of all things come from one sequence. */
    public long id() {
        return Objects.requireNonNull(occurrenceId == null ? shareId : occurrenceId);
    }
}
