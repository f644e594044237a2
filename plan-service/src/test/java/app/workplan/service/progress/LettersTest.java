package app.workplan.service.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.supervision.NoticeColour;
import app.workplan.domain.supervision.NoticeDemand;
import app.workplan.service.ServiceTest;
import app.workplan.service.plan.PlanService;
import app.workplan.service.shared.Scopes;
import app.workplan.service.shared.SmallLists;
import app.workplan.service.supervision.IssueNotice;
import app.workplan.service.supervision.LetterQueries;
import app.workplan.service.supervision.OpenLetters;
import app.workplan.service.supervision.Proposal;
import app.workplan.service.supervision.ProposalQueries;
import app.workplan.service.supervision.SupervisionService;
import app.workplan.service.task.ShareSuspensionService;
import app.workplan.service.task.SuspensionService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 督办单 through the services: who may, what replaces what, and when letters end by themselves. */
@ServiceTest
class LettersTest {

    private static final LocalDate NEAR = LocalDate.of(2025, 6, 23);
    private static final LocalDate LATE = LocalDate.of(2025, 7, 7);

    @Autowired
    SmallYear year;

    @Autowired
    SmallLists lists;

    @Autowired
    PlanService plans;

    @Autowired
    SupervisionService supervision;

    @Autowired
    CompletionService completions;

    @Autowired
    ShareSuspensionService shareSuspensions;

    @Autowired
    SuspensionService suspensions;

    @Autowired
    ProposalQueries proposals;

    @Autowired
    LetterQueries letters;

    @Autowired
    OpenLetters openLetters;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    private SmallYear.Story story;

    @BeforeEach
    void issued() {
        story = year.draft();
        year.at(LocalDate.of(2025, 1, 6), () -> plans.issue(story.office(), story.planId(), null));
    }

    @Test
    void aHigherLetterReplacesTheOpenOneAndNamesIt() {
        long blue = issue(NEAR, story.shareA(), NoticeColour.BLUE);
        long red = issue(LATE, story.shareA(), NoticeColour.RED);
        assertThat(rows()).containsExactly("1 BLUE REPLACED null", "2 RED ISSUED " + blue);
        refused("supervision.notHigher", () -> issue(LATE, story.shareA(), NoticeColour.YELLOW));
        assertThat(openLetters.byTask(List.of(story.report(), story.monthly())).get(story.report()))
                .singleElement()
                .satisfies(open -> assertThat(open.id()).isEqualTo(red));
    }

    @Test
    void anyColourMayBeTheFirst() {
        issue(LATE, story.shareA(), NoticeColour.RED);
        issue(LATE, story.shareB(), NoticeColour.YELLOW);
        assertThat(rows()).containsExactly("1 RED ISSUED null", "2 YELLOW ISSUED null");
    }

    @Test
    void theSameFormSentTwiceIsOneLetter() {
        assertThat(issue(LATE, story.shareA(), NoticeColour.RED))
                .isEqualTo(issue(LATE, story.shareA(), NoticeColour.RED));
        assertThat(rows()).hasSize(1);
    }

    @Test
    void lettersEndWithTheWork() {
        long a = issue(LATE, story.shareA(), NoticeColour.RED);
        long b = issue(LATE, story.shareB(), NoticeColour.RED);
        year.at(
                LATE,
                10,
                () -> completions.accept(story.office(), completions.markDone(story.headA(), story.shareA(), "Done")));
        assertThat(state(a)).isEqualTo("CLOSED");
        assertThat(state(b)).isEqualTo("ISSUED");
        year.at(
                LATE,
                20,
                () -> shareSuspensions.change(
                        story.office(), story.shareB(), ShareSuspensionService.Change.SUSPEND, "Minutes"));
        assertThat(state(b)).as("suspended work may go on").isEqualTo("ISSUED");
        refused("supervision.shareOver", () -> issue(LATE, story.shareB(), NoticeColour.RED, "Something else"));
        year.at(LATE, 30, () -> plans.close(story.office(), story.planId(), null));
        assertThat(state(b)).isEqualTo("CLOSED");
        assertThat(jdbc.sql("select action from audit_entry where plan_id = ? and action = 'supervision.close'")
                        .param(story.planId())
                        .query(String.class)
                        .list())
                .hasSize(2);
    }

    @Test
    void lettersEndWhenTheTaskIsCancelled() {
        long a = issue(LATE, story.shareA(), NoticeColour.RED);
        year.at(LATE, 10, () -> suspensions.cancel(story.office(), story.report(), "Minutes"));
        assertThat(state(a)).isEqualTo("CLOSED");
        refused("supervision.over", () -> supervision.reply(story.headA(), a, "Too late"));
    }

    @Test
    void twoReturnsMakeAYellowLetterAndAreAnsweredByIt() {
        LocalDate early = LocalDate.of(2025, 1, 8);
        refused("supervision.notBehind", () -> issue(early, story.shareA(), NoticeColour.YELLOW));
        for (int minutes = 1; minutes < 3; minutes++) {
            year.at(
                    early,
                    minutes,
                    () -> completions.sendBack(
                            story.office(), completions.markDone(story.headA(), story.shareA(), "Done"), "No proof"));
        }
        assertThat(proposalsOn(early)).containsExactly("RETURNED_TWICE " + story.shareA());
        long[] id = new long[1];
        year.at(
                early,
                5,
                () -> id[0] = supervision.issue(
                        story.office(),
                        new IssueNotice(story.shareA(), NoticeColour.YELLOW, demand(early, "Mend it"))));
        year.at(early, 6, () -> supervision.lift(story.office(), id[0], "Seen to"));
        year.at(
                early,
                7,
                () -> assertThatThrownBy(() -> supervision.issue(
                                story.office(),
                                new IssueNotice(story.shareA(), NoticeColour.YELLOW, demand(early, "Again"))))
                        .isInstanceOf(RuleViolation.class));
        assertThat(proposalsOn(early)).isEmpty();
    }

