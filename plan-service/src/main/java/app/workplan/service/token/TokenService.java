package app.workplan.service.token;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.token.ApiToken;
import app.workplan.domain.token.TokenScope;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.shared.BusinessClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 访问令牌: made by whoever works with plans, for that person alone; revoked by the owner or the bureau's administrator. */
@Service
@Transactional
@RequiredArgsConstructor
public class TokenService {

    /** So many live tokens a user may have. */
    public static final int MOST = 20;

    private static final String ENTITY = "api_token";

    private final ApiTokenRepository tokens;
    private final TokenAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 新建令牌.
     *
     * @return with the secret, which nobody can be told again
     * @throws RuleViolation when name, scopes or last day are missing or do not fit, or the user has too many
     */
    public MadeToken make(Actor actor, MakeToken command) {
        long user = access.requireOwner(actor);
        Instant now = clock.instant();
        LocalDate today = BusinessClock.dayOf(now);
        if (tokens.countLive(user, today) >= MOST) {
            throw new RuleViolation("token.tooMany", MOST);
        }
        String secret = TokenSecret.next();
        ApiToken token = tokens.save(new ApiToken(
                new ApiToken.Owner(actor.requireBureauId(), user, actor.roles()),
                new ApiToken.Wanted(command.name(), command.scopes(), command.expiresOn()),
                TokenSecret.hash(secret),
                now,
                today));
        audit.record(Audited.of(actor, token.getBureauId(), "token.make", ENTITY, token.requireId())
                .values(null, words(token)));
        return new MadeToken(token.requireId(), token.getName(), secret);
    }

    /**
     * 吊销 an own token.
     *
     * @throws NotFound when it is somebody else's
     */
    public void revoke(Actor actor, long id) {
        long user = access.requireOwner(actor);
        revoke(actor, load(id, token -> token.getUserId() == user));
    }

    /**
     * 吊销 a token of the administrator's bureau.
     *
     * @throws NotFound when it is another bureau's
     */
    public void revokeOfUser(Actor actor, long id) {
        long bureau = access.requireAdministrator(actor);
        revoke(actor, load(id, token -> token.getBureauId() == bureau));
    }

    private ApiToken load(long id, Predicate<ApiToken> theirs) {
        return tokens.findById(id).filter(theirs).orElseThrow(() -> new NotFound("token", id));
    }

    private void revoke(Actor actor, ApiToken token) {
        if (token.revoke(clock.instant(), actor.userId())) {
            audit.record(Audited.of(actor, token.getBureauId(), "token.revoke", ENTITY, token.requireId())
                    .values(words(token), null));
        }
    }

    private static String words(ApiToken token) {
        String scopes =
                token.getScopes().stream().sorted().map(TokenScope::getWord).collect(Collectors.joining(" "));
        return "%s, %s, %s".formatted(token.getName(), scopes, token.getExpiresOn());
    }
}
