package app.broken.service.task;

import org.springframework.scheduling.annotation.Scheduled;

/** A job that every node does. */
public class LateJobs {

    /** Twice as much with every node. */
    @Scheduled(fixedDelayString = "PT1M")
    public void send() {}
}
