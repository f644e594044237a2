package app.workplan.service.notice;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.sql.Timestamp;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 邮件: what was given up is sent again when the administrator says so. */
@Service
@Transactional
@RequiredArgsConstructor
public class MailService {

    private final JdbcClient jdbc;
    private final NoticeAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 重发, at once and as if it were the first time.
     *
     * @throws NotFound unless it is a given-up mail of the administrator's bureau
     */
    public void sendAgain(Actor actor, long mailId) {
        long bureau = access.requirePostmaster(actor);
        int found = jdbc.sql("""
                        update mail set state = 'WAITING', attempts = 0, next_at = :now
                        where id = :id and bureau_id = :bureau and state = 'DEAD'
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", mailId)
                .param("bureau", bureau)
                .update();
        if (found == 0) {
            throw new NotFound("mail", mailId);
        }
        audit.record(Audited.of(actor, bureau, "mail.again", "mail", mailId));
    }
}
