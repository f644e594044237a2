package app.workplan.web.support;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 写出错误答复, in one place for the interface itself, its filters, and what never reached it. */
@Component
@RequiredArgsConstructor
public class Problems {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MessageSource messages;

    /** Answers with the fault. */
    public void write(HttpServletRequest request, HttpServletResponse response, ApiFault fault, Object... args)
            throws IOException {
        write(response, of(request, fault, fault.getStatus(), List.of(), args));
    }

    /** The fault as an answer, with the status that is known better. */
    public Problem of(
            HttpServletRequest request,
            ApiFault fault,
            HttpStatusCode status,
            List<Problem.Field> errors,
            Object... args) {
        return of(
                status, fault.getCode(), sentence(fault, Languages.of(request), args), RequestIds.of(request), errors);
    }

    /** An answer in words already found. */
    public Problem of(
            HttpStatusCode status, String code, String detail, @Nullable String requestId, List<Problem.Field> errors) {
        ApiFault known = ApiFault.of(status.value());
        return new Problem(
                "about:blank", known.getStatus().getReasonPhrase(), status.value(), code, detail, requestId, errors);
    }

    /** Writes the answer, unless another one is on its way. */
    public void write(HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(json(problem).getBytes(StandardCharsets.UTF_8));
    }

    /** The text of an answer. */
    public static String json(Problem problem) {
        return JSON.writeValueAsString(problem);
    }

    /** The words for a fault. */
    public String sentence(ApiFault fault, Locale language, Object... args) {
        return messages.getMessage("api.fault." + fault.name(), Texts.args(List.of(args)), language);
    }
}
