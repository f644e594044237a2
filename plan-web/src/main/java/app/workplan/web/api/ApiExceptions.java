package app.workplan.web.api;

import app.workplan.domain.shared.DomainException;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.shared.AuditTrail;
import app.workplan.web.support.ApiAddress;
import app.workplan.web.support.ApiFault;
import app.workplan.web.support.ErrorPages;
import app.workplan.web.support.Problem;
import app.workplan.web.support.Problems;
import app.workplan.web.support.RefusedFields;
import app.workplan.web.support.RequestIds;
import app.workplan.web.support.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;

/**
 * 接口的错误: whatever goes wrong below {@code /api/} is answered as a problem, also where no method was found to blame; before
 * the pages' own resolver, which would answer with a page.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class ApiExceptions implements HandlerExceptionResolver, Ordered {

    private static final int BEFORE_THE_PAGES = -100;

    private final Problems problems;
    private final Texts texts;
    private final AuditTrail audit;

    @Override
    public int getOrder() {
        return BEFORE_THE_PAGES;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        if (!ApiAddress.isOne(request)) {
            return null;
        }
        try {
            if (!(e instanceof AsyncRequestNotUsableException)) {
                if (e instanceof ErrorResponse known) {
                    known.getHeaders().forEach((name, values) -> values.forEach(one -> response.addHeader(name, one)));
                }
                problems.write(response, problem(request, e));
            }
        } catch (IOException gone) {
            log.debug("The reader went away: {}", gone.toString());
        }
        return new ModelAndView();
    }

    private Problem problem(HttpServletRequest request, Exception e) {
        if (e instanceof DomainException refused) {
            return refused(request, refused);
        }
        if (e instanceof ApiRefusal refused) {
            Object[] args = refused.getArgs().toArray();
            Problem whole = fault(request, refused.getFault(), args);
            return refused.getField() == null
                    ? whole
                    : problems.of(
                            request,
                            refused.getFault(),
                            refused.getFault().getStatus(),
                            List.of(new Problem.Field(refused.getField(), whole.code(), whole.detail())),
                            args);
        }
        if (e instanceof HttpMessageNotReadableException unreadable) {
            return unreadable(request, unreadable);
        }
        if (e instanceof MethodArgumentTypeMismatchException) {
            // every parameter but those of the address is read by hand
            return fault(request, ApiFault.NOT_FOUND);
        }
        if (e instanceof ConcurrencyFailureException
                || e instanceof DataIntegrityViolationException twin && ErrorPages.isTwin(twin)) {
            log.warn("Two commands met: {}", e.toString());
            return fault(request, ApiFault.CONFLICT);
        }
        if (e instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
            return problems.of(request, ApiFault.of(known.getStatusCode().value()), known.getStatusCode(), List.of());
        }
        log.error("Unexpected failure at {} {}", request.getMethod(), request.getRequestURI(), e);
        return fault(request, ApiFault.FAILURE);
    }

    private Problem refused(HttpServletRequest request, DomainException refused) {
        if (refused instanceof NotFound) {
            return fault(request, ApiFault.NOT_FOUND);
        }
        if (refused instanceof Forbidden) {
            if ("GET".equals(request.getMethod())) {
                // a refused command has noted itself
                audit.recordRefusal(ErrorPages.refusal(request));
            }
            return fault(request, ApiFault.FORBIDDEN);
        }
        if (refused instanceof StaleVersion) {
            return fault(request, ApiFault.CONFLICT);
        }
        List<Problem.Field> errors = ((RuleViolation) refused)
                .faults().stream()
                        .map(one -> new Problem.Field(RefusedFields.of(one), one.getCode(), texts.of(one)))
                        .toList();
        return problems.of(
                HttpStatus.UNPROCESSABLE_CONTENT, refused.getCode(), texts.of(refused), RequestIds.of(request), errors);
    }

    /** The place in the JSON, and never the library's words. */
    private Problem unreadable(HttpServletRequest request, HttpMessageNotReadableException e) {
        String field = e.getCause() instanceof JacksonException json
                ? json.getPath().stream()
                        .map(JacksonException.Reference::getPropertyName)
                        .collect(Collectors.joining("."))
                : "";
        Problem whole = fault(request, ApiFault.UNREADABLE);
        return field.isEmpty()
                ? whole
                : problems.of(
                        request,
                        ApiFault.UNREADABLE,
                        HttpStatus.BAD_REQUEST,
                        List.of(new Problem.Field(field, whole.code(), whole.detail())));
    }

    private Problem fault(HttpServletRequest request, ApiFault fault, Object... args) {
        return problems.of(request, fault, fault.getStatus(), List.of(), args);
    }
}
