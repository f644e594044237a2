package app.workplan.web.config;

import app.workplan.web.support.ApiAddress;
import app.workplan.web.support.RequestIds;
import app.workplan.web.support.SecurityHeaders;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * 容器的错误页: what the container refuses before any page of ours is asked (a broken address, a header too long, a
 * request that is no HTTP) is answered in our own words, with a request number and every security header, and nothing of
 * the container's. It stands around all answers, so that no way out of the house lacks the headers.
 */
@Slf4j
@RequiredArgsConstructor
class ContainerErrors extends ErrorReportValve {

    private static final int LONGEST_ADDRESS = 200;

    private final ContainerErrorPage page;

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        protect(request, response);
        super.invoke(request, response);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        AtomicBoolean answerable = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, answerable);
        if (!answerable.get()) {
            return;
        }
        String id = RequestIds.of(request) == null ? RequestIds.next() : RequestIds.of(request);
        log.info("Request {} refused by the container with {}: {}", id, status, addressOf(request));
        // a failure may have emptied the answer, headers included
        protect(request, response);
        response.setHeader(RequestIds.HEADER, id);
        String path = request.getRequestURI();
        if (path != null && ApiAddress.isOne(path)) {
            write(response, MediaType.APPLICATION_PROBLEM_JSON_VALUE, page.problem(status, String.valueOf(id)));
        } else {
            write(response, MediaType.TEXT_HTML_VALUE, page.of(status, String.valueOf(id)));
        }
    }

    private static void protect(Request request, Response response) {
        SecurityHeaders.all(request.isSecure()).forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    }

    private static void write(Response response, String type, String text) {
        try {
            response.setContentType(type);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(text);
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            log.debug("The reader went away: {}", gone.toString());
        }
    }

    /** Method and address as far as they could be read, fit for one line of the log. */
    private static String addressOf(Request request) {
        String line = request.getMethod() + " " + request.getRequestURI();
        String shown = line.replaceAll("[^\\x21-\\x7E ]", "?");
        return shown.length() <= LONGEST_ADDRESS ? shown : shown.substring(0, LONGEST_ADDRESS);
    }
}
