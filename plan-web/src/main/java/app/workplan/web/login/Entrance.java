package app.workplan.web.login;

import app.workplan.web.support.Htmx;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Shows an anonymous reader to the login page; a partial update leaves for it as a whole window. */
public class Entrance implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e) {
        show(request, response);
    }

    /** The way to the login page; says that the session ended where there was one. */
    public static void show(HttpServletRequest request, HttpServletResponse response) {
        boolean had = request.getRequestedSessionId() != null;
        String page = request.getContextPath() + (had ? "/login?ended" : "/login");
        if (Htmx.asksFragment(request)) {
            Htmx.leaveFor(response, HttpServletResponse.SC_UNAUTHORIZED, page);
            return;
        }
        boolean get = "GET".equals(request.getMethod());
        response.setStatus(get ? HttpServletResponse.SC_FOUND : HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, page);
    }
}
