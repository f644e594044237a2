package app.workplan.service.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 审计条件. Null means: whatever.
 *
 * @param who part of the actor's name
 * @param kind what was acted on: the part of the action before its dot, such as {@code task}
 * @param from inclusive
 * @param until exclusive
 * @param words part of the old value, the new value, the basis, the request number, or the number of the thing
 */
public record AuditFilter(
        @Nullable String who,
        @Nullable String kind,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String words) {}
