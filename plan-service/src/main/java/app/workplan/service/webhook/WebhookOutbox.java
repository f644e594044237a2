package app.workplan.service.webhook;

import app.workplan.domain.webhook.WebhookEvent;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 待推送: written in the transaction of the fact; sent later, each step in a transaction of its own. A receiver may be told twice
 * where the program stopped in the middle: the number of the delivery is then the same.
 */
@Component
@RequiredArgsConstructor
@Transactional
public class WebhookOutbox {

    /** 重试间隔: after so long the next attempt; after the last one it is given up. */
    static final List<Duration> PATIENCE = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12));

    /** A sender that has not said within this how it went is taken for dead. */
    static final Duration CLAIM = Duration.ofMinutes(15);

    private static final Duration SENT_KEPT = Duration.ofDays(30);
    private static final Duration DEAD_KEPT = Duration.ofDays(180);

    private final JdbcClient jdbc;

    /**
     * 一件要推送的.
     *
     * @param payload JSON
     */
    record Fact(long bureauId, WebhookEvent event, long planId, long taskId, String payload) {}

    /**
     * 领取的一件.
     *
     * @param attempts this one included
     */
    record Claimed(long id, long webhookId, String url, String secret, String event, String payload, int attempts) {}

    /** Keeps what has to be told, once for every address that asked for it; one statement, however much it is. */
    void tell(List<Fact> facts, Instant now) {
        if (facts.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into webhook_delivery (bureau_id, webhook_id, event, plan_id, task_id, payload, next_at, created_at)
                        select w.bureau_id, w.id, e.event, f.plan, f.task, f.payload, :now, :now
                        from unnest(cast(:bureaus as bigint[]), cast(:events as varchar[]), cast(:plans as bigint[]),
                                    cast(:tasks as bigint[]), cast(:payloads as text[]))
                            with ordinality as f(bureau, event, plan, task, payload, place)
                        join webhook w on w.bureau_id = f.bureau
                        join webhook_event e on e.webhook_id = w.id and e.event = f.event
                        order by f.place, w.id
                        """)
                .param("bureaus", facts.stream().map(Fact::bureauId).toArray(Long[]::new))
                .param("events", facts.stream().map(fact -> fact.event().name()).toArray(String[]::new))
                .param("plans", facts.stream().map(Fact::planId).toArray(Long[]::new))
                .param("tasks", facts.stream().map(Fact::taskId).toArray(Long[]::new))
                .param("payloads", facts.stream().map(Fact::payload).toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What a sender claimed and never came back from is tried again. */
    void takeUpInterrupted(Instant now) {
        jdbc.sql("""
                        update webhook_delivery set state = 'WAITING', failure = 'STOPPED', next_at = :now
                        where state = 'SENDING' and claimed_at < :before
                        """)
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(CLAIM)))
                .update();
    }

    /**
     * The next one that is due, taken from the others.
     *
     * @param without addresses that did not answer in this round
     */
    Optional<Claimed> claim(Instant now, Collection<Long> without) {
        return jdbc.sql("""
                        with next as (
                            select id from webhook_delivery
                            where state = 'WAITING' and next_at <= :now and webhook_id <> all(:without)
                            order by next_at, id limit 1 for update skip locked
                        ),
                        mine as (
                            update webhook_delivery d set state = 'SENDING', attempts = attempts + 1, claimed_at = :now
                            from next where d.id = next.id
                            returning d.id, d.webhook_id, d.event, d.payload, d.attempts
                        )
                        select mine.id, mine.webhook_id, w.url, w.secret, mine.event, mine.payload, mine.attempts
                        from mine join webhook w on w.id = mine.webhook_id
                        """)
                .param("now", Timestamp.from(now))
                .param("without", without.toArray(Long[]::new))
                .query(Claimed.class)
                .optional();
    }

    void sent(Claimed one, int status, Instant now) {
        jdbc.sql("""
                        update webhook_delivery set state = 'SENT', sent_at = :now, status = :status, failure = null
                        where id = :id and state = 'SENDING'
                        """)
                .param("now", Timestamp.from(now))
                .param("status", status)
                .param("id", one.id())
                .update();
    }

    /** Tried again later, or given up. */
    void failed(Claimed one, WebhookFailure why, @Nullable Integer status, Instant now) {
        boolean again = one.attempts() <= PATIENCE.size();
        Instant next = again ? now.plus(PATIENCE.get(one.attempts() - 1)) : now;
        jdbc.sql("""
                        update webhook_delivery
                        set state = :state, failure = :failure, status = cast(:status as integer), next_at = :next
                        where id = :id and state = 'SENDING'
                        """)
                .param("state", again ? "WAITING" : "DEAD")
                .param("failure", why.name())
                .param("status", status)
                .param("next", Timestamp.from(next))
                .param("id", one.id())
                .update();
    }

    /** Whether there is such a delivery of the bureau that had come to its end; it waits again then. */
    boolean again(long bureau, long id, Instant now) {
        return jdbc.sql("""
                                update webhook_delivery set state = 'WAITING', attempts = 0, next_at = :now
                                where id = :id and bureau_id = :bureau and state in ('SENT', 'DEAD')
                                """)
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .param("bureau", bureau)
                        .update()
                > 0;
    }

    /** 清理: what was delivered goes after a month, what was given up after half a year. */
    void sweep(Instant now) {
        jdbc.sql("""
                        delete from webhook_delivery
                        where state = 'SENT' and sent_at < :sent or state = 'DEAD' and next_at < :dead
                        """)
                .param("sent", Timestamp.from(now.minus(SENT_KEPT)))
                .param("dead", Timestamp.from(now.minus(DEAD_KEPT)))
                .update();
    }
}
