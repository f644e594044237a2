package app.workplan.web.api;

import app.workplan.domain.token.TokenScope;
import app.workplan.service.shared.AuditTrail;
import app.workplan.web.support.ApiFault;
import app.workplan.web.support.ErrorPages;
import app.workplan.web.support.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * 令牌权限: a token opens what it was made for; what its owner may do there is asked by the services, as on every page. And the
 * parameters: one that is misspelt would let a program take the wrong rows for the right ones.
 */
@RequiredArgsConstructor
class ScopeGate implements HandlerInterceptor {

    private final AuditTrail audit;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        Needs needs = method.getMethodAnnotation(Needs.class);
        TokenScope scope = needs == null ? null : needs.value();
        if (needs == null || scope == null || !ApiCall.of(request).scopes().contains(scope)) {
            audit.recordRefusal(ErrorPages.refusal(request));
            throw new ApiRefusal(ApiFault.SCOPE, null, scope == null ? "-" : scope.getWord());
        }
        Set<String> known = Set.of(needs.parameters());
        for (String name : request.getParameterMap().keySet()) {
            if (!known.contains(name) && !Languages.PARAMETER.equals(name)) {
                throw new ApiRefusal(ApiFault.PARAMETER, name, name);
            }
        }
        return true;
    }
}
