package app.workplan.web.support;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 干净的参数: nobody types control characters, and the database takes no NUL, so they are left out of every parameter;
 * parameters that cannot be read at all (broken escapes, a body over the limit) are answered before anybody asks for them.
 * A version that is no number becomes one nothing ever had: the form is answered as one somebody was faster than, with
 * everything typed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class CleanParameters extends OncePerRequestFilter {

    private static final String VERSION = "version";
    private static final Pattern NUMBER = Pattern.compile("\\s*[0-9]{0,9}\\s*");
    private static final String NEVER = "-1";

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0E-\\x1F\\x7F]");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            request.getParameterMap();
        } catch (InvalidParameterException unreadable) {
            response.sendError(unreadable.getErrorCode());
            return;
        }
        chain.doFilter(new Clean(request), response);
    }

    /** The same request; its parameters without control characters. */
    private static final class Clean extends HttpServletRequestWrapper {

        Clean(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String value = super.getParameter(name);
            return value == null ? null : clean(name, value);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = super.getParameterValues(name);
            return values == null ? null : clean(name, values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> cleaned = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, values) -> cleaned.put(name, clean(name, values)));
            return cleaned;
        }

        private static String[] clean(String name, String[] values) {
            String[] cleaned = new String[values.length];
            for (int i = 0; i < values.length; i++) {
                cleaned[i] = clean(name, values[i]);
            }
            return cleaned;
        }

        private static String clean(String name, String value) {
            if (VERSION.equals(name) && !NUMBER.matcher(value).matches()) {
                return NEVER;
            }
            return withoutControls(value);
        }
    }

    /** The text without control characters, but for tabs and ends of lines. */
    public static String withoutControls(String value) {
        return CONTROL.matcher(value).find() ? CONTROL.matcher(value).replaceAll("") : value;
    }
}
