package app.workplan.domain.indicator;

import org.jspecify.annotations.Nullable;

/**
 * 填报人: who enters a reading or reports of a project, and in whose place.
 *
 * @param userId id of the account, null for the system itself
 * @param onBehalf 代填: the office does it for the department
 * @param actingFor 代理: name of the head the actor stands in for, else null
 * @param departmentId the responsible department it is done for, null where none is named
 */
public record EnteredBy(
        @Nullable Long userId,
        boolean onBehalf,
        @Nullable String actingFor,
        @Nullable Long departmentId) {}
