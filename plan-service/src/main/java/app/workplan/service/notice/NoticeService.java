package app.workplan.service.notice;

import app.workplan.domain.notice.NoticeTopic;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalTime;
import java.util.TreeSet;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 通知: marks own ones as read, keeps what a user wants to have by mail. */
@Service
@Transactional
@RequiredArgsConstructor
public class NoticeService {

    /** One plain address: what may stand there without brackets, quotes, blanks or a second address. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+=-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,120}[A-Za-z0-9])?");

    private final JdbcClient jdbc;
    private final NoticeAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 已读, and what it was.
     *
     * @throws NotFound when it is somebody else's
     */
    public NoticeRow read(Actor actor, long noticeId) {
        return jdbc.sql("""
                        update notice n set read_at = coalesce(n.read_at, :now)
                        where n.id = :id and n.user_id = :reader
                        returning %s
                        """.formatted(NoticeRows.COLUMNS))
                .param("now", Timestamp.from(clock.instant()))
                .param("id", noticeId)
                .param("reader", access.requireReader(actor))
                .query(NoticeRows::of)
                .optional()
                .orElseThrow(() -> new NotFound("notice", noticeId));
    }

    /**
     * 全部已读.
     *
     * @param newest id of the newest one the reader has seen; later ones stay unread
     * @return how many were unread
     */
    public int readAll(Actor actor, long newest) {
        return jdbc.sql(
                        "update notice set read_at = :now where user_id = :reader and read_at is null and id <= :newest")
                .param("now", Timestamp.from(clock.instant()))
                .param("reader", access.requireReader(actor))
                .param("newest", newest)
                .update();
    }

    /**
     * 改通知设置.
     *
     * @throws RuleViolation when the address is none, or the quiet hours have one end only or none in between
     * @throws StaleVersion when they were changed elsewhere in between
     */
    public void choose(Actor actor, NoticeChoice wanted) {
        long reader = access.requireReader(actor);
        requireFitting(wanted);
        String before = jdbc.sql("""
                        select concat_ws(', ', coalesce(address, '-'), array_to_string(topics, ' '), quiet_from || '~' || quiet_until)
                        from notice_choice where user_id = :reader for update
                        """)
                .param("reader", reader)
                .query(String.class)
                .optional()
                .orElse(null);
        String[] topics =
                new TreeSet<>(wanted.topics()).stream().map(NoticeTopic::name).toArray(String[]::new);
        int written = jdbc.sql("""
                        insert into notice_choice as c (user_id, version, address, topics, quiet_from, quiet_until)
                        select :reader, 1, :address, :topics, :from, :until where :version = 0 or exists (
                            select from notice_choice where user_id = :reader)
                        on conflict (user_id) do update
                        set version = c.version + 1, address = excluded.address, topics = excluded.topics,
                            quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until
                        where c.version = :version
                        """)
                .param("reader", reader)
                .param("address", wanted.address())
                .param("topics", topics)
                .param("from", wanted.quietFrom())
                .param("until", wanted.quietUntil())
                .param("version", wanted.version())
                .update();
        if (written == 0) {
            throw new StaleVersion();
        }
        audit.record(Audited.of(actor, actor.bureauId(), "user.notices", "user_account", reader)
                .values(before, words(wanted, topics)));
    }

    private static String words(NoticeChoice wanted, String[] topics) {
        String quiet = wanted.quietFrom() == null ? "" : ", " + wanted.quietFrom() + "~" + wanted.quietUntil();
        return (wanted.address() == null ? "-" : wanted.address()) + ", " + String.join(" ", topics) + quiet;
    }

    private static void requireFitting(NoticeChoice wanted) {
        String address = wanted.address();
        if (address != null && (!ADDRESS.matcher(address).matches() || address.contains(".."))) {
            throw new RuleViolation("notice.addressIll");
        }
        @Nullable LocalTime from = wanted.quietFrom();
        if ((from == null) != (wanted.quietUntil() == null)) {
            throw new RuleViolation("notice.quietHalf");
        }
        if (from != null && from.equals(wanted.quietUntil())) {
            throw new RuleViolation("notice.quietSame");
        }
    }
}
