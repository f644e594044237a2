package app.workplan.service.webhook;

import app.workplan.service.shared.BusinessClock;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** 推送的定时任务: of several running programs one does the work; what they do is safe to be done twice all the same. */
@Slf4j
@Component
@RequiredArgsConstructor
@ConditionalOnBooleanProperty(name = "workplan.jobs", matchIfMissing = true)
class WebhookJobs {

    private final WebhookSwitch webhooks;
    private final WebhookPost post;
    private final WebhookOutbox outbox;
    private final OverdueWatch overdue;
    private final BusinessClock clock;

    /** 推送, every quarter of a minute. */
    @Scheduled(initialDelayString = "PT40S", fixedDelayString = "PT15S")
    @SchedulerLock(name = "webhooks", lockAtMostFor = "PT10M", lockAtLeastFor = "PT1S")
    void send() {
        post.sendWaiting();
    }

    /** 察看逾期, every quarter of an hour. */
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT15M")
    @SchedulerLock(name = "webhook-overdue", lockAtMostFor = "PT15M", lockAtLeastFor = "PT5S")
    void look() {
        if (!webhooks.isOn()) {
            return;
        }
        Instant now = clock.instant();
        for (Long bureau : overdue.watched()) {
            try {
                overdue.look(bureau, BusinessClock.dayOf(now), now);
            } catch (RuntimeException e) {
                log.error("The overdue tasks of bureau {} could not be looked at; tried again", bureau, e);
            }
        }
    }

    /** 清理, a few times a day. */
    @Scheduled(initialDelayString = "PT25M", fixedDelayString = "PT6H")
    @SchedulerLock(name = "webhook-sweep", lockAtMostFor = "PT30M", lockAtLeastFor = "PT5S")
    void sweep() {
        outbox.sweep(clock.instant());
    }
}
