package app.workplan.service.token;

import app.workplan.domain.token.ApiToken;
import app.workplan.domain.token.TokenScope;
import app.workplan.service.organisation.SignedIn;
import app.workplan.service.organisation.UserQueries;
import app.workplan.service.shared.BusinessClock;
import app.workplan.service.token.Admission.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 凭令牌进入: finds the token by the hash of its secret and its owner as a page would; asked anew with every request, so that a
 * revoked token, a locked user or another role counts at once.
 */
@Component
@Transactional
@RequiredArgsConstructor
public class TokenDoor {

    /** The last use is kept to the minute, so that reading writes seldom. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private static final String FIND = """
            select t.id, t.user_id, t.roles, t.expires_on, t.revoked_at is not null as revoked, l.used_at,
                   array(select s.scope from api_token_scope s where s.token_id = t.id) as scopes
            from api_token t left join api_token_use l on l.token_id = t.id
            where t.secret_hash = :hash
            """;

    private static final String USED = """
            insert into api_token_use as l (token_id, used_at, ip) values (:id, :now, :ip)
            on conflict (token_id) do update set used_at = excluded.used_at, ip = excluded.ip where l.used_at < :before
            """;

    private final JdbcClient jdbc;
    private final UserQueries users;
    private final Clock clock;

    private record Found(
            long id,
            long userId,
            String roles,
            LocalDate expiresOn,
            boolean revoked,
            @Nullable Instant usedAt,
            Set<TokenScope> scopes) {}

    /**
     * @param presented what the request says its token is
     * @param ip where it came from
     */
    public Admission admit(String presented, String ip) {
        if (!TokenSecret.isOne(presented)) {
            return Admission.refused(Refusal.UNKNOWN);
        }
        String hash = TokenSecret.hash(presented);
        Optional<Found> found = find(hash);
        if (found.isEmpty()) {
            return Admission.refused(Refusal.UNKNOWN);
        }
        Found token = found.get();
        Instant now = clock.instant();
        if (token.revoked()) {
            return Admission.refused(Refusal.REVOKED);
        }
        if (token.expiresOn().isBefore(BusinessClock.dayOf(now))) {
            return Admission.refused(Refusal.EXPIRED);
        }
        Optional<SignedIn> owner = users.signedIn(token.userId());
        if (owner.isEmpty() || !owner.get().enabled()) {
            return Admission.refused(Refusal.OWNER_LOCKED);
        }
        SignedIn account = owner.get();
        if (!token.roles().equals(ApiToken.words(account.roles()))) {
            return Admission.refused(Refusal.ROLE_CHANGED);
        }
        if (account.mustChangePassword()) {
            return Admission.refused(Refusal.PASSWORD);
        }
        note(token, now, ip);
        return new Admission(token.id(), account, token.scopes(), hash, null);
    }

    private Optional<Found> find(String hash) {
        return jdbc.sql(FIND)
                .param("hash", hash)
                .query((row, number) -> {
                    Timestamp used = row.getTimestamp("used_at");
                    return new Found(
                            row.getLong("id"),
                            row.getLong("user_id"),
                            row.getString("roles"),
                            row.getObject("expires_on", LocalDate.class),
                            row.getBoolean("revoked"),
                            used == null ? null : used.toInstant(),
                            Arrays.stream((String[]) row.getArray("scopes").getArray())
                                    .map(TokenScope::valueOf)
                                    .collect(Collectors.toUnmodifiableSet()));
                })
                .optional();
    }

    private void note(Found token, Instant now, String ip) {
        Instant before = now.minus(NOTED_EVERY);
        if (token.usedAt() == null || token.usedAt().isBefore(before)) {
            jdbc.sql(USED)
                    .param("id", token.id())
                    .param("now", Timestamp.from(now))
                    .param("ip", ip)
                    .param("before", Timestamp.from(before))
                    .update();
        }
    }
}
