package app.workplan.web.notice;

import java.util.List;

/**
 * 一条通知 as the page shows it.
 *
 * @param at the minute, as the bureau's clock showed it
 * @param tasks the tasks of a reminder; with them how many more there are than shown
 */
record NoticeLine(
        long id, String kind, String topic, String text, String at, boolean unread, List<TaskLine> tasks, int more) {

    /** One task of a reminder. */
    record TaskLine(long taskId, String why, String text) {}
}
