package app.workplan.domain.supervision;

import org.jspecify.annotations.Nullable;

/**
 * 经手人: who does something with a directive, and in whose place.
 *
 * @param userId id of the account, null for the system itself
 * @param onBehalf 代签收, 代回复: the office does it for the department
 * @param actingFor 代理: name of the head the hand stands in for, else null
 */
public record DirectiveHand(
        @Nullable Long userId, boolean onBehalf, @Nullable String actingFor) {

    /** 本人. */
    public static DirectiveHand own(@Nullable Long userId) {
        return new DirectiveHand(userId, false, null);
    }
}
