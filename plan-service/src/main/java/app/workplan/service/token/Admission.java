package app.workplan.service.token;

import app.workplan.domain.token.TokenScope;
import app.workplan.service.organisation.SignedIn;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 准入: what a presented token opens.
 *
 * @param account as for a page; null where it opens nothing
 * @param key what cursors of this token are signed with
 * @param refusal null where it opens something
 */
public record Admission(
        long tokenId,
        @Nullable SignedIn account,
        Set<TokenScope> scopes,
        String key,
        @Nullable Refusal refusal) {

    /** 为何不放行. */
    public enum Refusal {
        /** 无此令牌. */
        UNKNOWN,
        /** 已过期. */
        EXPIRED,
        /** 已吊销. */
        REVOKED,
        /** 用户已停用. */
        OWNER_LOCKED,
        /** 角色已变. */
        ROLE_CHANGED,
        /** 须先改密: an administrator set a one-time password. */
        PASSWORD
    }

    static Admission refused(Refusal why) {
        return new Admission(0, null, Set.of(), "", why);
    }
}
