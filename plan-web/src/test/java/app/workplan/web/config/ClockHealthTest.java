package app.workplan.web.config;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.shared.BusinessClock;
import app.workplan.service.shared.DatabaseClock;
import app.workplan.web.WebTestBase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 时钟检查 of a node against the real database, whose clock is this machine's. */
@ExtendWith(OutputCaptureExtension.class)
class ClockHealthTest extends WebTestBase {

    private static final Duration MOST = Duration.ofSeconds(60);

    @Autowired
    private JdbcClient jdbc;

    private ClockHealth of(String difference) {
        return new ClockHealth(new BusinessClock(wrong(difference)), new DatabaseClock(jdbc), MOST);
    }

    private static Clock wrong(String difference) {
        return Clock.offset(Clock.system(BusinessClock.ZONE), Duration.parse(difference));
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, UP",
        "PT40S, UP",
        "-PT40S, UP",
        "PT70S, DOWN",
        "-PT70S, DOWN",
        "P1D, DOWN",
        "-P1D, DOWN",
        "P400D, DOWN"
    })
    void aClockThatIsWrongByMoreThanIsAllowedIsNotReady(String difference, String expected) {
        ClockHealth health = of(difference);
        health.compare();
        assertThat(health.health().getStatus()).isEqualTo(new Status(expected));
    }

    @Test
    void theDifferenceIsWithinTheTimeTheQuestionTook() {
        Clock dayAhead = wrong("P1D");
        long began = System.nanoTime();
        Duration ahead = new DatabaseClock(jdbc).ahead(dayAhead);
        Duration took = Duration.ofNanos(System.nanoTime() - began).plusMillis(5);
        assertThat(ahead)
                .isBetween(Duration.ofDays(1).minus(took), Duration.ofDays(1).plus(took));
        assertThat(new DatabaseClock(jdbc).ahead(Clock.systemUTC())).isZero();
    }

    @Test
    void theLogNamesTheDifferenceOnceAndThatItIsGone(CapturedOutput log) {
        AtomicReference<Clock> machine = new AtomicReference<>(wrong("-P1D"));
        ClockHealth health = new ClockHealth(new BusinessClock(following(machine)), new DatabaseClock(jdbc), MOST);
        health.compare();
        health.compare();
        assertThat(log).containsOnlyOnce("The clock of this machine is 86400 seconds behind that of the database");
        machine.set(wrong("PT0S"));
        health.compare();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(log).containsOnlyOnce("agrees with that of the database again");
    }

    /** Readiness says nothing of the database. */
    @Test
    void aDatabaseThatDoesNotAnswerChangesNothing() {
        AtomicReference<Duration> found = new AtomicReference<>(Duration.ofDays(1));
        DatabaseClock database = new DatabaseClock(jdbc) {
            @Override
            public Duration ahead(Clock clock) {
                Duration one = found.get();
                if (one == null) {
                    throw new DataAccessResourceFailureException("away");
                }
                return one;
            }
        };
        ClockHealth health = new ClockHealth(new BusinessClock(Clock.systemUTC()), database, MOST);
        health.compare();
        found.set(null);
        health.compare();
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        found.set(Duration.ZERO);
        health.compare();
        found.set(null);
        health.compare();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void itComparesBeforeThePortOpensAndFromThenOn() {
        ClockHealth health = of("P1D");
        health.start();
        try {
            assertThat(health.isRunning()).isTrue();
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.getPhase()).isLessThan(Draining.DEFAULT_PHASE - 4096);
        } finally {
            health.stop();
        }
        assertThat(health.isRunning()).isFalse();
    }

    private static Clock following(AtomicReference<Clock> machine) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return BusinessClock.ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return machine.get().instant();
            }
        };
    }
}
