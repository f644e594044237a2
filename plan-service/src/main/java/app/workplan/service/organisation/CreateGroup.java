package app.workplan.service.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 建集合称谓, in the bureau of the actor.
 *
 * @param departmentIds its members, in order
 * @param validFrom first good day of the members, null for today
 */
public record CreateGroup(
        String name, List<Long> departmentIds, @Nullable LocalDate validFrom) {}
