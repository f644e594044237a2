package app.workplan.service.progress;

import org.jspecify.annotations.Nullable;

/**
 * 已提交.
 *
 * @param reported how many reports count now
 * @param drafted how many are kept for the head
 * @param entryId the entry of a single report that counts, else null
 */
public record Submitted(int reported, int drafted, @Nullable Long entryId) {}
