package app.workplan.service.meeting;

import app.workplan.domain.supervision.MeetingState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 会议的抬头, also its row in the list.
 *
 * @param planId null for all plans in force
 * @param decisions how many were made
 */
public record MeetingHead(
        long id,
        int version,
        long bureauId,
        String bureauName,
        @Nullable Long planId,
        @Nullable String planTitle,
        String title,
        LocalDate heldOn,
        LocalDate nextOn,
        MeetingState state,
        int decisions) {

    /** Whether decisions may be typed and its lists are still reckoned. */
    public boolean open() {
        return state == MeetingState.OPEN;
    }
}
