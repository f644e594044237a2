package app.workplan.web.api;

import app.workplan.domain.token.TokenScope;
import app.workplan.service.token.Admission;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;

/**
 * 一次接口调用: by which token it came.
 *
 * @param key what its cursors are signed with
 */
record ApiCall(long tokenId, Set<TokenScope> scopes, String key) {

    private static final String ATTRIBUTE = ApiCall.class.getName();

    static ApiCall of(Admission admission) {
        return new ApiCall(admission.tokenId(), admission.scopes(), admission.key());
    }

    void keep(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The call of a request that was let in. */
    static ApiCall of(HttpServletRequest request) {
        return Objects.requireNonNull((ApiCall) request.getAttribute(ATTRIBUTE));
    }
}
