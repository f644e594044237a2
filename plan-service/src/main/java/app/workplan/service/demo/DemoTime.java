package app.workplan.service.demo;

import app.workplan.service.shared.BusinessClock;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.LocalDateTime;
import java.util.function.LongSupplier;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 示范时间: runs commands while the business clock stands at a time of the history. */
@Component
@RequiredArgsConstructor
class DemoTime {

    private final BusinessClock clock;
    private final EntityManager entityManager;
    private final TransactionTemplate transaction;

    /** Runs a command that answers with an id; what it wrote is there for the SQL that follows. */
    long callAt(LocalDateTime at, LongSupplier command) {
        long[] answer = new long[1];
        callAt(at, () -> {
            answer[0] = command.getAsLong();
        });
        return answer[0];
    }

    /** Runs a command; what it wrote is there for the SQL that follows. */
    void callAt(LocalDateTime at, Runnable command) {
        runAt(at, command);
        entityManager.flush();
    }

    /** Runs one of a day's commands; what it wrote is there for the next one after {@link #flush}. */
    void runAt(LocalDateTime at, Runnable command) {
        clock.runAt(at.atZone(BusinessClock.ZONE).toInstant(), command);
    }

    void flush() {
        entityManager.flush();
    }

    /**
     * Runs a day's commands. What they wrote goes to the database together and is forgotten afterwards, since thousands
     * of loaded rows would be compared at every query.
     */
    void day(Runnable commands) {
        transaction.executeWithoutResult(status -> {
            FlushModeType usual = entityManager.getFlushMode();
            entityManager.setFlushMode(FlushModeType.COMMIT);
            commands.run();
            entityManager.flush();
            entityManager.clear();
            entityManager.setFlushMode(usual);
        });
    }
}