    @Test
    void whatIsProposedMayBeIssuedAndNothingElse() {
        for (LocalDate day : List.of(LocalDate.of(2025, 2, 3), NEAR, LATE, LocalDate.of(2025, 12, 22))) {
            for (Proposal one : list(day)) {
                one.causes().forEach(cause -> {
                    long id = issue(day, one.shareId(), cause.colour());
                    year.at(day, 1, () -> supervision.withdraw(story.office(), id, "To try " + cause));
                });
            }
            List<Long> proposed = list(day).stream().map(Proposal::shareId).toList();
            for (long share : List.of(story.shareA(), story.shareB(), story.shareMonthly())) {
                if (!proposed.contains(share)) {
                    for (NoticeColour colour : NoticeColour.values()) {
                        assertThatThrownBy(() -> issue(day, share, colour)).isInstanceOf(RuleViolation.class);
                    }
                }
            }
        }
    }

    @Test
    void headsAnswerForTheirOwnDepartmentsAlone() {
        long a = issue(LATE, story.shareA(), NoticeColour.RED);
        assertThatThrownBy(() -> supervision.receive(story.headB(), a)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> supervision.reply(story.staffA(), a, "x")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> supervision.lift(story.headA(), a, "x")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> supervision.receive(story.stranger(), a)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> supervision.issue(
                        story.stranger(), new IssueNotice(story.shareA(), NoticeColour.RED, demand(LATE, "x"))))
                .isInstanceOf(NotFound.class);
        year.at(LATE, 10, () -> supervision.reply(story.headA(), a, "Ten are left"));
        year.at(LATE, 11, () -> supervision.reply(story.headA(), a, "Ten are left"));
        assertThat(jdbc.sql("select text || ' ' || on_behalf from notice_reply where notice_id = ?")
                        .param(a)
                        .query(String.class)
                        .list())
                .containsExactly("Ten are left false");
        assertThat(lists.one(letters.ofTask(story.headB(), scopes.of(story.headB()), story.report())))
                .isEmpty();
        assertThat(lists.one(letters.ofTask(story.staffA(), scopes.of(story.staffA()), story.report())))
                .hasSize(1);
    }

    @Test
    void theDepartmentIsToldAndTheOfficeOfItsReply() {
        long a = issue(LATE, story.shareA(), NoticeColour.RED);
        year.at(LATE, 10, () -> supervision.reply(story.headA(), a, "Ten are left"));
        assertThat(jdbc.sql(
                                "select u.username || ' ' || n.kind || ' ' || n.args[7] from notice n join user_account u on u.id = n.user_id "
                                        + "where n.plan_id = ? and n.kind like 'LETTER%' order by n.id")
                        .param(story.planId())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        name(story.headA().displayName(), "LETTER_ISSUED", a),
                        name(story.office().displayName(), "LETTER_REPLIED", a),
                        name(story.office2().displayName(), "LETTER_REPLIED", a));
    }

    @Test
    void theHeadSeesWhatWaits() {
        issue(LATE, story.shareB(), NoticeColour.YELLOW);
        long a = issue(LATE, story.shareA(), NoticeColour.RED);
        assertThat(letters.waiting(story.headA()))
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo(a));
        year.at(LATE, 10, () -> supervision.reply(story.headA(), a, "Ten are left"));
        assertThat(letters.waiting(story.headA())).isEmpty();
        assertThat(letters.waiting(story.headB())).hasSize(1);
        assertThat(letters.waiting(story.office())).isEmpty();
    }

    private static String name(String who, String kind, long id) {
        return who + " " + kind + " " + id;
    }

    private List<Proposal> list(LocalDate day) {
        List<Proposal> found = new ArrayList<>();
        year.at(day, () -> found.addAll(proposals.list(story.office()).all()));
        return found;
    }

    private List<String> proposalsOn(LocalDate day) {
        return list(day).stream().map(one -> one.cause() + " " + one.shareId()).toList();
    }

    private long issue(LocalDate day, long share, NoticeColour colour) {
        return issue(day, share, colour, "Finish it");
    }

    private long issue(LocalDate day, long share, NoticeColour colour, String words) {
        long[] id = new long[1];
        year.at(
                day,
                () -> id[0] = supervision.issue(story.office(), new IssueNotice(share, colour, demand(day, words))));
        return id[0];
    }

    private static NoticeDemand demand(LocalDate day, String words) {
        return new NoticeDemand(words, day.plusDays(5));
    }

    private String state(long id) {
        return jdbc.sql("select state from supervision_notice where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private List<String> rows() {
        return jdbc.sql(
                        "select concat_ws(' ', number, colour, state, coalesce(replaces_id::text, 'null')) from supervision_notice "
                                + "where plan_id = ? order by number")
                .param(story.planId())
                .query(String.class)
                .list();
    }

    private static void refused(String code, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        RuleViolation.class, why -> assertThat(why.getCode()).isEqualTo(code));
    }
}
