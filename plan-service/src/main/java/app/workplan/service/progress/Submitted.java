package app.workplan.service.progress;

/**
 * 已提交.
 *
 * @param reported how many reports count now
 * @param drafted how many are kept for the head
 */
public record Submitted(int reported, int drafted) {}
