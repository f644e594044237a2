package app.workplan.web.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** docker-compose.yml as a text: what it names is there, and the nodes of the cluster share what they have to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComposeFileTest {

    private static final String URL = "SPRING_DATASOURCE_URL";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)");

    private final Path root = root();
    private final Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(text());

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("docker-compose.yml")) ? here : here.getParent();
    }

    private String text() {
        try {
            return Files.readString(root.resolve("docker-compose.yml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static List<?> list(Object value) {
        return value == null ? List.of() : (List<?>) value;
    }

    private Map<String, Object> services() {
        return map(file.get("services"));
    }

    private Map<String, Object> service(String name) {
        return map(services().get(name));
    }

    private Map<String, Object> settings(String name) {
        return map(service(name).get("environment"));
    }

    @Test
    void withoutAProfileThereAreTheDatabaseAndOneProgram() {
        assertThat(services().keySet().stream().filter(name -> !service(name).containsKey("profiles")))
                .containsExactlyInAnyOrder("database", "app");
        assertThat(services().keySet().stream()
                        .filter(name -> list(service(name).get("profiles")).equals(List.of("cluster"))))
                .containsExactlyInAnyOrder("standby", "node-1", "node-2", "proxy");
    }

    @Test
    void whatIsNeededIsThere() throws IOException {
        for (String name : services().keySet()) {
            Object needed = service(name).get("depends_on");
            for (Object other : needed instanceof List<?> names
                    ? names
                    : needed == null ? List.of() : map(needed).keySet()) {
                assertThat(services()).as("%s needs", name).containsKey(String.valueOf(other));
            }
            for (Object volume : list(service(name).get("volumes"))) {
                String from = String.valueOf(volume).split(":")[0];
                if (from.startsWith("./")) {
                    assertThat(root.resolve(from)).isRegularFile();
                } else {
                    assertThat(map(file.get("volumes"))).containsKey(from);
                }
            }
        }
        Matcher variables = VARIABLE.matcher(text());
        String example =
                Files.readString(root.resolve(".env.example")) + Files.readString(root.resolve("docs/operations.md"));
        while (variables.find()) {
            assertThat(example).contains(variables.group(1));
        }
    }

    @Test
    void theProxyComesWithEverythingOfTheClusterAndWithoutTheSingleProgram() {
        List<String> started = new ArrayList<>(List.of("proxy"));
        for (int i = 0; i < started.size(); i++) {
            Object needed = service(started.get(i)).get("depends_on");
            for (Object other : needed instanceof List<?> names
                    ? names
                    : needed == null ? List.of() : map(needed).keySet()) {
                if (!started.contains(String.valueOf(other))) {
                    started.add(String.valueOf(other));
                }
            }
        }
        assertThat(started).containsExactlyInAnyOrder("proxy", "node-1", "node-2", "standby", "database");
    }

    @Test
    void theNodesAreTheSameAndShareFilesAndDatabase() {
        for (String name : List.of("image", "environment", "volumes", "cap_drop", "security_opt", "read_only")) {
            assertThat(service("node-2").get(name))
                    .isNotNull()
                    .isEqualTo(service("node-1").get(name));
        }
        assertThat(list(service("node-1").get("volumes")).toString()).contains("files:/app/data");
        assertThat(String.valueOf(settings("node-1").get(URL)))
                .startsWith("jdbc:postgresql://database:5432,standby:5432/workplan?")
                .contains("targetServerType=primary");
    }

    @Test
    void onlyThePagesArePublishedAndOnlyToThisMachine() {
        for (String name : services().keySet()) {
            List<?> ports = list(service(name).get("ports"));
            if (List.of("app", "proxy").contains(name)) {
                assertThat(ports.toString()).isEqualTo("[${WORKPLAN_LISTEN:-127.0.0.1:8080}:8080]");
            } else {
                assertThat(ports).isEmpty();
            }
        }
    }

    @Test
    void theProxyAsksEachNodeWhetherItIsReady() throws IOException {
        String proxy = Files.readString(root.resolve("plan-web/cluster/haproxy.cfg"));
        String port = String.valueOf(settings("node-1").get("WORKPLAN_MANAGEMENT_PORT"));
        for (String node : List.of("node-1", "node-2")) {
            assertThat(proxy).contains("server " + node + " " + node + ":8080 check port " + port);
        }
        assertThat(proxy).contains("/actuator/health/readiness").contains("retry-on conn-failure\n");
    }

    @Test
    void noPasswordStandsInIt() {
        for (String name : services().keySet()) {
            Object settings = service(name).get("environment");
            (settings == null ? Map.<String, Object>of() : map(settings)).forEach((key, value) -> {
                if (key.contains("PASSWORD")) {
                    assertThat(String.valueOf(value)).startsWith("${WORKPLAN_");
                }
            });
        }
    }
}
