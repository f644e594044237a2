package app.workplan.service.notice;

import app.workplan.domain.notice.NoticeTopic;
import app.workplan.domain.shared.Actor;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 通知的读取: the reader's own, nobody else's. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class NoticeQueries {

    private final JdbcClient jdbc;
    private final NoticeAccess access;

    /**
     * 通知的数目.
     *
     * @param newest id of the newest, so that 全部已读 leaves those alone that come later
     */
    public record Numbers(long total, long unread, long newest) {}

    /** 通知数. */
    public Numbers numbers(Actor actor) {
        return jdbc.sql("""
                        select count(*) as total, count(*) filter (where read_at is null) as unread, coalesce(max(id), 0) as newest
                        from notice where user_id = :reader
                        """)
                .param("reader", access.requireReader(actor))
                .query(Numbers.class)
                .single();
    }

    /** 我的通知, newest first; the page counts from 1. */
    public List<NoticeRow> page(Actor actor, boolean unreadOnly, int page, int size) {
        return jdbc.sql("""
                        select %s
                        from notice n
                        where n.user_id = :reader and (n.read_at is null or not :unread)
                        order by n.created_at desc, n.id desc
                        limit :size offset :skipped
                        """.formatted(NoticeRows.COLUMNS))
                .param("reader", access.requireReader(actor))
                .param("unread", unreadOnly)
                .param("size", size)
                .param("skipped", (long) (page - 1) * size)
                .query(NoticeRows::of)
                .list();
    }

    /** 我的通知设置; the usual ones where nothing was chosen yet. */
    public NoticeChoice choice(Actor actor) {
        return jdbc.sql("""
                        select version, address, topics, quiet_from, quiet_until from notice_choice where user_id = :reader
                        """)
                .param("reader", access.requireReader(actor))
                .query((row, number) -> new NoticeChoice(
                        row.getInt("version"),
                        row.getString("address"),
                        topics((String[]) row.getArray("topics").getArray()),
                        row.getObject("quiet_from", LocalTime.class),
                        row.getObject("quiet_until", LocalTime.class)))
                .optional()
                .orElse(NoticeChoice.USUAL);
    }

    private static Set<NoticeTopic> topics(String[] names) {
        return Arrays.stream(names)
                .map(NoticeTopic::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(NoticeTopic.class)));
    }
}
