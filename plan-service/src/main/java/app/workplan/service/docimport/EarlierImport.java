package app.workplan.service.docimport;

import app.workplan.domain.plan.PlanState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 同一份文字以前的导入.
 *
 * @param planId the plan made of it, null where none was
 * @param createdBy display name of who uploaded it
 */
public record EarlierImport(
        long id,
        @Nullable Long planId,
        @Nullable String planTitle,
        @Nullable PlanState planState,
        Instant createdAt,
        @Nullable String createdBy) {}
