package app.workplan.web.api;

import app.workplan.service.organisation.SignedIn;
import app.workplan.service.token.Admission;
import app.workplan.service.token.TokenDoor;
import app.workplan.web.support.ApiFault;
import app.workplan.web.support.CurrentActor;
import app.workplan.web.support.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 凭令牌: the bearer token of the request and nothing else says who calls; a session that came along is not looked at. The token
 * is never written anywhere.
 */
@RequiredArgsConstructor
class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final TokenDoor door;
    private final ApiLimits limits;
    private final Problems problems;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContextHolder.clearContext();
        String presented = presented(request);
        if (presented == null) {
            chain.doFilter(request, response);
            return;
        }
        Admission admission = door.admit(presented, request.getRemoteAddr());
        SignedIn account = admission.account();
        if (account == null) {
            refuse(request, response, admission.refusal());
            return;
        }
        long wait = limits.waitOfToken(admission.tokenId());
        if (wait > 0) {
            tooMany(request, response, ApiFault.TOO_MANY, wait);
            return;
        }
        CurrentActor.set(request, account);
        ApiCall.of(admission).keep(request);
        List<SimpleGrantedAuthority> roles = account.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        SecurityContextHolder.setContext(
                new SecurityContextImpl(new PreAuthenticatedAuthenticationToken(account.username(), "", roles)));
        chain.doFilter(request, response);
    }

    private static @Nullable String presented(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean bearer = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return bearer ? header.substring(BEARER.length()).strip() : null;
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Admission.@Nullable Refusal why)
            throws IOException {
        ApiFault fault = fault(why);
        long wait = fault == ApiFault.PASSWORD ? 0 : limits.waitOfAddress(request.getRemoteAddr());
        if (wait > 0) {
            tooMany(request, response, ApiFault.TOO_MANY_FAILURES, wait);
            return;
        }
        if (fault != ApiFault.PASSWORD) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"workplan\", error=\"invalid_token\"");
        }
        problems.write(request, response, fault);
    }

    private void tooMany(HttpServletRequest request, HttpServletResponse response, ApiFault fault, long seconds)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        problems.write(request, response, fault, seconds);
    }

    private static ApiFault fault(Admission.@Nullable Refusal why) {
        if (why == null) {
            return ApiFault.TOKEN_UNKNOWN;
        }
        return switch (why) {
            case UNKNOWN -> ApiFault.TOKEN_UNKNOWN;
            case EXPIRED -> ApiFault.TOKEN_EXPIRED;
            case REVOKED -> ApiFault.TOKEN_REVOKED;
            case OWNER_LOCKED -> ApiFault.OWNER_LOCKED;
            case ROLE_CHANGED -> ApiFault.ROLE_CHANGED;
            case PASSWORD -> ApiFault.PASSWORD;
        };
    }
}
