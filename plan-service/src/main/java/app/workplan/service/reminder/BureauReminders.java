package app.workplan.service.reminder;

import app.workplan.domain.notice.NoticeKind;
import app.workplan.service.calendar.Calendars;
import app.workplan.service.notice.ReminderLine;
import app.workplan.service.notice.ReminderNotices;
import app.workplan.service.reminder.DueWork.Work;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 一个单位的每日提醒: digest and escalation of a day, all or nothing, and never again for that day (docs/adr/0238). Days on
 * which the program stood still are made up for by the next one: each receiver gets one digest, not one per day missed.
 */
@Component
@RequiredArgsConstructor
public class BureauReminders {

    /** So far back missed days are made up for. */
    private static final int LOOK_BACK = 31;

    private static final String LAST_RUN = "select day from reminder_run where bureau_id = :bureau for update";

    private static final String RUN = """
            insert into reminder_run as r (bureau_id, day) values (:bureau, :day)
            on conflict (bureau_id) do update set day = excluded.day where r.day < excluded.day
            """;

    /** Who answers for a department: its heads, and who stands in for one of them today. */
    private static final String RECEIVERS = """
            with head as (
                select ud.department_id, ud.user_id
                from user_department ud
                join user_role r on r.user_id = ud.user_id and r.role = 'HEAD'
                join department d on d.id = ud.department_id and d.bureau_id = :bureau
                where ud.department_id = any(:departments)
            )
            select department_id, user_id from head
            union
            select h.department_id, x.deputy_id from head h
            join deputation x on x.head_id = h.user_id and :day between x.valid_from and coalesce(x.valid_to, :day)
            """;

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final DueWork due;
    private final DueAnswers answers;
    private final Escalations escalations;
    private final ReminderNotices notices;
    private final Clock clock;

    private record Receiver(long departmentId, long userId) {}

    /**
     * 提醒, once for a day; nothing on a day off.
     *
     * @return how many reminders were told
     */
    @Transactional
    public int remind(long bureau, LocalDate today) {
        Optional<LocalDate> last = jdbc.sql(LAST_RUN)
                .param("bureau", bureau)
                .query(LocalDate.class)
                .optional();
        List<LocalDate> days = missed(last.orElse(today.minusDays(1)), today);
        if (days.isEmpty() || !days.get(days.size() - 1).equals(today)) {
            return 0;
        }
        int first = jdbc.sql(RUN).param("bureau", bureau).param("day", today).update();
        if (first == 0) {
            // another one was faster with the very first run
            return 0;
        }
        Instant now = clock.instant();
        List<Work> work = new ArrayList<>(due.of(bureau, today, days));
        work.addAll(answers.of(bureau, today, days));
        return digest(bureau, work, today, now) + escalations.tell(bureau, work, today, now);
    }

    /** The working days after the last run up to today. */
    private List<LocalDate> missed(LocalDate last, LocalDate today) {
        LocalDate from = last.isBefore(today.minusDays(LOOK_BACK)) ? today.minusDays(LOOK_BACK) : last;
        List<LocalDate> days = new ArrayList<>();
        var calendar = calendars.working(from, today);
        for (LocalDate day = from.plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                days.add(day);
            }
        }
        return days;
    }

    private int digest(long bureau, List<Work> work, LocalDate today, Instant now) {
        Map<Long, List<ReminderLine>> byDepartment = work.stream()
                .filter(Work::now)
                .collect(
                        Collectors.groupingBy(Work::departmentId, Collectors.mapping(Work::line, Collectors.toList())));
        if (byDepartment.isEmpty()) {
            return 0;
        }
        Map<Long, List<ReminderLine>> byUser = new TreeMap<>();
        jdbc.sql(RECEIVERS)
                .param("bureau", bureau)
                .param("departments", byDepartment.keySet().toArray(Long[]::new))
                .param("day", today)
                .query(Receiver.class)
                .list()
                .forEach(receiver -> byUser.computeIfAbsent(receiver.userId(), user -> new ArrayList<>())
                        .addAll(byDepartment.get(receiver.departmentId())));
        int told = 0;
        for (Map.Entry<Long, List<ReminderLine>> one : byUser.entrySet()) {
            told += notices.tell(one.getKey(), NoticeKind.DIGEST, one.getValue(), today, now) ? 1 : 0;
        }
        return told;
    }
}
