package app.workplan.service.organisation;

import app.workplan.domain.organisation.DepartmentKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 建科室, in the bureau of the actor.
 *
 * @param code unique in the bureau, null for the next free number
 * @param aliases other names documents use for it
 * @param validFrom first good day, null for today
 * @param validTo last good day; a task force needs one
 */
public record CreateDepartment(
        @Nullable String code,
        String name,
        DepartmentKind kind,
        List<String> aliases,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {}
