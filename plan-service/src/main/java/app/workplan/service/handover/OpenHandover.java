package app.workplan.service.handover;

import java.time.LocalDate;
import java.util.Set;

/**
 * 发起交接.
 *
 * @param effectiveOn the first day on which it may be signed
 * @param note 交接说明, may be blank
 */
public record OpenHandover(
        long leaverId, long successorId, Set<Long> departmentIds, LocalDate effectiveOn, String note) {}
