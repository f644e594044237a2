package app.workplan.service.shared;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** 审计: keeps what was done in the transaction that did it. */
@Component
public class AuditTrail {

    private final AuditEntryRepository entries;
    private final Supplier<List<ChangeFollower>> followers;
    private final Clock clock;

    /** The followers are asked for at the first change, since some of them note changes of their own, and then kept. */
    AuditTrail(AuditEntryRepository entries, ObjectProvider<ChangeFollower> followers, Clock clock) {
        this.entries = entries;
        this.followers = SingletonSupplier.of(() -> followers.stream().toList());
        this.clock = clock;
    }

    /** Keeps a change, and lets others follow it; lives or dies with the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Audited change) {
        Instant now = clock.instant();
        entries.save(change.toEntry(now));
        followers.get().forEach(follower -> follower.follow(change, now));
    }

    /** Keeps a refused attempt, in a transaction of its own since the refused one is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordRefusal(Audited attempt) {
        entries.save(attempt.toEntry(clock.instant()));
    }
}
