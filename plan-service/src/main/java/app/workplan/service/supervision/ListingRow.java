package app.workplan.service.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 一次挂牌督办.
 *
 * @param removedOn null while it holds
 */
public record ListingRow(
        long id,
        long taskId,
        String code,
        String title,
        String level,
        String basis,
        LocalDate listedOn,
        @Nullable LocalDate removedOn,
        @Nullable String removalBasis) {}
