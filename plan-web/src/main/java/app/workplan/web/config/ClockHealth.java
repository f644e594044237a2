package app.workplan.web.config;

import app.workplan.service.shared.BusinessClock;
import app.workplan.service.shared.DatabaseClock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * 时钟检查: a node whose clock is wrong would count days others do not, so it calls itself not ready, and the proxy leaves it out. Compared now and
 * then by a thread of its own and never while the proxy waits: whether the database answers is no matter of readiness, and what was found last
 * holds until it does. An office with one program and no proxy gets a warning in its log.
 */
@Slf4j
@Component("clockHealthIndicator")
class ClockHealth implements HealthIndicator, SmartLifecycle {

    private static final long SECONDS_BETWEEN = 10;

    private final BusinessClock clock;
    private final DatabaseClock database;
    private final Duration most;
    private @Nullable ScheduledExecutorService comparing;
    private volatile Duration ahead = Duration.ZERO;

    /** @param most how far the clocks may differ, inclusive */
    ClockHealth(
            BusinessClock clock,
            DatabaseClock database,
            @Value("${workplan.clock.most-difference:60s}") Duration most) {
        this.clock = clock;
        this.database = database;
        this.most = most;
    }

    @Override
    public Health health() {
        return isWrong()
                ? Health.down().withDetail("ahead", ahead.toString()).build()
                : Health.up().build();
    }

    /** Compares once; what it found before holds where the database does not answer. */
    void compare() {
        try {
            boolean before = isWrong();
            ahead = database.ahead(clock);
            if (isWrong() && !before) {
                log.warn(
                        "The clock of this machine is {} seconds {} that of the database, more than the {} allowed:"
                                + " this program is not ready for a proxy until the clock is set right (NTP)",
                        ahead.abs().plusMillis(500).toSeconds(),
                        ahead.isNegative() ? "behind" : "ahead of",
                        most.toSeconds());
            } else if (before && !isWrong()) {
                log.info("The clock of this machine agrees with that of the database again");
            }
        } catch (RuntimeException away) {
            // whatever it is: a thread that compares no more would leave the node as it was found last
            log.debug("The clock was not compared: {}", away.toString());
        }
    }

    private boolean isWrong() {
        return ahead.abs().compareTo(most) > 0;
    }

    @Override
    public synchronized void start() {
        compare();
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread one = new Thread(work, "clock");
            one.setDaemon(true);
            return one;
        });
        thread.scheduleWithFixedDelay(this::compare, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
        comparing = thread;
    }

    @Override
    public synchronized void stop() {
        if (comparing != null) {
            comparing.shutdownNow();
            comparing = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return comparing != null;
    }

    /** Before the port opens: a node with a wrong clock is never ready, not for a moment. */
    @Override
    public int getPhase() {
        return 0;
    }
}
