package app.workplan.web.support;

import app.workplan.domain.shared.Actor;
import app.workplan.service.organisation.Deputed;
import app.workplan.service.organisation.SignedIn;
import app.workplan.service.shared.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 当前操作人: the account behind the request, read from the database once per request and kept as a request
 * attribute. Controllers take a parameter of type {@link Actor}, {@link Scope} or {@link SignedIn} instead.
 */
public final class CurrentActor {

    private static final String ATTRIBUTE = CurrentActor.class.getName();

    private CurrentActor() {}

    /** Keeps the account for the rest of the request. */
    public static void set(HttpServletRequest request, SignedIn account) {
        request.setAttribute(ATTRIBUTE, account);
    }

    /** The account of the request, null for an anonymous one. */
    public static @Nullable SignedIn account(HttpServletRequest request) {
        return (SignedIn) request.getAttribute(ATTRIBUTE);
    }

    /** The actor of the request; for an anonymous one an actor without name, id and roles. */
    public static Actor of(HttpServletRequest request) {
        SignedIn account = account(request);
        String ip = request.getRemoteAddr();
        String requestId = RequestIds.of(request);
        if (account == null) {
            return new Actor(null, "-", null, Set.of(), Set.of(), ip, requestId);
        }
        return new Actor(
                account.userId(),
                account.displayName(),
                account.bureauId(),
                account.roles(),
                account.departmentIds(),
                account.deputed().stream()
                        .collect(Collectors.toMap(Deputed::departmentId, Deputed::head, (first, other) -> first)),
                ip,
                requestId);
    }

    /** What the actor of the request may read. */
    public static Scope scope(HttpServletRequest request) {
        SignedIn account = account(request);
        return Scope.of(of(request), own -> account == null ? Set.of() : account.bureauTree());
    }
}
