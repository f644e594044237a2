package app.workplan.service.attachment;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 清理附件库: deletes what no row speaks of, long after anybody could still be about to write that row. */
@Component
@RequiredArgsConstructor
public class AttachmentSweep {

    /** Longer than a database is likely to be behind its files after a restore. */
    public static final Duration GRACE = Duration.ofDays(7);

    private static final int AT_ONCE = 500;

    private final AttachmentStore store;

    /**
     * Deletes old files of nobody, and what is left of uploads that broke off.
     *
     * @param spokenOf which of the names given a row still speaks of
     * @return how many were deleted
     */
    public int sweep(Instant now, Function<Collection<String>, Set<String>> spokenOf) {
        store.sweepIncoming(now.minus(Duration.ofDays(1)));
        AtomicInteger deleted = new AtomicInteger();
        store.eachKeptBefore(now.minus(GRACE), names -> {
            for (int from = 0; from < names.size(); from += AT_ONCE) {
                List<String> some = names.subList(from, Math.min(names.size(), from + AT_ONCE));
                deleted.addAndGet(sweep(some, spokenOf));
            }
        });
        return deleted.get();
    }

    private int sweep(List<String> names, Function<Collection<String>, Set<String>> spokenOf) {
        Set<String> kept = spokenOf.apply(names);
        List<String> nobodys =
                names.stream().filter(name -> !kept.contains(name)).toList();
        // where one cannot be deleted, the store is away: the next sweep goes on, other work is not held up so long
        return Math.toIntExact(nobodys.stream().takeWhile(store::delete).count());
    }
}
