package app.workplan.service.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 代理的科室: a department whose head the reader stands in for today.
 *
 * @param until last day, null until it is ended
 */
public record Deputed(
        long departmentId,
        String department,
        String head,
        @Nullable LocalDate until) {}
