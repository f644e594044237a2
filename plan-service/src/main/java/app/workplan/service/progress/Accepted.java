package app.workplan.service.progress;

import java.util.Map;

/**
 * 已批量销号.
 *
 * @param count how many were accepted
 * @param kept those that were not, with the code of the rule, by completion
 */
public record Accepted(int count, Map<Long, String> kept) {}
