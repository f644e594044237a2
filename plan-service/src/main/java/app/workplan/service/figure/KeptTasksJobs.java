package app.workplan.service.figure;

import app.workplan.service.shared.BusinessClock;
import java.util.List;
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
    private final BusinessClock clock;

    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT5M")
    @SchedulerLock(name = "kept-tasks", lockAtMostFor = "PT5M", lockAtLeastFor = "PT5S")
    void bringUp() {
        // no plan is kept for the first time: that is begun by who reads it
        keeper.ask(List.of(), clock.today());
    }
}
