package app.workplan.db;

import java.util.Optional;
import lombok.extern.slf4j.Slf4j;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The test server in a container; apart from {@link TestServer}, which loads where Testcontainers is absent. */
@Slf4j
final class TestContainer {

    private static final String IMAGE = "postgres:17";

    private TestContainer() {}

    /** Starts it where a Docker engine answers; Testcontainers itself removes it with this JVM. */
    static Optional<TestServer> start() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return Optional.empty();
        }
        try {
            PostgreSQLContainer container = new PostgreSQLContainer(IMAGE)
                    // as in docker-compose.yml: Chinese characters are letters only with a UTF-8 character class
                    .withEnv("POSTGRES_INITDB_ARGS", "--encoding=UTF8 --locale=C.UTF-8")
                    .withCommand("postgres", "-c", "fsync=off");
            container.start();
            return Optional.of(TestServer.of(container.getJdbcUrl(), container.getUsername(), container.getPassword()));
        } catch (RuntimeException e) {
            // an engine that can fetch no image is no reason to fail: the embedded server is as real
            log.warn("The Docker engine answers but gave no {}: {}", IMAGE, e.getMessage());
            return Optional.empty();
        }
    }
}
