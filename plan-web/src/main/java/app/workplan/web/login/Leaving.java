package app.workplan.web.login;

import app.workplan.service.organisation.Logins;
import app.workplan.web.support.CurrentActor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** 退出: noted in the audit trail, then the login page. */
@RequiredArgsConstructor
public class Leaving implements LogoutHandler, LogoutSuccessHandler {

    private final Logins logins;

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (CurrentActor.account(request) != null) {
            logins.loggedOut(CurrentActor.of(request));
        }
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + "/login?out");
    }
}
