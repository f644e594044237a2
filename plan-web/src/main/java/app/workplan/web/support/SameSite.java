package app.workplan.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * 本站表单: whether a form was sent from a page of ours. A browser says so by itself and no page can make it lie; whoever
 * says nothing is taken for a stranger.
 */
public final class SameSite {

    private SameSite() {}

    /** Whether the browser says that the request comes from our own pages. */
    public static boolean isOwnForm(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null ? "same-origin".equals(site) : isOurs(request.getHeader(HttpHeaders.ORIGIN), request);
    }

    /** Whether the address is on the host the request was sent to. */
    static boolean isOurs(@Nullable String address, HttpServletRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        if (address == null || host == null) {
            return false;
        }
        try {
            return host.equalsIgnoreCase(URI.create(address).getRawAuthority());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
