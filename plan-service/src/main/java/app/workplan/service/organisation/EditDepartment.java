package app.workplan.service.organisation;

import app.workplan.domain.organisation.DepartmentKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 改科室.
 *
 * @param version as the form saw it
 * @param renamedOn first day of the new name (更名); null where the old one was a mistake (更正) and leaves no trace on pages
 * @param position place in the bureau's order, from 1
 * @param validTo last good day, null without end
 * @param leaderId 分管领导, a leader of the bureau; null for nobody
 * @param aliases all of them; those left out are dropped
 */
public record EditDepartment(
        long id,
        @Nullable Integer version,
        String name,
        @Nullable LocalDate renamedOn,
        DepartmentKind kind,
        int position,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Long leaderId,
        List<String> aliases) {

    public EditDepartment {
        aliases = List.copyOf(aliases);
    }
}
