package app.workplan.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.WebTestBase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 监控 on the port of the pages: to people who are logged in it is an address nobody made a page for. */
class ActuatorOnPagesTest extends WebTestBase {

    private static final String OFFICE = "office@alpha";

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/prometheus", "/actuator/env"})
    void isNotFound(String path) throws Exception {
        assertThat(status(page(OFFICE, path))).isEqualTo(404);
    }
}
