package app.workplan.web.support;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 失败的跳转: an answer that says that something failed leads nowhere. A page may have set its {@code Location} already when what comes after
 * it fails, as the session that is stored behind it; the container keeps the headers when it turns to the error page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class FailedRedirects extends OncePerRequestFilter {

    private static final int FIRST_ERROR = 400;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean answered = false;
        try {
            chain.doFilter(request, response);
            answered = response.getStatus() < FIRST_ERROR;
        } finally {
            if (!answered && !response.isCommitted()) {
                response.setHeader(HttpHeaders.LOCATION, null);
            }
        }
    }
}
