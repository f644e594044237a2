package app.workplan.service.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 待发邮件, each step in a transaction of its own: a mail is claimed before it is sent, so that no two senders take it. */
@Component
@RequiredArgsConstructor
@Transactional
public class MailOutbox {

    /** 重试间隔: after so long the next attempt; after the last one the mail is given up. */
    static final List<Duration> PATIENCE = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24));

    /** A sender that has not said within this how it went is taken for dead. */
    static final Duration CLAIM = Duration.ofMinutes(15);

    private final JdbcClient jdbc;

    /**
     * 领取的一封.
     *
     * @param attempts this one included
     */
    record Claimed(long id, int attempts, String address, String receiver, Locale language, NoticeRow notice) {}

    /** 不再发: of people who left, hold no business role any more or took their address back. */
    void dropUnwanted() {
        jdbc.sql("""
                        delete from mail m using user_account u
                        where m.state = 'WAITING' and u.id = m.user_id
                          and (not u.enabled
                               or not exists (select from notice_choice c where c.user_id = u.id and c.address is not null)
                               or not exists (select from user_role r where r.user_id = u.id and r.role not in ('ADMIN', 'AUDITOR')))
                        """).update();
    }

    /** What a sender claimed and never came back from: it may have been sent, so it is not sent again. */
    void giveUpInterrupted(Instant now) {
        jdbc.sql("""
                        update mail set state = 'DEAD', failure = 'UNCERTAIN'
                        where state = 'SENDING' and claimed_at < :before
                        """).param("before", Timestamp.from(now.minus(CLAIM))).update();
    }

    /** The next one that is due, taken from the others; it goes to the address its receiver has now. */
    Optional<Claimed> claim(Instant now) {
        return jdbc.sql("""
                        with next as (
                            select id from mail where state = 'WAITING' and next_at <= :now
                            order by next_at, id limit 1 for update skip locked
                        ),
                        mine as (
                            update mail m set state = 'SENDING', attempts = attempts + 1, claimed_at = :now, failure = null,
                                   address = coalesce((select c.address from notice_choice c where c.user_id = m.user_id), m.address)
                            from next where m.id = next.id
                            returning m.id, m.attempts, m.address, m.notice_id, m.user_id
                        )
                        select mine.id as mail_id, mine.attempts, mine.address, u.display_name, u.language, %s
                        from mine join user_account u on u.id = mine.user_id join notice n on n.id = mine.notice_id
                        """.formatted(NoticeRows.COLUMNS))
                .param("now", Timestamp.from(now))
                .query(MailOutbox::claimed)
                .optional();
    }

    private static Claimed claimed(ResultSet row, int number) throws SQLException {
        return new Claimed(
                row.getLong("mail_id"),
                row.getInt("attempts"),
                row.getString("address"),
                row.getString("display_name"),
                Locale.forLanguageTag(row.getString("language")),
                NoticeRows.of(row, number));
    }

    void sent(Claimed mail, Instant now) {
        jdbc.sql("update mail set state = 'SENT', sent_at = :now where id = :id and state = 'SENDING'")
                .param("now", Timestamp.from(now))
                .param("id", mail.id())
                .update();
    }

    /** Tried again later, or given up. */
    void failed(Claimed mail, MailFailure why, Instant now) {
        boolean again = why.isRetried() && mail.attempts() <= PATIENCE.size();
        Instant next = again ? now.plus(PATIENCE.get(mail.attempts() - 1)) : now;
        jdbc.sql("""
                        update mail set state = :state, failure = :failure, next_at = :next
                        where id = :id and state = 'SENDING'
                        """)
                .param("state", again ? "WAITING" : "DEAD")
                .param("failure", why.name())
                .param("next", Timestamp.from(next))
                .param("id", mail.id())
                .update();
    }
}
