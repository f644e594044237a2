package app.workplan.service.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 清理通知: mails that were sent, and notices that were read, go after their time. What nobody read stays, and so does a mail
 * that was given up, with its notice, until the administrator has it sent again. A few thousand rows at a time, so that
 * nobody waits for it; it does the same however often it runs.
 */
@Slf4j
@Component
public class NoticeSweep {

    private static final int AT_ONCE = 5000;

    private static final String MAILS = """
            delete from mail where id in (
                select id from mail where state = 'SENT' and sent_at < :before order by sent_at limit :most)
            """;

    private static final String NOTICES = """
            delete from notice where id in (
                select n.id from notice n
                where n.read_at is not null and n.created_at < :before
                  and not exists (select from mail m where m.notice_id = n.id)
                order by n.created_at limit :most)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration notices;
    private final Duration mails;

    public NoticeSweep(
            JdbcClient jdbc,
            Clock clock,
            @Value("${workplan.notices.keep-days:180}") long noticeDays,
            @Value("${workplan.mail.keep-days:90}") long mailDays) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.notices = Duration.ofDays(noticeDays);
        this.mails = Duration.ofDays(mailDays);
    }

    /** 清理; mails first, since a notice whose mail is there stays. */
    public void sweep() {
        Instant now = clock.instant();
        int sent = deleted(MAILS, now.minus(mails));
        int read = deleted(NOTICES, now.minus(notices));
        if (sent + read > 0) {
            log.info("Swept {} mails that were sent and {} notices that were read", sent, read);
        }
    }

    private int deleted(String sql, Instant before) {
        int all = 0;
        int some;
        do {
            some = jdbc.sql(sql)
                    .param("before", before.atOffset(ZoneOffset.UTC))
                    .param("most", AT_ONCE)
                    .update();
            all += some;
        } while (some == AT_ONCE);
        return all;
    }
}
