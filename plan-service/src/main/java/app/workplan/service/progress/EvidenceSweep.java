package app.workplan.service.progress;

import app.workplan.service.attachment.AttachmentSweep;
import app.workplan.service.shared.DatabaseClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * 清理附件: what was uploaded and never handed in goes after thirty days; files that no row speaks of go after seven. It does
 * the same however often and on however many nodes it runs.
 */
@Slf4j
@Component
@RequiredArgsConstructor
public class EvidenceSweep {

    /** So long a file waits to be handed in. */
    public static final Duration WAITS = Duration.ofDays(30);

    private static final String EXPIRED = """
            update evidence set removed_at = :now, version = version + 1
            where attached_at is null and removed_at is null and uploaded_at < :before
            """;

    private static final String SPOKEN_OF = """
            select stored_as from evidence where removed_at is null and stored_as = any(:names)
            union all
            select stored_as from goal_file where stored_as = any(:names)
            """;

    private final JdbcClient jdbc;
    private final AttachmentSweep files;
    private final Clock clock;
    private final DatabaseClock database;

    /** Every few hours, first some minutes after the start. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    public void sweep() {
        if (database.isFarFrom(clock)) {
            // what is deleted by a wrong clock does not come back
            log.warn("Attachments were not swept: the clock of this machine is wrong");
            return;
        }
        sweep(clock.instant());
    }

    /** 清理 of what is old by that instant. */
    public void sweep(Instant now) {
        int expired = jdbc.sql(EXPIRED)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("before", now.minus(WAITS).atOffset(ZoneOffset.UTC))
                .update();
        int deleted = files.sweep(now, this::spokenOf);
        if (expired + deleted > 0) {
            log.info("Swept attachments: {} never handed in, {} files of nobody", expired, deleted);
        }
    }

    private Set<String> spokenOf(Collection<String> names) {
        List<String> rows = jdbc.sql(SPOKEN_OF)
                .param("names", names.toArray(String[]::new))
                .query(String.class)
                .list();
        return new HashSet<>(rows);
    }
}
