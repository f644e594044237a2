package app.workplan.web.config;

import app.workplan.service.shared.StartupNotice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person at the console where the program answers, and what other parts have to say. */
@Slf4j
@Component
@RequiredArgsConstructor
class StartupAnnouncement {

    private final MessageSource messages;
    private final ObjectProvider<StartupNotice> notices;

    @EventListener
    void announce(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext)) {
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.add(messages.getMessage(
                "startup.ready", new Object[] {url(ready.getApplicationContext().getEnvironment())}, Locale.ROOT));
        notices.orderedStream().map(StartupNotice::lines).forEach(lines::addAll);
        log.info("{}{}{}", System.lineSeparator(), String.join(System.lineSeparator(), lines), System.lineSeparator());
    }

    private static String url(Environment environment) {
        boolean encrypted = environment.containsProperty("server.ssl.key-store")
                || environment.containsProperty("server.ssl.certificate")
                || environment.containsProperty("server.ssl.bundle");
        return (encrypted ? "https" : "http") + "://localhost:" + environment.getProperty("local.server.port")
                + environment.getProperty("server.servlet.context-path", "");
    }
}
