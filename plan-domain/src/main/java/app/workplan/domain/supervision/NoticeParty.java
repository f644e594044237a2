package app.workplan.domain.supervision;

import org.jspecify.annotations.Nullable;

/**
 * 签收人, 回复人: who answers a letter, and in whose place.
 *
 * @param userId id of the account, null for the system itself
 * @param onBehalf the office does it for a department without an account
 * @param actingFor 代理: name of the head the user stands in for, else null
 */
public record NoticeParty(
        @Nullable Long userId, boolean onBehalf, @Nullable String actingFor) {}
