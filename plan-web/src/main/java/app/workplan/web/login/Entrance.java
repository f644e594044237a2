package app.workplan.web.login;

import app.workplan.web.support.FormPages;
import app.workplan.web.support.Htmx;
import app.workplan.web.support.TypedFields;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Shows an anonymous reader to the login page; a partial update leaves for it as a whole window. A form of ours whose
 * session is gone is answered with what was typed in it, and the login leads back to the page of the form.
 */
@RequiredArgsConstructor
public class Entrance implements AuthenticationEntryPoint {

    private final SavedPage savedPage;
    private final FormPages formPages;

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        show(request, response);
    }

    /** The way to the login page; says that the session ended where there was one. */
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean had = request.getRequestedSessionId() != null;
        String page = request.getContextPath() + (had ? "/login?ended" : "/login");
        if (Htmx.asksFragment(request)) {
            Htmx.leaveFor(response, HttpServletResponse.SC_UNAUTHORIZED, page);
            return;
        }
        if (TypedFields.isOwnForm(request)) {
            savedPage.remember(formPages.of(request), request);
            if (!TypedFields.of(request).isEmpty()) {
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
        }
        boolean get = "GET".equals(request.getMethod());
        response.setStatus(get ? HttpServletResponse.SC_FOUND : HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, page);
    }
}
