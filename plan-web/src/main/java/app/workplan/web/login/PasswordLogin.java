package app.workplan.web.login;

import app.workplan.service.organisation.LoginAccount;
import app.workplan.service.organisation.Logins;
import app.workplan.web.support.RequestIds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Opens a session for the right password. A lock refuses even that one; whether an account is disabled is told only to
 * somebody who knows its password.
 */
@Component
public class PasswordLogin {

    private final Logins logins;
    private final AuthenticationManager manager;
    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy sessions;

    PasswordLogin(
            Logins logins,
            PasswordEncoder encoder,
            SecurityContextRepository contexts,
            SessionAuthenticationStrategy sessions) {
        this.logins = logins;
        this.contexts = contexts;
        this.sessions = sessions;
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(this::load);
        provider.setPasswordEncoder(encoder);
        provider.setPreAuthenticationChecks(PasswordLogin::requireUnlocked);
        provider.setPostAuthenticationChecks(user -> {});
        this.manager = new ProviderManager(provider);
    }

    /**
     * Checks the password and opens the session under a new id, with a new CSRF token.
     *
     * @throws LockedException during the lock after wrong passwords, also when this attempt caused it
     * @throws DisabledException for the right password of a disabled account
     * @throws BadCredentialsException for anything else, known user name or not
     */
    public void open(String username, String password, HttpServletRequest request, HttpServletResponse response) {
        Authentication login = authenticate(username, password, request);
        sessions.onAuthentication(login, request, response);
        keep(login, request, response);
    }

    /** Goes on with the session after the own password was changed, under a new session id. */
    public void renew(String username, HttpServletRequest request, HttpServletResponse response) {
        LoginUser user = load(username);
        user.eraseCredentials();
        Authentication login = UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        sessions.onAuthentication(login, request, response);
        keep(login, request, response);
    }

    /** Counts a wrong current password like one at the login. Whether the account is locked now. */
    public boolean guessedTooOften(String username, HttpServletRequest request) {
        return logins.passwordWrong(username, request.getRemoteAddr(), RequestIds.of(request));
    }

    private Authentication authenticate(String username, String password, HttpServletRequest request) {
        String ip = request.getRemoteAddr();
        String requestId = RequestIds.of(request);
        try {
            Authentication login =
                    manager.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password));
            logins.passwordRight(username, ip, requestId).ifPresent(PasswordLogin::requireAdmitted);
            return login;
        } catch (BadCredentialsException e) {
            if (logins.passwordWrong(username, ip, requestId)) {
                throw new LockedException("locked", e);
            }
            throw e;
        }
    }

    private void keep(Authentication login, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = new SecurityContextImpl(login);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private LoginUser load(String username) {
        return logins.find(username).map(LoginUser::new).orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    private static void requireUnlocked(UserDetails user) throws AuthenticationException {
        if (!user.isAccountNonLocked()) {
            throw new LockedException("locked");
        }
    }

    private static void requireAdmitted(LoginAccount now) {
        if (now.locked()) {
            throw new LockedException("locked");
        }
        if (!now.enabled()) {
            throw new DisabledException("disabled");
        }
    }
}
