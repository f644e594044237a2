package app.workplan.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Health and metrics are read on a port of their own, without login, and nothing else is there; on the port of the pages nothing of them is. */
@RunningServerTest
class ManagementTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int pages;

    @LocalManagementPort
    private int management;

    @Autowired
    private ManagementServerProperties settings;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private HealthEndpointGroups groups;

    private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void healthSaysOneWord(String path) throws Exception {
        HttpResponse<String> answer = get(management, path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("components", "details", "PostgreSQL");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void metricsTellOfMemoryConnectionsAndRequests() throws Exception {
        get(pages, "/login");
        HttpResponse<String> answer = get(management, "/actuator/prometheus");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("jvm_memory_used_bytes", "hikaricp_connections_active", "http_server_requests_seconds_count");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/health/db",
                "/actuator/shutdown",
                "/login",
                "/plans",
                "/api/v1/openapi",
                "/error"
            })
    void nothingElseIsThere(String path) throws Exception {
        HttpResponse<String> answer = get(management, path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void nothingCanBeDoneThere() throws Exception {
        for (String path : new String[] {"/actuator/health", "/actuator/prometheus", "/actuator/shutdown"}) {
            HttpRequest post = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + path))
                    .POST(BodyPublishers.noBody())
                    .build();
            assertThat(client.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/health/readiness", "/actuator/prometheus"})
    void onThePortOfThePagesItIsAnAddressLikeAnyOther(String path) throws Exception {
        HttpResponse<String> answer = get(pages, path);
        HttpResponse<String> unknown = get(pages, "/nowhere");
        assertThat(answer.statusCode()).isEqualTo(unknown.statusCode()).isNotEqualTo(200);
        assertThat(answer.headers().firstValue("Location"))
                .isEqualTo(unknown.headers().firstValue("Location"));
        assertThat(answer.body()).doesNotContain("\"status\"", "jvm_");
    }

    @Test
    void whoIsNotReadySaysSoAndStaysAlive() throws Exception {
        AvailabilityChangeEvent.publish(application, ReadinessState.REFUSING_TRAFFIC);
        try {
            assertThat(get(management, "/actuator/health/readiness").statusCode())
                    .isEqualTo(503);
            assertThat(get(management, "/actuator/health/liveness").statusCode())
                    .isEqualTo(200);
            assertThat(get(pages, "/login").statusCode()).isEqualTo(200);
        } finally {
            AvailabilityChangeEvent.publish(application, ReadinessState.ACCEPTING_TRAFFIC);
        }
        assertThat(get(management, "/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    /** Its clock is right; a clock that is not: ClockHealthTest. */
    @Test
    void readinessLooksAtTheClockAndNotAtTheDatabase() {
        assertThat(groups.get("readiness").isMember("clock")).isTrue();
        assertThat(groups.get("readiness").isMember("readinessState")).isTrue();
        assertThat(groups.get("readiness").isMember("db")).isFalse();
        assertThat(groups.get("liveness").isMember("clock")).isFalse();
    }

    @Test
    void itListensToThisMachineAlone() {
        assertThat(settings.getAddress().isLoopbackAddress()).isTrue();
    }
}
