package app.workplan.service.handover;

import app.workplan.domain.organisation.HandoverState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 一次交接, as a row of the list.
 *
 * @param departments their names as they were when it was opened
 * @param endedOn when it was done or cancelled, null while it is open
 */
public record HandoverRow(
        long id,
        String departments,
        String leaver,
        String successor,
        LocalDate effectiveOn,
        HandoverState state,
        boolean leaverSigned,
        boolean successorSigned,
        @Nullable LocalDate endedOn) {}
