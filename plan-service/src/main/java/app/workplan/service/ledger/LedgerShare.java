package app.workplan.service.ledger;

import app.workplan.domain.task.ShareRole;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 台账中的责任分工: one share of a task shown, as it stood.
 *
 * @param groupName 集合称谓 it came from, null when named itself
 * @param handedInOn when the completion was handed in, null when none waits or is accepted
 * @param reportedFor last day of the latest period with an entry
 */
public record LedgerShare(
        long shareId,
        long departmentId,
        String department,
        ShareRole role,
        @Nullable String groupName,
        @Nullable LocalDate handedInOn,
        @Nullable LocalDate reportedFor) {}
