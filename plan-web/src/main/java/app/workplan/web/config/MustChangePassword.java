package app.workplan.web.config;

import app.workplan.service.organisation.SignedIn;
import app.workplan.web.support.CurrentActor;
import app.workplan.web.support.Htmx;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/** 首次登录改密: whoever came with a one-time password gets no further than the account page. */
class MustChangePassword implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        SignedIn account = CurrentActor.account(request);
        if (account == null || !account.mustChangePassword()) {
            return true;
        }
        String page = request.getContextPath() + "/account";
        if (Htmx.asksFragment(request)) {
            Htmx.leaveFor(response, HttpServletResponse.SC_FORBIDDEN, page);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, page);
        }
        return false;
    }
}
