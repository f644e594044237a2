package app.workplan.service.reminder;

import app.workplan.service.shared.BusinessClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 每日提醒的一轮: every bureau, from half past seven on; one that fails does not keep the others from theirs. */
@Slf4j
@Component
@RequiredArgsConstructor
public class ReminderRounds {

    /** 每天的提醒时间, in Asia/Shanghai. */
    public static final LocalTime FROM = LocalTime.of(7, 30);

    private static final String BUREAUS = """
            select distinct p.bureau_id from plan p
            left join reminder_run r on r.bureau_id = p.bureau_id
            where p.state = 'ISSUED' and coalesce(r.day < :day, true)
            order by 1
            """;

    private final JdbcClient jdbc;
    private final BureauReminders reminders;
    private final BusinessClock clock;

    /** Whoever has not been reminded today is; called every few minutes, so that a late start makes up for it. */
    public int run() {
        LocalDate today = clock.today();
        if (LocalTime.ofInstant(clock.instant(), clock.getZone()).isBefore(FROM)) {
            return 0;
        }
        int told = 0;
        List<Long> bureaus =
                jdbc.sql(BUREAUS).param("day", today).query(Long.class).list();
        for (Long bureau : bureaus) {
            try {
                told += reminders.remind(bureau, today);
            } catch (RuntimeException e) {
                log.error("The reminders of bureau {} for {} failed and are tried again", bureau, today, e);
            }
        }
        return told;
    }
}
