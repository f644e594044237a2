package app.workplan.web.support;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * 表单所在的页面: the page on which the form of a POST stands. Whoever comes to the address of a POST by GET (the switch of
 * the language, the way back from the login page, a bookmark) is shown there instead of to a refusal.
 */
@Component
public class FormPages {

    private final ObjectProvider<RequestMappingHandlerMapping> routes;

    FormPages(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.routes = routes;
    }

    /** The page the request was sent from, as the browser says, with its query; else the one its address leads to. */
    public String of(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        if (referer != null && SameSite.isOurs(referer, request)) {
            URI from = URI.create(referer);
            String path = from.getRawPath();
            if (path.startsWith(request.getContextPath() + "/")) {
                String own = path.substring(request.getContextPath().length());
                return isPage(own) && from.getRawQuery() != null ? own + "?" + from.getRawQuery() : of(own);
            }
        }
        return of(path(request));
    }

    /** The nearest page at or above the address: itself, the page for a new one, or what is left without its end. */
    public String of(String path) {
        for (String at = path; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('/')))) {
            if (isPage(at)) {
                return at;
            }
            if (isPage(at + "/new")) {
                return at + "/new";
            }
        }
        return "/";
    }

    /** The method that was asked for, also while its error page is written, which the container does by GET. */
    static String method(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return failed == null ? request.getMethod() : failed.toString();
    }

    /** The address that was asked for, also while its error page is written; without the context path. */
    static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = failed == null ? request.getRequestURI() : failed.toString();
        return uri.substring(Math.min(uri.length(), request.getContextPath().length()));
    }

    private boolean isPage(String path) {
        PathContainer wanted = PathContainer.parsePath(path);
        return routes.getObject().getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> patterns(info).stream())
                .anyMatch(pattern -> pattern.matches(wanted));
    }

    private static List<PathPattern> patterns(RequestMappingInfo info) {
        var known = info.getPathPatternsCondition();
        return known == null ? List.of() : List.copyOf(known.getPatterns());
    }
}
