package app.workplan.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/** Files of the product itself, open to everybody: they tell nothing, and the login page needs them. */
public final class StaticFiles {

    private static final String[] PATTERNS = {
        "/css/**",
        "/js/**",
        "/vendor/**",
        "/icons.svg",
        "/favicon.svg",
        "/favicon.ico",
        "/icons-*.svg",
        "/favicon-*.svg"
    };
    private static final String[] FOLDERS = {"/css/", "/js/", "/vendor/"};

    private StaticFiles() {}

    /** The address patterns of all of them. */
    public static String[] patterns() {
        return PATTERNS.clone();
    }

    /** Whether the request asks for one. */
    public static boolean isOne(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return Arrays.stream(FOLDERS).anyMatch(path::startsWith)
                || path.startsWith("/icons") && path.endsWith(".svg")
                || path.startsWith("/favicon");
    }
}
