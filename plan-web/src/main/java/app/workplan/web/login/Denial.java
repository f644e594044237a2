package app.workplan.web.login;

import app.workplan.service.shared.AuditTrail;
import app.workplan.web.support.CurrentActor;
import app.workplan.web.support.ErrorPages;
import app.workplan.web.support.FormPages;
import app.workplan.web.support.TypedFields;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Answers what the rules by address refuse: 403 and an audit entry; 404 where there is no such address; the login page
 * where the session behind a form is gone.
 */
@RequiredArgsConstructor
public class Denial implements AccessDeniedHandler {

    private final AuditTrail audit;
    private final RequestMappingHandlerMapping routes;
    private final Entrance entrance;
    private final FormPages formPages;

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        boolean anonymous = CurrentActor.account(request) == null;
        if (anonymous && e instanceof CsrfException) {
            entrance.show(request, response);
        } else if (!(e instanceof CsrfException) && !isKnown(request)) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else {
            if (e instanceof CsrfException && TypedFields.isOwnForm(request)) {
                // opened before a login in another window: the page says so, and where the form is
                request.setAttribute(ErrorPages.STALE_FORM, request.getContextPath() + formPages.of(request));
            }
            audit.recordRefusal(ErrorPages.refusal(request));
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private boolean isKnown(HttpServletRequest request) {
        try {
            if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
                ServletRequestPathUtils.parseAndCache(request);
            }
            return routes.getHandler(request) != null;
        } catch (HttpRequestMethodNotSupportedException e) {
            return true;
        } catch (Exception e) {
            // an address that cannot be read is refused, not explained
            return true;
        }
    }
}
