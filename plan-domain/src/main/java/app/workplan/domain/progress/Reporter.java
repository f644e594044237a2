package app.workplan.domain.progress;

import org.jspecify.annotations.Nullable;

/**
 * 填报人: who reports or hands in, and in whose place.
 *
 * @param userId id of the account, null for the system itself
 * @param onBehalf 代填: the office does it for the department
 * @param actingFor 代理: name of the head the reporter stands in for, else null
 */
public record Reporter(
        @Nullable Long userId, boolean onBehalf, @Nullable String actingFor) {

    /** 本人: the head, for an own department. */
    public static Reporter head(@Nullable Long userId) {
        return new Reporter(userId, false, null);
    }
}
