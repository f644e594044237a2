package app.workplan.service.shared;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 审计: keeps what was done in the transaction that did it. */
@Component
@RequiredArgsConstructor
public class AuditTrail {

    private final AuditEntryRepository entries;
    private final List<ChangeFollower> followers;
    private final Clock clock;

    /** Keeps a change, and lets others follow it; lives or dies with the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Audited change) {
        Instant now = clock.instant();
        entries.save(change.toEntry(now));
        followers.forEach(follower -> follower.follow(change, now));
    }

    /** Keeps a refused attempt, in a transaction of its own since the refused one is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordRefusal(Audited attempt) {
        entries.save(attempt.toEntry(clock.instant()));
    }
}
