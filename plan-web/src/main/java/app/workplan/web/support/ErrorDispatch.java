package app.workplan.web.support;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Failures outside controllers (filters, the firewall, the container's dispatch): the same page as for all others,
 * whatever the client said it accepts.
 */
@Controller
@RequiredArgsConstructor
public class ErrorDispatch implements ErrorController {

    private final ErrorPages pages;

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request) {
        return pages.page(statusOf(request), null, request);
    }

    /** Whoever types this address meets no failure: there is nothing here. */
    private static HttpStatusCode statusOf(HttpServletRequest request) {
        @Nullable Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code ? HttpStatusCode.valueOf(code) : HttpStatus.NOT_FOUND;
    }
}
