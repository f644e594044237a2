package app.workplan.service.token;

import lombok.RequiredArgsConstructor;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** 清理过期的答复, every hour. */
@Component
@RequiredArgsConstructor
@ConditionalOnBooleanProperty(name = "workplan.jobs", matchIfMissing = true)
class TokenJobs {

    private final KeptAnswers answers;

    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT1H")
    @SchedulerLock(name = "api-answers", lockAtMostFor = "PT10M", lockAtLeastFor = "PT5S")
    void sweep() {
        answers.sweep();
    }
}
