package app.workplan.web.config;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.view.ThymeleafView;

/**
 * A page whose variables stay beside the request. Thymeleaf keeps every variable of a template, also of each row of a list,
 * as an attribute of the request and asks for it again in every expression: through the wrappers of session and security
 * down to the server, which took one sample in seven of a ledger.
 */
class PageView extends ThymeleafView {

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        super.render(model, new Attributes(request), response);
    }

    /** What the request holds when the page begins, and what the page adds. */
    private static final class Attributes extends HttpServletRequestWrapper {

        private final Map<String, @Nullable Object> known = new HashMap<>();

        Attributes(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable Object getAttribute(String name) {
            Object value = known.get(name);
            if (value != null || known.containsKey(name)) {
                return value;
            }
            value = super.getAttribute(name);
            known.put(name, value);
            return value;
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            known.put(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            known.put(name, null);
        }

        @Override
        public Enumeration<String> getAttributeNames() {
            Set<String> names = new LinkedHashSet<>(Collections.list(super.getAttributeNames()));
            known.forEach((name, value) -> {
                if (value == null) {
                    names.remove(name);
                } else {
                    names.add(name);
                }
            });
            return Collections.enumeration(names);
        }
    }
}
