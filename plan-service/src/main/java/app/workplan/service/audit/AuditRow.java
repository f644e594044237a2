package app.workplan.service.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 审计记录的一行: who, when, from where, what, old and new value, why. */
public record AuditRow(
        long id,
        Instant at,
        String actorName,
        @Nullable String actingFor,
        @Nullable String ip,
        @Nullable String requestId,
        String action,
        String entity,
        @Nullable Long entityId,
        @Nullable String oldValue,
        @Nullable String newValue,
        @Nullable String basis) {}
