package app.workplan.service.notice;

import app.workplan.domain.notice.NoticeKind;
import app.workplan.domain.shared.Actor;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 邮件的读取, for the bureau's administrator: states and addresses, never what a mail says. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class MailQueries {

    private static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final NoticeAccess access;
    private final MailSwitch mail;

    /** 邮件的状况. */
    public record Standing(boolean on, long waiting, long sent, long dead, List<Dead> given) {}

    /** 发不出去的一封. */
    public record Dead(
            long id,
            String receiver,
            String address,
            NoticeKind kind,
            MailFailure failure,
            int attempts,
            Instant createdAt) {}

    private record Counts(long waiting, long sent, long dead) {}

    /** 邮件的状况 of the bureau, the newest given-up ones first. */
    public Standing standing(Actor actor) {
        long bureau = access.requirePostmaster(actor);
        Counts counts =
                jdbc.sql("""
                        select count(*) filter (where state in ('WAITING', 'SENDING')) as waiting,
                               count(*) filter (where state = 'SENT') as sent, count(*) filter (where state = 'DEAD') as dead
                        from mail where bureau_id = :bureau
                        """).param("bureau", bureau).query(Counts.class).single();
        List<Dead> dead = jdbc.sql("""
                        select m.id, u.display_name, m.address, n.kind, m.failure, m.attempts, m.created_at
                        from mail m join user_account u on u.id = m.user_id join notice n on n.id = m.notice_id
                        where m.bureau_id = :bureau and m.state = 'DEAD'
                        order by m.id desc
                        limit :shown
                        """)
                .param("bureau", bureau)
                .param("shown", SHOWN)
                .query((row, number) -> new Dead(
                        row.getLong("id"),
                        row.getString("display_name"),
                        row.getString("address"),
                        NoticeKind.valueOf(row.getString("kind")),
                        failure(row.getString("failure")),
                        row.getInt("attempts"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
        return new Standing(mail.isOn(), counts.waiting(), counts.sent(), counts.dead(), dead);
    }

    private static MailFailure failure(@Nullable String name) {
        return name == null ? MailFailure.UNCERTAIN : MailFailure.valueOf(name);
    }
}
