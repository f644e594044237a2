package app.workplan.service.reminder;

import app.workplan.service.notice.MailPost;
import app.workplan.service.notice.NoticeSweep;
import javax.sql.DataSource;
import lombok.RequiredArgsConstructor;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.spring.annotation.EnableSchedulerLock;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * 定时任务: of several running programs on one database one does the work (ShedLock, by the time of the database); what
 * they do is safe to be done twice all the same.
 */
@Component
@RequiredArgsConstructor
@ConditionalOnBooleanProperty(name = "workplan.jobs", matchIfMissing = true)
class Jobs {

    private final ReminderRounds reminders;
    private final MailPost mails;
    private final NoticeSweep notices;

    /** 每日提醒, looked after every ten minutes. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    @SchedulerLock(name = "reminders", lockAtMostFor = "PT15M", lockAtLeastFor = "PT5S")
    void remind() {
        reminders.run();
    }

    /** 发邮件, every half minute. */
    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    @SchedulerLock(name = "mails", lockAtMostFor = "PT10M", lockAtLeastFor = "PT1S")
    void sendMails() {
        mails.sendWaiting();
    }

    /** 清理通知, a few times a day. */
    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT6H")
    @SchedulerLock(name = "notices", lockAtMostFor = "PT30M", lockAtLeastFor = "PT5S")
    void sweepNotices() {
        notices.sweep();
    }

    /** What runs them. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @EnableSchedulerLock(defaultLockAtMostFor = "PT15M")
    @ConditionalOnBooleanProperty(name = "workplan.jobs", matchIfMissing = true)
    static class Timing {

        @Bean
        LockProvider lockProvider(DataSource database) {
            return new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                    .withJdbcTemplate(new JdbcTemplate(database))
                    .usingDbTime()
                    .build());
        }
    }
}
