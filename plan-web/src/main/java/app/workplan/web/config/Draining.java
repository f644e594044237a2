package app.workplan.web.config;

import java.time.Duration;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * 停机前的等待: stops first of all, after the program has called itself not ready and before its port closes. What a proxy sends until it
 * has heard of that is answered as ever.
 */
@Slf4j
@Component
class Draining implements SmartLifecycle {

    private final Duration drain;
    private volatile boolean running;

    /** @param drain zero where no proxy asks whether the program is ready */
    Draining(@Value("${workplan.drain:0s}") Duration drain) {
        this.drain = drain;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (drain.isZero()) {
            return;
        }
        log.info("Not ready any more; the port closes in {} seconds", drain.toSeconds());
        try {
            Thread.sleep(drain.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** What starts last stops first. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
