package app.workplan.service.token;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 令牌列表的一行, with the times of Beijing; never the secret.
 *
 * @param scopes words of the scopes
 * @param state {@link State} as it stands
 * @param usedFrom address it was last used from
 */
public record TokenRow(
        long id,
        String name,
        String owner,
        String username,
        List<String> scopes,
        LocalDateTime createdAt,
        LocalDate expiresOn,
        @Nullable LocalDateTime usedAt,
        @Nullable String usedFrom,
        State state) {

    /** 令牌状态. */
    public enum State {
        /** 有效. */
        LIVE,
        /** 已过期: its last day is over. */
        EXPIRED,
        /** 已吊销. */
        REVOKED,
        /** 角色已变: its owner holds other roles than at its making. */
        ROLE_CHANGED,
        /** 用户已停用. */
        OWNER_LOCKED
    }

    /** Whether it can still be revoked: what came to its end otherwise can be brought back to life by an administrator. */
    public boolean isRevocable() {
        return state != State.REVOKED && state != State.EXPIRED;
    }
}
