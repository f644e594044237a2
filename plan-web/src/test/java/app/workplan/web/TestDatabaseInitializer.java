package app.workplan.web;

import app.workplan.db.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points a test's context at a database of its own, as an operator would: by the datasource settings. */
public final class TestDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase database = TestDatabase.migrated();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test-database",
                        Map.of(
                                "workplan.data-dir", folder(),
                                "spring.datasource.url", database.url(),
                                "spring.datasource.username", database.username(),
                                "spring.datasource.password", database.password(),
                                "workplan.webhooks.allowed-hosts", "hooks.example.org",
                                // tests say themselves when a job is due
                                "workplan.jobs", "false")));
    }

    /** Files of one run are of no interest to the next. */
    private static String folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "data")
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
