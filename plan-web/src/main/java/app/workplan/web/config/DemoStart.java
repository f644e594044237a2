package app.workplan.web.config;

import app.workplan.service.demo.DemoLoader;
import app.workplan.service.organisation.UserQueries;
import app.workplan.service.shared.StartupNotice;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 示范启动: loads the demonstration into an empty database before the first page is served, and prints its accounts. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoStart implements SmartInitializingSingleton, StartupNotice {

    private final DemoLoader loader;
    private final UserQueries users;
    private final MessageSource messages;

    @Override
    public void afterSingletonsInstantiated() {
        loader.loadIfEmpty();
    }

    @Override
    public List<String> lines() {
        String names =
                users.demoAccounts().stream().map(account -> account.username()).collect(Collectors.joining(" "));
        Object[] words = {names, DemoLoader.PASSWORD};
        return List.of(messages.getMessage("startup.demoAccounts", words, Locale.ROOT));
    }
}
