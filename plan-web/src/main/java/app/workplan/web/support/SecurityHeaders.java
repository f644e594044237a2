package app.workplan.web.support;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * 安全响应头: what every answer carries, a page as well as an address so ill that it reaches no page. Read by the
 * security filters and by the container's own error page, so that both say the same.
 */
public final class SecurityHeaders {

    /** No inline script or style, nothing from another host, in nobody's frame. */
    public static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /** The policy of a file to be saved: a browser that shows it nevertheless runs nothing in it. */
    public static final String NOTHING = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /** What no page of the product asks of a device. */
    public static final String PERMISSIONS_POLICY =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    private static final String TRANSPORT = "max-age=31536000 ; includeSubDomains";

    private SecurityHeaders() {}

    /** All of them by name, in the form they are sent. */
    public static Map<String, String> all(boolean secure) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", CONTENT_POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Permissions-Policy", PERMISSIONS_POLICY);
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        if (secure) {
            headers.put("Strict-Transport-Security", TRANSPORT);
        }
        return headers;
    }
}
