package app.workplan.service.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.notice.NoticeTopic;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.ServiceTest;
import app.workplan.service.notice.NoticeChoice;
import app.workplan.service.notice.NoticeQueries;
import app.workplan.service.notice.NoticeService;
import app.workplan.service.plan.PlanService;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 通知设置: what comes by mail, and when. */
@ServiceTest
class NoticeChoiceTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    @Autowired
    SmallYear year;

    @Autowired
    PlanService plans;

    @Autowired
    CompletionService completions;

    @Autowired
    NoticeQueries notices;

    @Autowired
    NoticeService service;

    @Autowired
    JdbcClient jdbc;

    private SmallYear.Story story;

    @BeforeEach
    void issued() {
        story = year.draft();
        year.at(LocalDate.of(2025, 1, 6), () -> plans.issue(story.office(), story.planId(), null));
    }

    @Test
    void mailIsWrittenForWhomWantsItAndNotBeforeTheQuietHoursEnd() {
        choose(story.office(), "office@example.com", Set.of(NoticeTopic.REVIEW));
        choose(story.office2(), "office2@example.com", Set.of(NoticeTopic.REMINDER));
        year.at(DAY, () -> completions.markDone(story.headA(), story.shareA(), "Finished"));
        List<String> mails = jdbc.sql("""
                        select address || ' ' || (next_at at time zone 'Asia/Shanghai')::text from mail where bureau_id = :bureau
                        """)
                .param("bureau", story.office().bureauId())
                .query(String.class)
                .list();
        assertThat(mails).containsExactly("office@example.com 2025-03-03 12:30:00");
        assertThat(notices.numbers(story.office2()).unread()).isEqualTo(1);
    }

    private void choose(Actor reader, String address, Set<NoticeTopic> topics) {
        service.choose(reader, new NoticeChoice(0, address, topics, LocalTime.of(8, 0), LocalTime.of(12, 30)));
    }

    @Test
    void choicesAreCheckedAndNotOverwrittenUnseen() {
        for (String ill : List.of("nobody", "a@b, c@d", "a@b..c", "x\r\nBcc: a@b@c", "<a@b.c>")) {
            assertThatThrownBy(() -> choose(story.headA(), ill, Set.of()))
                    .as(ill)
                    .isInstanceOf(RuleViolation.class);
        }
        choose(story.headA(), "a@example.com", Set.of(NoticeTopic.REMINDER));
        assertThatThrownBy(() -> choose(story.headA(), "b@example.com", Set.of()))
                .isInstanceOf(StaleVersion.class);
        NoticeChoice kept = notices.choice(story.headA());
        assertThat(kept.version()).isEqualTo(1);
        assertThat(kept.topics()).containsExactly(NoticeTopic.REMINDER);
        service.choose(story.headA(), new NoticeChoice(1, null, Set.of(), null, null));
        assertThat(notices.choice(story.headA()).address()).isNull();
    }
}
