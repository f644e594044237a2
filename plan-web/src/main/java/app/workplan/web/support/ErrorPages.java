package app.workplan.web.support;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.DomainException;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.attachment.FilesAway;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/**
 * 错误页面: plain words, what to do, a request number; never a technical text. What a form can show itself, its
 * controller catches before it comes here.
 */
@Slf4j
@ControllerAdvice
@RequiredArgsConstructor
public class ErrorPages {

    /** Request attribute: the page of a form that was refused for its token: opened before the last login, or sent by no page. */
    public static final String STALE_FORM = ErrorPages.class.getName() + ".STALE_FORM";

    /** PostgreSQL: a unique key is violated. */
    private static final String UNIQUE = "23505";

    /** Statuses that have a page of their own; the others share one. */
    private static final Set<Integer> OWN_PAGE = Set.of(400, 401, 403, 404, 405, 409, 413, 415, 500);

    private final AuditTrail audit;
    private final Texts texts;
    private final ShellAdvice shell;
    private final FormPages formPages;

    @ExceptionHandler
    ModelAndView notFound(NotFound e, HttpServletRequest request) {
        return page(HttpStatus.NOT_FOUND, null, request);
    }

    /** An id that is no number is an unknown address; any other ill value is a bad request. */
    @ExceptionHandler
    ModelAndView mistyped(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        boolean inAddress = e.getParameter().hasParameterAnnotation(PathVariable.class);
        return page(inAddress ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST, null, request);
    }

    @ExceptionHandler
    ModelAndView forbidden(Forbidden e, HttpServletRequest request) {
        if ("GET".equals(request.getMethod())) {
            // a refused command has noted itself
            audit.recordRefusal(refusal(request));
        }
        return page(HttpStatus.FORBIDDEN, null, request);
    }

    @ExceptionHandler
    ModelAndView ruleViolated(RuleViolation e, HttpServletRequest request) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, texts.of(e), request);
    }

    /** What a unique key refused was just made by somebody faster; what any other rule of the tables refused is a fault. */
    @ExceptionHandler
    ModelAndView refusedByTable(DataIntegrityViolationException e, HttpServletRequest request) throws Exception {
        return isTwin(e) ? conflict(e, request) : other(e, request);
    }

    /** 有人抢先: whether it was a unique key that refused, so that somebody has just made the same. */
    public static boolean isTwin(DataIntegrityViolationException e) {
        return e.getMostSpecificCause() instanceof SQLException cause && UNIQUE.equals(cause.getSQLState());
    }

    @ExceptionHandler({StaleVersion.class, ConcurrencyFailureException.class})
    ModelAndView conflict(RuntimeException e, HttpServletRequest request) {
        if (!(e instanceof DomainException)) {
            log.warn("Two commands met: {}", e.toString());
        }
        return page(HttpStatus.CONFLICT, null, request);
    }

    /** As many files as the program makes at once are being made, or as many pages as one account may have made. */
    @ExceptionHandler
    ModelAndView busy(Busy e, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Busy.RETRY_SECONDS);
        return page(HttpStatus.SERVICE_UNAVAILABLE, texts.of(e.getKey()), request);
    }

    /** 问得太宽: what was asked for takes longer than the program gives one question. */
    @ExceptionHandler({QueryTimeoutException.class, TransactionTimedOutException.class})
    ModelAndView tooWide(RuntimeException e, HttpServletRequest request) {
        log.warn("Given up after its time: {} {}", request.getMethod(), request.getRequestURI());
        return page(HttpStatus.SERVICE_UNAVAILABLE, texts.of("common.tooWide"), request);
    }

    /** The files cannot be reached; an answer that has begun is cut off, lest our page be taken for the rest of the file. */
    @ExceptionHandler
    ModelAndView filesAway(FilesAway e, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            throw e;
        }
        // what was said of the length was said of the file
        response.setContentLengthLong(-1);
        response.setHeader("Content-Security-Policy", SecurityHeaders.CONTENT_POLICY);
        return page(HttpStatus.SERVICE_UNAVAILABLE, texts.of("evidence.away"), request);
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        return page(HttpStatus.CONTENT_TOO_LARGE, null, request);
    }

    @ExceptionHandler
    ModelAndView illBound(BindException e, HttpServletRequest request) {
        return page(HttpStatus.BAD_REQUEST, null, request);
    }

    /** Who comes to the address of a form by GET, say by the switch of the language, wants the page of the form. */
    @ExceptionHandler
    ModelAndView wrongWay(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return page(e.getStatusCode(), null, request);
        }
        String lang = Languages.asked(request)
                .map(language -> "?" + Languages.PARAMETER + "=" + language)
                .orElse("");
        return new ModelAndView("redirect:" + formPages.of(FormPages.path(request)) + lang);
    }

    /** The reader went away: there is nobody to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        log.debug("The reader went away: {}", e.toString());
    }

    @ExceptionHandler
    ModelAndView other(Exception e, HttpServletRequest request) throws Exception {
        if (e instanceof AccessDeniedException || e instanceof AuthenticationException) {
            // the security filters know better what to answer
            throw e;
        }
        if (e instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
            return page(known.getStatusCode(), null, request);
        }
        log.error("Unexpected failure at {} {}", request.getMethod(), request.getRequestURI(), e);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, null, request);
    }

    /** 被拒绝的操作, as the audit trail tells it. */
    public static Audited refusal(HttpServletRequest request) {
        Actor actor = CurrentActor.of(request);
        String address = request.getMethod() + " " + request.getRequestURI();
        return Audited.of(actor, actor.bureauId(), "refused", "request", null).values(null, address);
    }

    /** The page for a status; the words of the status where none are given. */
    ModelAndView page(HttpStatusCode status, @Nullable String message, HttpServletRequest request) {
        ModelAndView page = new ModelAndView(OWN_PAGE.contains(status.value()) ? "error/" + status.value() : "error");
        page.setStatus(status);
        page.addObject("status", status.value());
        page.addObject("message", message);
        page.addObject("requestId", RequestIds.of(request));
        page.addObject("typed", TypedFields.of(request));
        page.addObject("staleForm", request.getAttribute(STALE_FORM));
        page.addObject("ownForm", TypedFields.isOwnForm(request));
        page.addObject("shell", shell.build(request));
        return page;
    }
}
