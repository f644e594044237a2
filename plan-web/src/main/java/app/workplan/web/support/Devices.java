package app.workplan.web.support;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** 设备: a random key this browser keeps, so that a page can say whether a draft comes from here; it says nothing about a person. */
public final class Devices {

    static final String COOKIE = "WORKPLAN_DEVICE";

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Duration KEPT = Duration.ofDays(365);

    private Devices() {}

    /** The key the browser has, null for none or one that is not ours. */
    public static @Nullable String known(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie one : cookies) {
                if (one.getName().equals(COOKIE) && KEY.matcher(one.getValue()).matches()) {
                    return one.getValue();
                }
            }
        }
        return null;
    }

    /** The key the browser has; a new one where it has none. */
    public static String of(HttpServletRequest request, HttpServletResponse response) {
        String known = known(request);
        if (known != null) {
            return known;
        }
        String made = UUID.randomUUID().toString();
        String path = request.getContextPath().isEmpty() ? "/" : request.getContextPath();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, made)
                        .path(path)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(KEPT)
                        .build()
                        .toString());
        return made;
    }
}
