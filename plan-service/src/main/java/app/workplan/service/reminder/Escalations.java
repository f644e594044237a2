package app.workplan.service.reminder;

import app.workplan.domain.notice.NoticeKind;
import app.workplan.service.notice.ReminderLine;
import app.workplan.service.notice.ReminderNotices;
import app.workplan.service.reminder.DueWork.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 升级提醒: what stays overdue is told to the leader in charge of the department, later to the head of the bureau; each
 * delay once at each level. A level without anybody is left open until somebody is named.
 */
@Component
@RequiredArgsConstructor
class Escalations {

    private static final String SETTING = """
            select coalesce(max(leader_after), 5) as leader_after, coalesce(max(head_after), 10) as head_after,
                   max(head_id) as head_id
            from reminder_setting where bureau_id = :bureau
            """;

    private static final String LEADERS = """
            select u.id from user_account u join user_role r on r.user_id = u.id and r.role = 'LEADER'
            where u.bureau_id = :bureau and u.enabled
            """;

    /** What is overdue no longer, or since another day, may be told again. */
    private static final String FORGET = """
            delete from escalation e
            where e.bureau_id = :bureau and not exists (
                select from unnest(cast(:shares as bigint[]), cast(cast(:since as text[]) as date[])) as late(share_id, since)
                where late.share_id = e.share_id and late.since = e.overdue_since)
            """;

    private static final String TOLD = """
            insert into escalation (share_id, bureau_id, level, overdue_since, told_on)
            values (:share, :bureau, :level, :since, :today)
            on conflict (share_id, level) do nothing
            """;

    private final JdbcClient jdbc;
    private final ReminderNotices notices;

    private record Setting(
            int leaderAfter, int headAfter, @Nullable Long headId) {}

    /** Tells whom it has come to; in the caller's transaction. How many were told. */
    int tell(long bureau, List<Work> work, LocalDate today, Instant now) {
        List<Work> overdue = work.stream().filter(Work::isOverdue).toList();
        forget(bureau, overdue);
        if (overdue.isEmpty()) {
            return 0;
        }
        Setting setting =
                jdbc.sql(SETTING).param("bureau", bureau).query(Setting.class).single();
        Set<Long> leaders = new HashSet<>(
                jdbc.sql(LEADERS).param("bureau", bureau).query(Long.class).list());
        Map<Long, List<ReminderLine>> byLeader = new TreeMap<>();
        for (Work one : overdue) {
            int days = one.line().days();
            if (days >= setting.leaderAfter()) {
                note(bureau, byLeader, leaders, one, one.leaderId(), "LEADER", today);
            }
            if (days >= setting.headAfter()) {
                note(bureau, byLeader, leaders, one, setting.headId(), "HEAD", today);
            }
        }
        int told = 0;
        for (Map.Entry<Long, List<ReminderLine>> one : byLeader.entrySet()) {
            List<ReminderLine> lines = one.getValue().stream().distinct().toList();
            told += notices.tell(one.getKey(), NoticeKind.ESCALATED, lines, today, now) ? 1 : 0;
        }
        return told;
    }

    private void forget(long bureau, List<Work> overdue) {
        jdbc.sql(FORGET)
                .param("bureau", bureau)
                .param(
                        "shares",
                        overdue.stream().map(one -> one.line().shareId()).toArray(Long[]::new))
                .param(
                        "since",
                        overdue.stream().map(one -> one.line().day().toString()).toArray(String[]::new))
                .update();
    }

    private void note(
            long bureau,
            Map<Long, List<ReminderLine>> byLeader,
            Set<Long> leaders,
            Work work,
            @Nullable Long leader,
            String level,
            LocalDate today) {
        if (leader == null || !leaders.contains(leader)) {
            return;
        }
        int first = jdbc.sql(TOLD)
                .param("share", work.line().shareId())
                .param("bureau", bureau)
                .param("level", level)
                .param("since", work.line().day())
                .param("today", today)
                .update();
        if (first > 0) {
            byLeader.computeIfAbsent(leader, one -> new ArrayList<>()).add(work.line());
        }
    }
}
