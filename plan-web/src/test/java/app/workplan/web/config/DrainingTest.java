package app.workplan.web.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

class DrainingTest {

    /** What has the higher phase stops before; so the port, and that of the management, still answer while it waits. */
    @Test
    void waitsBeforeThePortsClose() {
        Draining draining = new Draining(Duration.ZERO);
        assertThat(draining.getPhase())
                .isGreaterThan(WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE)
                .isGreaterThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
    }

    @Test
    void itIsStoppedOnlyWhenItRuns() {
        Draining draining = new Draining(Duration.ZERO);
        assertThat(draining.isRunning()).isFalse();
        draining.start();
        assertThat(draining.isRunning()).isTrue();
        draining.stop();
        assertThat(draining.isRunning()).isFalse();
    }
}
