package app.workplan.service.meeting;

import java.util.List;

/**
 * 一次会议.
 *
 * @param pack frozen when it was closed, before that as it stands
 * @param writes whether the reader works in its office
 * @param leads whether the reader is a leader of its bureau
 */
public record MeetingPage(
        MeetingHead head, MeetingPack pack, List<MeetingDecisionRow> decisions, boolean writes, boolean leads) {

    /** Whether any decision is a note that may become more. */
    public boolean notes() {
        return decisions.stream().anyMatch(one -> one.taskId() == null);
    }
}
