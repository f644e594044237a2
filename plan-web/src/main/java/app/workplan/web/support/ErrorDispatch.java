package app.workplan.web.support;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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
    private final Problems problems;

    @RequestMapping("/error")
    @Nullable
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatusCode status = statusOf(request);
        if (ApiAddress.isOne(request)) {
            problems.write(response, problems.of(request, ApiFault.of(status.value()), status, List.of()));
            return null;
        }
        return pages.page(status, null, request);
    }

    /** Whoever types this address meets no failure: there is nothing here. */
    private static HttpStatusCode statusOf(HttpServletRequest request) {
        @Nullable Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code ? HttpStatusCode.valueOf(code) : HttpStatus.NOT_FOUND;
    }
}
