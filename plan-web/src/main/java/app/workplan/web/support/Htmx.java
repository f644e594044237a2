package app.workplan.web.support;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The few things to know about a partial update, in the headers that htmx has for it: one handler serves both, only the
 * answer differs.
 */
public final class Htmx {

    private Htmx() {}

    /** Whether the request asks for a fragment; a restored history entry asks for the whole page. */
    public static boolean asksFragment(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"))
                && !"true".equals(request.getHeader("HX-History-Restore-Request"));
    }

    /** Sends the whole window elsewhere; a plain redirect would land inside a table row. */
    public static void leaveFor(HttpServletResponse response, int status, String address) {
        response.setStatus(status);
        response.setHeader("HX-Redirect", address);
    }
}
