package app.workplan.service.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.workplan.domain.notice.NoticeKind;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.domain.supervision.NoticeColour;
import app.workplan.domain.supervision.NoticeDemand;
import app.workplan.service.ServiceTest;
import app.workplan.service.directive.DirectiveService;
import app.workplan.service.directive.GiveDirective;
import app.workplan.service.notice.NoticeQueries;
import app.workplan.service.notice.ReminderLine;
import app.workplan.service.notice.ReminderLine.Why;
import app.workplan.service.plan.PlanService;
import app.workplan.service.reminder.BureauReminders;
import app.workplan.service.supervision.IssueNotice;
import app.workplan.service.supervision.SupervisionService;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 逾期未回复: directives and letters that a department has not answered are reminded of every three working days. */
@ServiceTest
class AnswerRemindersTest {

    /** A Monday; task 1 is overdue since 1 July. */
    private static final LocalDate DAY = LocalDate.of(2025, 7, 7);

    @Autowired
    SmallYear year;

    @Autowired
    PlanService plans;

    @Autowired
    DirectiveService directives;

    @Autowired
    SupervisionService supervision;

    @Autowired
    BureauReminders reminders;

    @Autowired
    NoticeQueries notices;

    @Autowired
    JdbcClient jdbc;

    private SmallYear.Story story;
    private long bureau;
    private long departmentA;
    private long directive;
    private long letter;

    @BeforeEach
    void asked() {
        story = year.draft();
        bureau = story.office().requireBureauId();
        departmentA = jdbc.sql("select department_id from share where id = ?")
                .param(story.shareA())
                .query(Long.class)
                .single();
        year.at(LocalDate.of(2025, 1, 6), () -> plans.issue(story.office(), story.planId(), null));
        Actor leader = new Actor(story.office().userId(), "Leader", bureau, Set.of(Role.LEADER), Set.of(), null, null);
        year.at(DAY, () -> {
            directive = directives.give(
                    leader, new GiveDirective(story.monthly(), null, "Say why", Set.of(departmentA), DAY.plusDays(1)));
            letter = supervision.issue(
                    story.office(),
                    new IssueNotice(story.shareA(), NoticeColour.RED, new NoticeDemand("Finish", DAY.plusDays(2))));
        });
    }

    private List<ReminderLine> late(LocalDate day) {
        year.at(day, () -> reminders.remind(bureau, day));
        return notices.page(story.headA(), false, 1, 100).stream()
                .filter(row -> row.kind() == NoticeKind.DIGEST && day.equals(row.day()))
                .flatMap(row -> row.lines().stream())
                .filter(line -> line.why() == Why.DIRECTIVE_LATE || line.why() == Why.LETTER_LATE)
                .toList();
    }

    @Test
    void isRemindedOfOnceItsDayHasPassedAndNoMoreWhenAnswered() {
        assertThat(late(DAY.plusDays(1))).as("its last good day").isEmpty();
        // three working days after the 8th and the 9th: the 11th, a Friday, and the 14th
        assertThat(late(DAY.plusDays(4)))
                .extracting(ReminderLine::why, ReminderLine::taskId, ReminderLine::day, ReminderLine::days)
                .containsExactly(tuple(Why.DIRECTIVE_LATE, story.monthly(), DAY.plusDays(1), 3));
        assertThat(late(DAY.plusDays(7)))
                .extracting(ReminderLine::why, ReminderLine::taskId, ReminderLine::day, ReminderLine::days)
                .containsExactly(tuple(Why.LETTER_LATE, story.report(), DAY.plusDays(2), 3));
        year.at(DAY.plusDays(8), () -> {
            directives.reply(story.headA(), directive, departmentA, "Because");
            supervision.reply(story.headA(), letter, "Nearly");
        });
        for (int later = 9; later < 25; later++) {
            assertThat(late(DAY.plusDays(later))).isEmpty();
        }
    }
}
