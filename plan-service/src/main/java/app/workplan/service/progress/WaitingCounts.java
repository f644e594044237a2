package app.workplan.service.progress;

/**
 * 导航计数.
 *
 * @param reviews completions and extensions that wait for the office
 * @param owed shares of own departments that still have to be reported for the current period
 * @param unread notices not read yet
 */
public record WaitingCounts(int reviews, int owed, int unread) {}
