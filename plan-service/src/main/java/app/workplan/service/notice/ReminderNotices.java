package app.workplan.service.notice;

import app.workplan.domain.notice.NoticeKind;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 提醒入信箱: one reminder of a kind for a user and day, whoever asks for it how often. */
@Component
@RequiredArgsConstructor
public class ReminderNotices {

    private static final Comparator<ReminderLine> WORST_FIRST = Comparator.comparing(ReminderLine::why)
            .thenComparing(ReminderLine::day)
            .thenComparing(ReminderLine::code);

    private static final String TELL = """
            with written as (
                insert into notice (bureau_id, user_id, kind, topic, args, lines, day, created_at)
                select u.bureau_id, u.id, :kind, :topic, cast(:args as text[]), cast(:lines as jsonb), :day, :at
                from user_account u where u.id = :user and u.enabled
                on conflict (user_id, day, kind) where day is not null do nothing
                returning id, bureau_id, user_id, topic, created_at
            ),
            mailed as (
            """ + NoticeStatement.MAIL + """
            )
            select count(*) from written
            """;

    private final JdbcClient jdbc;
    private final MailSwitch mail;

    /**
     * Keeps the reminder, and its mail where the receiver wants one; in the caller's transaction.
     *
     * @return whether it was told now, not before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tell(long userId, NoticeKind kind, List<ReminderLine> lines, LocalDate day, Instant at) {
        Map<ReminderLine.Why, Long> counts =
                lines.stream().collect(Collectors.groupingBy(ReminderLine::why, Collectors.counting()));
        String[] args = Stream.of(ReminderLine.Why.values())
                .map(why -> String.valueOf(counts.getOrDefault(why, 0L)))
                .toArray(String[]::new);
        return jdbc.sql(TELL)
                        .param("user", userId)
                        .param("kind", kind.name())
                        .param("topic", kind.getTopic().name())
                        .param("args", args)
                        .param(
                                "lines",
                                NoticeRows.json(
                                        lines.stream().sorted(WORST_FIRST).toList()))
                        .param("day", day)
                        .param("at", Timestamp.from(at))
                        .param("mail", mail.isOn())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
