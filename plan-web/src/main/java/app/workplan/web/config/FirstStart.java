package app.workplan.web.config;

import app.workplan.service.organisation.FirstAdministrator;
import app.workplan.service.organisation.OneTimePassword;
import app.workplan.service.shared.StartupNotice;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * 首次启动: outside the demonstration an empty database gets its first administrator, whose one-time password is told
 * once, on the console; a database with demonstration accounts is refused before a single page is served.
 */
@Component
@Profile("!demo")
@RequiredArgsConstructor
class FirstStart implements SmartInitializingSingleton, ApplicationRunner, StartupNotice {

    private final FirstAdministrator administrator;
    private final MessageSource messages;
    private @Nullable OneTimePassword untold;

    @Override
    public void afterSingletonsInstantiated() {
        if (administrator.demoAccountsAreThere()) {
            throw new DemoAccountsPresent();
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        untold = administrator.createIfNobodyIsThere().orElse(null);
    }

    @Override
    public List<String> lines() {
        OneTimePassword made = untold;
        untold = null;
        if (made == null) {
            return List.of();
        }
        Object[] words = {made.username(), made.password()};
        return List.of(messages.getMessage("startup.firstAdministrator", words, Locale.ROOT));
    }
}
