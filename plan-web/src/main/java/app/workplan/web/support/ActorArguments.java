package app.workplan.web.support;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.service.organisation.SignedIn;
import app.workplan.service.shared.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Actor}, the {@link Scope} and the {@link SignedIn} account of the request. */
public class ActorArguments implements HandlerMethodArgumentResolver {

    private static final Set<Class<?>> TYPES = Set.of(Actor.class, Scope.class, SignedIn.class);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return TYPES.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest servletRequest = request.getNativeRequest(HttpServletRequest.class);
        SignedIn account = servletRequest == null ? null : CurrentActor.account(servletRequest);
        if (servletRequest == null || account == null) {
            // the security rules let nobody anonymous come this far
            throw new Forbidden("anonymous");
        }
        if (parameter.getParameterType() == Scope.class) {
            return CurrentActor.scope(servletRequest);
        }
        return parameter.getParameterType() == SignedIn.class ? account : CurrentActor.of(servletRequest);
    }
}
