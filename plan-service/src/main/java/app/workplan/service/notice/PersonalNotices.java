package app.workplan.service.notice;

import app.workplan.domain.notice.NoticeKind;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 给个人的通知: to people named one by one, where what happened belongs to no plan. */
@Component
@RequiredArgsConstructor
public class PersonalNotices {

    private static final String TELL = """
            with written as (
                insert into notice (bureau_id, user_id, kind, topic, args, created_at)
                select u.bureau_id, u.id, :kind, :topic, cast(:args as text[]), :at
                from user_account u where u.id = any(:users) and u.enabled
                returning id, bureau_id, user_id, topic, created_at
            )
            """ + NoticeStatement.MAIL;

    private final JdbcClient jdbc;
    private final MailSwitch mail;

    /** Keeps one notice for each of the users whose account is not locked; in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(List<Long> userIds, NoticeKind kind, List<String> args, Instant at) {
        jdbc.sql(TELL)
                .param("users", userIds.toArray(Long[]::new))
                .param("kind", kind.name())
                .param("topic", kind.getTopic().name())
                .param("args", args.toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .param("mail", mail.isOn())
                .update();
    }
}
