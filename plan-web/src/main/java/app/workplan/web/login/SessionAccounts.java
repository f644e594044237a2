package app.workplan.web.login;

import app.workplan.service.organisation.SignedIn;
import app.workplan.service.organisation.UserQueries;
import app.workplan.web.support.CurrentActor;
import app.workplan.web.support.StaticFiles;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the account behind the session once per request. A session whose account was disabled, or whose password was
 * changed elsewhere, ends here; other roles count at once.
 */
@RequiredArgsConstructor
public class SessionAccounts extends OncePerRequestFilter {

    private final UserQueries users;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return StaticFiles.isOne(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof LoginUser user) {
            Optional<SignedIn> account = users.signedIn(user.getUserId())
                    .filter(now -> now.enabled() && now.stamp().equals(user.getStamp()));
            account.ifPresentOrElse(now -> refresh(request, now), () -> end(request));
        }
        chain.doFilter(request, response);
    }

    private static void refresh(HttpServletRequest request, SignedIn account) {
        CurrentActor.set(request, account);
        LoginUser user = new LoginUser(account);
        // for this request only: nothing is written to the session
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities())));
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
