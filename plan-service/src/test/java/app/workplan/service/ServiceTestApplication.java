package app.workplan.service;

import app.workplan.service.shared.BusinessClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** The service layer without its pages, for the tests of this module. */
@SpringBootApplication
@EntityScan("app.workplan.domain")
class ServiceTestApplication {

    private static final Path MESSAGES = Path.of("..", "plan-web", "src", "main", "resources", "messages");

    @Bean
    BusinessClock clock() {
        return new BusinessClock(Clock.system(BusinessClock.ZONE));
    }

    /** The words of the product, which lie with its pages. */
    @Bean
    MessageSource messageSource() throws IOException {
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        try (Stream<Path> files = Files.list(MESSAGES)) {
            messages.setBasenames(files.map(Path::toString)
                    .filter(file -> !file.endsWith("_en.properties"))
                    .map(file -> "file:" + file.replaceFirst("\\.properties$", ""))
                    .toArray(String[]::new));
        }
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
