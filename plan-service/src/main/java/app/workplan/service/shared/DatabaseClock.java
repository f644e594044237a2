package app.workplan.service.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 数据库的时钟: the one clock all nodes can see. Nothing is dated by it; it only tells whether a node's own is right. */
@Component
@RequiredArgsConstructor
public class DatabaseClock {

    /** So far a clock may be off for what is deleted and kept by it. */
    private static final Duration MOST = Duration.ofMinutes(5);

    private final JdbcClient jdbc;

    /**
     * Whether the clock is so wrong that what is dated by it would do harm: kept for a day that is not there, or swept before its time.
     *
     * @throws org.springframework.dao.DataAccessException when the database does not answer
     */
    public boolean isFarFrom(Clock clock) {
        return ahead(clock).abs().compareTo(MOST) > 0;
    }

    /**
     * 时差: how far a clock is ahead of the database's, negative where it is behind. What the answer took is not counted against either:
     * zero where the database's time lies between question and answer.
     *
     * @throws org.springframework.dao.DataAccessException when the database does not answer
     */
    public Duration ahead(Clock clock) {
        Instant asked = clock.instant();
        Instant there = jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        Instant answered = clock.instant();
        if (there.isBefore(asked)) {
            return Duration.between(there, asked);
        }
        return there.isAfter(answered) ? Duration.between(there, answered) : Duration.ZERO;
    }
}
