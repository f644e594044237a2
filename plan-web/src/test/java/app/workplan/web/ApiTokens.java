package app.workplan.web;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.token.TokenScope;
import app.workplan.service.organisation.SignedIn;
import app.workplan.service.organisation.UserQueries;
import app.workplan.service.token.MadeToken;
import app.workplan.service.token.MakeToken;
import app.workplan.service.token.TokenService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Tokens for the tests of the interface, made as their owners would. */
@Component
public class ApiTokens {

    private final TokenService tokens;
    private final UserQueries users;
    private final Fixtures fixtures;
    private final Clock clock;
    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    ApiTokens(TokenService tokens, UserQueries users, Fixtures fixtures, Clock clock) {
        this.tokens = tokens;
        this.users = users;
        this.fixtures = fixtures;
        this.clock = clock;
    }

    /** The user as a page would see it. */
    public Actor actor(String username) {
        SignedIn account = users.signedIn(fixtures.userId(username)).orElseThrow();
        return new Actor(
                account.userId(),
                account.displayName(),
                account.bureauId(),
                account.roles(),
                account.departmentIds(),
                "127.0.0.1",
                null);
    }

    /** A new token of the user for a month. */
    public MadeToken make(String username, TokenScope... scopes) {
        return tokens.make(
                actor(username),
                new MakeToken("test", Set.of(scopes), LocalDate.now(clock).plusDays(30)));
    }

    /** The request as sent with a token of that user that has every scope. */
    public RequestPostProcessor as(String username) {
        String secret = secrets.computeIfAbsent(
                username,
                name -> make(name, EnumSet.allOf(TokenScope.class).toArray(TokenScope[]::new))
                        .secret());
        return with(secret);
    }

    /** The request as sent with that secret. */
    public static RequestPostProcessor with(String secret) {
        return request -> {
            request.addHeader("Authorization", "Bearer " + secret);
            return request;
        };
    }
}
