package app.workplan.service.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 分设新科室.
 *
 * @param version of the department that is split, as the form saw it
 * @param names of the new departments, at least one
 * @param firstDay first good day of the new ones
 * @param basis 依据
 */
public record SplitDepartment(
        long id, @Nullable Integer version, List<String> names, LocalDate firstDay, String basis) {

    public SplitDepartment {
        names = List.copyOf(names);
    }
}
