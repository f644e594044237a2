package app.workplan.service.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 并入另一科室.
 *
 * @param version of the department that ends, as the form saw it
 * @param firstDay first day under the successor; the day before is the last good one of the old department
 * @param basis 依据, such as the document that ordered it
 */
public record MergeDepartment(long id, @Nullable Integer version, long successorId, LocalDate firstDay, String basis) {}
