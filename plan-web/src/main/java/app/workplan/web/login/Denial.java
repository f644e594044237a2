package app.workplan.web.login;

import app.workplan.service.shared.AuditTrail;
import app.workplan.web.support.CurrentActor;
import app.workplan.web.support.ErrorPages;
import app.workplan.web.support.FormPages;
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
 * Answers what the rules by address refuse: 403 and an audit entry; 404 where there is no such address, 405 where it takes
 * no such method; the login page where the session behind a form is gone.
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
        boolean form = e instanceof CsrfException;
        HttpStatus address = statusOf(request);
        if (form && CurrentActor.account(request) == null) {
            entrance.show(request, response);
        } else if (address == HttpStatus.NOT_FOUND || form && address == HttpStatus.METHOD_NOT_ALLOWED) {
            response.sendError(address.value());
        } else {
            if (form) {
                // opened before a login in another window, or no page of ours at all: the page says so, and where the
                // form is
                request.setAttribute(ErrorPages.STALE_FORM, request.getContextPath() + formPages.of(request));
            }
            audit.recordRefusal(ErrorPages.refusal(request));
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /** 404 where there is no such address, 405 where it takes no such method, else 200. */
    private HttpStatus statusOf(HttpServletRequest request) {
        try {
            if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
                ServletRequestPathUtils.parseAndCache(request);
            }
            return routes.getHandler(request) != null ? HttpStatus.OK : HttpStatus.NOT_FOUND;
        } catch (HttpRequestMethodNotSupportedException e) {
            return HttpStatus.METHOD_NOT_ALLOWED;
        } catch (Exception e) {
            // an address that cannot be read is refused, not explained
            return HttpStatus.OK;
        }
    }
}
