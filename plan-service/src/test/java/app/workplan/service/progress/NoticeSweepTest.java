package app.workplan.service.progress;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.ServiceTest;
import app.workplan.service.notice.NoticeSweep;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 清理通知 on 30 June 2025: 180 days before is 1 January, 90 days before 1 April. */
@ServiceTest
class NoticeSweepTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);

    @Autowired
    SmallYear year;

    @Autowired
    NoticeSweep sweep;

    @Autowired
    JdbcClient jdbc;

    private SmallYear.Story story;

    @BeforeEach
    void draft() {
        story = year.draft();
    }

    private long notice(String title, String day, boolean read) {
        return jdbc.sql("""
                        insert into notice (bureau_id, user_id, kind, topic, args, created_at, read_at)
                        values (:bureau, :user, 'CHANGED', 'TASK', array['', :title, '', '', '', ''], cast(:at as timestamptz),
                                case when :read then cast(:at as timestamptz) end)
                        returning id
                        """)
                .param("bureau", story.office().requireBureauId())
                .param("user", story.headA().userId())
                .param("title", title)
                .param("at", day + "T09:00:00+08:00")
                .param("read", read)
                .query(Long.class)
                .single();
    }

    private void mail(long notice, String state, @Nullable String sent) {
        jdbc.sql("""
                        insert into mail (bureau_id, user_id, notice_id, address, state, next_at, created_at, sent_at)
                        values (:bureau, :user, :notice, 'a@example.org', :state, '2024-01-01', '2024-01-01', cast(:sent as timestamptz))
                        """)
                .param("bureau", story.office().requireBureauId())
                .param("user", story.headA().userId())
                .param("notice", notice)
                .param("state", state)
                .param("sent", sent == null ? null : sent + "T09:00:00+08:00")
                .update();
    }

    private List<String> notices() {
        return jdbc.sql("select args[2] from notice where user_id = :user order by id")
                .param("user", story.headA().userId())
                .query(String.class)
                .list();
    }

    private List<String> mails() {
        return jdbc.sql("""
                        select n.args[2] || ' ' || m.state from mail m join notice n on n.id = m.notice_id
                        where m.user_id = :user order by m.id
                        """)
                .param("user", story.headA().userId())
                .query(String.class)
                .list();
    }

    @Test
    void readNoticesGoAfterTheirTimeAndUnreadOnesStay() {
        notice("old read", "2024-12-31", true);
        notice("old unread", "2024-12-31", false);
        notice("read in time", "2025-01-02", true);
        year.at(TODAY, sweep::sweep);
        assertThat(notices()).containsExactly("old unread", "read in time");
        year.at(TODAY, sweep::sweep);
        assertThat(notices()).as("twice is once").hasSize(2);
    }

    @Test
    void sentMailsGoAndThoseGivenUpStayWithTheirNotice() {
        mail(notice("sent long ago", "2024-12-31", true), "SENT", "2025-03-31");
        mail(notice("sent lately", "2024-12-31", true), "SENT", "2025-04-02");
        mail(notice("given up", "2024-12-31", true), "DEAD", null);
        mail(notice("waits", "2024-12-31", true), "WAITING", null);
        mail(notice("sent, unread", "2024-12-31", false), "SENT", "2025-01-01");
        year.at(TODAY, sweep::sweep);
        assertThat(mails()).containsExactly("sent lately SENT", "given up DEAD", "waits WAITING");
        assertThat(notices()).containsExactly("sent lately", "given up", "waits", "sent, unread");
    }
}
