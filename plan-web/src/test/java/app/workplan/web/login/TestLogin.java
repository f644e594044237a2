package app.workplan.web.login;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import app.workplan.service.organisation.Logins;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Logs in without the form, for tests of everything behind it. */
@Component
public class TestLogin {

    private final Logins logins;

    TestLogin(Logins logins) {
        this.logins = logins;
    }

    /** The request as sent by that user. */
    public RequestPostProcessor as(String username) {
        return user(logins.find(username).map(LoginUser::new).orElseThrow());
    }
}
