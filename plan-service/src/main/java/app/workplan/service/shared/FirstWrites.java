package app.workplan.service.shared;

import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 首次写入: what every program writes when it starts is written by one at a time, so that several may start at once on an empty database. */
@Component
@RequiredArgsConstructor
public class FirstWrites {

    private final JdbcClient jdbc;

    /** Waits for its turn, which ends with the transaction of the caller. */
    public void queue() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('first_writes', 0))")
                .query((row, number) -> true)
                .single();
    }
}
