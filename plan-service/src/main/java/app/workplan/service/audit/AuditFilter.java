package app.workplan.service.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 审计条件. Null means: whatever.
 *
 * @param who part of the actor's name, or of the head's it stood in for
 * @param kinds what was acted on: the parts of actions before their dot, such as {@code task}
 * @param from inclusive
 * @param until exclusive
 * @param words part of the old value, the new value, the basis, the request number, or the number of the thing
 */
public record AuditFilter(
        @Nullable String who,
        @Nullable List<String> kinds,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String words) {}
