package app.workplan.service.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一个科室, to be edited.
 *
 * @param aliases other names, one a line, null without any
 * @param validTo last good day, null without end
 * @param leaderId 分管领导, null for nobody
 * @param users how many people belong to it
 * @param past what was and what became of it, oldest first
 */
public record DepartmentPage(
        long id,
        int version,
        String name,
        String kind,
        int position,
        @Nullable String aliases,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Long leaderId,
        int users,
        List<Past> past) {

    /**
     * 沿革的一条.
     *
     * @param kind NAME 曾用名 up to the day before, MERGED_INTO, SPLIT_INTO, TOOK_OVER, CAME_OUT_OF
     * @param day first day of what came then
     * @param basis null for a name
     */
    public record Past(
            String kind,
            LocalDate day,
            String name,
            @Nullable String basis) {}
}
