package app.workplan.service.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 一次挂牌督办.
 *
 * @param bureau named where the reader sees several
 * @param departments those that lead, share or are responsible
 * @param removedOn null while it holds
 */
public record ListingRow(
        long id,
        long taskId,
        String code,
        String title,
        String planTitle,
        @Nullable String bureau,
        @Nullable String departments,
        String level,
        String basis,
        LocalDate listedOn,
        @Nullable LocalDate removedOn,
        @Nullable String removalBasis) {}
