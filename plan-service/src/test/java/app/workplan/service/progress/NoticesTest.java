package app.workplan.service.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.notice.NoticeKind;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.Role;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.ServiceTest;
import app.workplan.service.notice.NoticeQueries;
import app.workplan.service.notice.NoticeRow;
import app.workplan.service.notice.NoticeService;
import app.workplan.service.plan.PlanService;
import app.workplan.service.task.AddedTaskService;
import app.workplan.service.task.SuspensionService;
import app.workplan.service.task.TaskChange;
import app.workplan.service.task.TaskService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 通知: whom the product's commands tell of what, in the transaction that did it. */
@ServiceTest
class NoticesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    @Autowired
    SmallYear year;

    @Autowired
    PlanService plans;

    @Autowired
    CompletionService completions;

    @Autowired
    ReportService reports;

    @Autowired
    TaskService tasks;

    @Autowired
    SuspensionService suspensions;

    @Autowired
    AddedTaskService added;

    @Autowired
    NoticeQueries notices;

    @Autowired
    NoticeService service;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private SmallYear.Story story;

    @BeforeEach
    void issued() {
        story = year.draft();
        year.at(LocalDate.of(2025, 1, 6), () -> plans.issue(story.office(), story.planId(), null));
    }

    /** What the reader was told since the plan was issued, oldest first. */
    private List<NoticeRow> told(Actor reader) {
        List<NoticeRow> rows = new ArrayList<>(notices.page(reader, false, 1, 100));
        rows.removeIf(row -> row.kind() == NoticeKind.ISSUED);
        java.util.Collections.reverse(rows);
        return rows;
    }

    private List<NoticeKind> kinds(Actor reader) {
        return told(reader).stream().map(NoticeRow::kind).toList();
    }

    private void at(Runnable work) {
        year.at(DAY, work);
    }

    private long handIn() {
        long[] id = new long[1];
        at(() -> id[0] = completions.markDone(story.headA(), story.shareA(), "Finished"));
        return id[0];
    }

    @Test
    void anIssuedPlanIsToldToTheHeadsThatHaveAPartInIt() {
        assertThat(notices.page(story.headA(), false, 1, 10))
                .extracting(NoticeRow::kind)
                .containsExactly(NoticeKind.ISSUED);
        assertThat(notices.page(story.headB(), false, 1, 10)).hasSize(1);
        for (Actor other : List.of(story.office(), story.office2(), story.staffA(), story.stranger())) {
            assertThat(notices.numbers(other).total()).isZero();
        }
    }

    @Test
    void reviewsGoToAndFroBetweenOfficeAndDepartment() {
        long completion = handIn();
        assertThat(kinds(story.office())).containsExactly(NoticeKind.HANDED_IN);
        assertThat(kinds(story.office2())).containsExactly(NoticeKind.HANDED_IN);
        assertThat(told(story.office()).get(0).args())
                .contains("1", "Task 1", "A", story.headA().displayName());
        at(() -> completions.sendBack(story.office(), completion, "No proof"));
        long second = handIn();
        at(() -> completions.accept(story.office(), second));
        at(() -> completions.reopen(story.office2(), story.shareA(), "Look again"));
        assertThat(kinds(story.headA())).containsExactly(NoticeKind.RETURNED, NoticeKind.ACCEPTED, NoticeKind.REOPENED);
        assertThat(told(story.headA()).get(0).args())
                .contains("No proof", story.office().displayName());
        assertThat(kinds(story.headB())).isEmpty();
        assertThat(kinds(story.stranger())).isEmpty();
    }

    @Test
    void aReturnedReportIsToldToItsDepartment() {
        long[] entry = new long[1];
        at(() -> entry[0] = reports.report(
                story.headB(),
                new ReportProgress(
                        story.shareB(),
                        new app.workplan.domain.progress.ProgressReport(30, "Going on", null, null, false))));
        at(() -> reports.returnEntry(story.office(), entry[0], "Which sites?"));
        assertThat(kinds(story.headB())).containsExactly(NoticeKind.ENTRY_RETURNED);
        assertThat(kinds(story.headA())).isEmpty();
        assertThat(kinds(story.office())).isEmpty();
    }

    @Test
    void whoStandsInForTheHeadIsToldToo() {
        jdbc.sql("""
                        insert into deputation (id, bureau_id, head_id, deputy_id, valid_from, valid_to)
                        select nextval('entity_seq'), :bureau, :head, :deputy, :day, :day
                        """)
                .param("bureau", story.headA().bureauId())
                .param("head", story.headA().userId())
                .param("deputy", story.staffA().userId())
                .param("day", DAY)
                .update();
        at(() -> suspensions.suspend(story.office(), story.report(), "Minutes 3"));
        year.at(DAY.plusDays(1), () -> suspensions.resume(story.office(), story.report(), "Minutes 4"));
        assertThat(kinds(story.headA())).containsExactly(NoticeKind.SUSPENDED, NoticeKind.RESUMED);
        assertThat(kinds(story.headB())).containsExactly(NoticeKind.SUSPENDED, NoticeKind.RESUMED);
        assertThat(kinds(story.staffA())).containsExactly(NoticeKind.SUSPENDED);
    }

    @Test
    void aCancelledTaskIsToldToThoseWhoHadAPartInIt() {
        at(() -> suspensions.cancel(story.office(), story.report(), "Minutes 5"));
        assertThat(kinds(story.headA())).containsExactly(NoticeKind.CANCELLED);
        assertThat(kinds(story.headB())).containsExactly(NoticeKind.CANCELLED);
    }

    @Test
    void severalFieldsOfATaskAreOneNotice() {
        at(() -> tasks.change(
                story.office(),
                new TaskService.ChangeTask(
                        story.report(),
                        List.of(TaskChange.title("New title"), TaskChange.due(LocalDate.of(2025, 9, 30))),
                        null,
                        "Minutes 6",
                        jdbc.sql("select version from task where id = :task")
                                .param("task", story.report())
                                .query(Integer.class)
                                .single())));
        assertThat(kinds(story.headA())).containsExactly(NoticeKind.CHANGED);
        assertThat(told(story.headA()).get(0).args()).contains("New title", "Minutes 6");
    }

    private void add(int count) {
        long department = story.headA().departmentIds().iterator().next();
        long chapter = jdbc.sql("select id from chapter where plan_id = :plan")
                .param("plan", story.planId())
                .query(Long.class)
                .single();
        at(() -> transaction.executeWithoutResult(status -> {
            for (int i = 1; i <= count; i++) {
                added.add(
                        story.office(),
                        new AddedTaskService.AddTask(
                                story.planId(),
                                chapter,
                                "Added " + i,
                                null,
                                List.of(department),
                                null,
                                1,
                                "Minutes 7"));
            }
        }));
    }

    @Test
    void upToThreeTasksAtOnceAreToldOneByOneMoreAsANumber() {
        add(3);
        assertThat(told(story.headA()))
                .extracting(NoticeRow::many)
                .containsOnlyNulls()
                .hasSize(3);
        add(4);
        assertThat(told(story.headA())).hasSize(4);
        NoticeRow last = told(story.headA()).get(3);
        assertThat(last.kind()).isEqualTo(NoticeKind.ASSIGNED);
        assertThat(last.many()).isEqualTo(4);
        assertThat(last.taskId()).isNull();
        assertThat(last.planId()).isEqualTo(story.planId());
    }

    @Test
    void nothingIsToldOfWhatWasRefusedOrRolledBack() {
        at(() -> assertThatThrownBy(() -> completions.reopen(story.office(), story.shareA(), "Not done yet"))
                .isInstanceOf(RuleViolation.class));
        at(() -> transaction.executeWithoutResult(status -> {
            completions.markDone(story.headA(), story.shareA(), "Finished");
            status.setRollbackOnly();
        }));
        assertThat(kinds(story.headA())).isEmpty();
        assertThat(kinds(story.office())).isEmpty();
    }

    @Test
    void whoIsLockedIsNotTold() {
        jdbc.sql("update user_account set enabled = false where id = :user")
                .param("user", story.office2().userId())
                .update();
        handIn();
        assertThat(kinds(story.office())).hasSize(1);
        assertThat(kinds(story.office2())).isEmpty();
    }

    @Test
    void onlyTheOwnNoticesAreReadAndOnlyThoseSeenAreMarked() {
        long completion = handIn();
        NoticeQueries.Numbers seen = notices.numbers(story.office());
        assertThat(seen.unread()).isEqualTo(1);
        long id = told(story.office()).get(0).id();
        assertThatThrownBy(() -> service.read(story.office2(), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.read(story.stranger(), id)).isInstanceOf(NotFound.class);
        at(() -> completions.sendBack(story.office2(), completion, "No proof"));
        handIn();
        assertThat(service.readAll(story.office(), seen.newest())).isEqualTo(1);
        assertThat(notices.numbers(story.office()).unread()).isEqualTo(1);
        assertThat(notices.numbers(story.office2()).unread()).isEqualTo(2);
        Actor auditor = new Actor(
                story.office().userId(),
                "auditor",
                story.office().bureauId(),
                Set.of(Role.AUDITOR),
                Set.of(),
                null,
                null);
        assertThatThrownBy(() -> notices.page(auditor, false, 1, 10)).isInstanceOf(Forbidden.class);
    }
}
