package app.workplan.web.config;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.util.FastByteArrayOutputStream;
import org.thymeleaf.spring6.view.ThymeleafView;

/**
 * A page whose variables stay beside the request. Thymeleaf keeps every variable of a template, also of each row of a list,
 * as an attribute of the request and asks for it again in every expression: through the wrappers of session and security
 * down to the server, which took one sample in seven of a ledger. And a page that is written in one piece, in blocks of bytes:
 * as one text of 300,000 characters each page was an object so large that every tenth made the collector walk the whole heap.
 */
class PageView extends ThymeleafView {

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        Page page = new Page(response);
        LocaleContext asked = LocaleContextHolder.getLocaleContext();
        // a page has one language: it is not found out again for each of its words
        LocaleContextHolder.setLocale(LocaleContextHolder.getLocale());
        try {
            super.render(model, new Attributes(request), page);
        } finally {
            LocaleContextHolder.setLocaleContext(asked);
        }
        page.send();
    }

    /** The page as it is made. Nothing of it is sent before it is whole. */
    private static final class Page extends HttpServletResponseWrapper {

        private static final int FIRST_BLOCK = 32_768;

        private final FastByteArrayOutputStream bytes = new FastByteArrayOutputStream(FIRST_BLOCK);
        private final PrintWriter writer =
                new PrintWriter(new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8)));

        Page(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() {
            return writer;
        }

        void send() throws IOException {
            writer.flush();
            bytes.writeTo(getResponse().getOutputStream());
        }
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
