package app.workplan.web.config;

import app.workplan.service.organisation.SignedIn;
import app.workplan.service.organisation.UserService;
import app.workplan.web.support.CurrentActor;
import app.workplan.web.support.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.springframework.web.servlet.HandlerInterceptor;

/** 切换语言: keeps what {@code ?lang=} asks for, in the session and on the account. */
@RequiredArgsConstructor
class LanguageSwitch implements HandlerInterceptor {

    private final UserService users;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Languages.asked(request).ifPresent(language -> keep(request, language));
        return true;
    }

    private void keep(HttpServletRequest request, String language) {
        Languages.keep(request, language);
        SignedIn account = CurrentActor.account(request);
        if (account != null && !account.language().equals(language)) {
            users.preferLanguage(CurrentActor.of(request), language);
        }
    }
}
