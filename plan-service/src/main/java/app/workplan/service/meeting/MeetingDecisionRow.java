package app.workplan.service.meeting;

import app.workplan.domain.supervision.MeetingDecisionKind;
import org.jspecify.annotations.Nullable;

/**
 * 议定的一项.
 *
 * @param code of the task it became or on which the directive was given
 */
public record MeetingDecisionRow(
        long id,
        int position,
        String text,
        MeetingDecisionKind kind,
        @Nullable Long taskId,
        @Nullable String code,
        @Nullable String title,
        @Nullable Long directiveId) {}
