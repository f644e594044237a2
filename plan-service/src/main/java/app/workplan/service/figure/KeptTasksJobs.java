package app.workplan.service.figure;

import app.workplan.service.shared.BusinessClock;
import app.workplan.service.shared.DatabaseClock;
import lombok.RequiredArgsConstructor;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * 台账行留存的例行补齐, every five minutes: what was marked or has run out is judged again although nobody asks for it, so that
 * the first reader after many reports, or of the day, finds his rows.
 */
@Component
@RequiredArgsConstructor
@ConditionalOnBooleanProperty(name = "workplan.jobs", matchIfMissing = true)
class KeptTasksJobs {

    private final KeptTasksKeeper keeper;
    private final KeptTasks kept;
    private final BusinessClock clock;
    private final DatabaseClock database;

    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT5M")
    @SchedulerLock(name = "kept-tasks", lockAtMostFor = "PT5M", lockAtLeastFor = "PT5S")
    void bringUp() {
        // of another day than all other nodes', the rows would be judged to and fro
        if (!database.isFarFrom(clock)) {
            // no plan is kept for the first time: that is begun by who reads it
            keeper.ask(kept.plans(), clock.today());
        }
    }
}
