package app.workplan.web.login;

import app.workplan.web.support.Htmx;
import app.workplan.web.support.StaticFiles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import lombok.Getter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/** The page somebody asked for before logging in: only whole pages, and never another host's. */
@Component
public class SavedPage {

    private static final String ATTRIBUTE = SavedPage.class.getName();

    @Getter
    private final RequestCache cache;

    @SuppressWarnings("NullAway") // no parameter at all is the documented use of null here
    SavedPage() {
        HttpSessionRequestCache pages = new HttpSessionRequestCache();
        pages.setRequestMatcher(SavedPage::isPage);
        pages.setMatchingRequestParameterName(null);
        pages.setSessionAttrName(ATTRIBUTE);
        this.cache = pages;
    }

    /** The page to go on to after the login: that of a form whose session had ended. */
    void remember(String page, HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, new SimpleSavedRequest(request.getContextPath() + page));
    }

    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return "GET".equals(request.getMethod())
                && !Htmx.asksFragment(request)
                && !StaticFiles.isOne(request)
                && !request.getRequestURI().endsWith("/error")
                && accept != null
                && accept.contains("text/html");
    }

    /** Path and query of the page, which is then forgotten, or the other one. */
    String takeOr(String other, HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = cache.getRequest(request, response);
        if (saved == null) {
            return other;
        }
        cache.removeRequest(request, response);
        URI page = URI.create(saved.getRedirectUrl());
        String path = page.getRawPath().substring(request.getContextPath().length());
        if (!path.startsWith("/") || path.startsWith("//")) {
            return other;
        }
        return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
    }
}
