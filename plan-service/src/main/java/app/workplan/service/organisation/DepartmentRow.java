package app.workplan.service.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 科室列表的一行.
 *
 * @param aliases other names, null without any
 * @param validTo last good day, null without end
 * @param users how many people belong to it
 */
public record DepartmentRow(
        long id,
        String code,
        String name,
        String kind,
        @Nullable String aliases,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int users) {}
