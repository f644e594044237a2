package app.workplan.service.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.progress.ProgressReport;
import app.workplan.domain.shared.DomainException;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.ShareState;
import app.workplan.domain.task.TaskState;
import app.workplan.service.ServiceTest;
import app.workplan.service.plan.PlanService;
import app.workplan.service.task.ShareSuspensionService;
import app.workplan.service.task.SuspensionService;
import app.workplan.service.task.TaskChange;
import app.workplan.service.task.TaskPart;
import app.workplan.service.task.TaskService;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 改任务 by its fields and its departments, before and after issue. */
@ServiceTest
class AmendedTaskTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    @Autowired
    SmallYear year;

    @Autowired
    PlanService plans;

    @Autowired
    TaskService tasks;

    @Autowired
    SuspensionService suspensions;

    @Autowired
    ShareSuspensionService shareSuspensions;

    @Autowired
    ReportService reports;

    @Autowired
    CompletionService completions;

    @Autowired
    JdbcClient jdbc;

    private SmallYear.Story story;

    @BeforeEach
    void draft() {
        story = year.draft();
    }

    private void issue() {
        year.at(LocalDate.of(2025, 1, 6), () -> plans.issue(story.office(), story.planId(), null));
    }

    @Test
    void needsNoBasisInADraftAndWritesNoFact() {
        assertThat(change(null, null, TaskChange.weight(new BigDecimal("2.50")), TaskChange.standard(" Accepted \n")))
                .isTrue();
        assertThat(column("weight")).isEqualTo("2.500");
        assertThat(column("completion_standard")).isEqualTo("Accepted");
        assertThat(facts()).isZero();
        assertThat(change(null, null, TaskChange.weight(new BigDecimal("2.5"))))
                .as("the same weight is no change")
                .isFalse();
    }

    @Test
    void keepsEachChangeOfAnIssuedTaskAsAFactWithItsBasis() {
        issue();
        refused("amendment.basisMissing", () -> change(null, null, TaskChange.weight(BigDecimal.TEN)));
        year.at(
                DAY,
                () -> change(
                        "Minutes 3",
                        null,
                        TaskChange.weight(new BigDecimal("100")),
                        TaskChange.cycle(ReportCycle.QUARTER),
                        TaskChange.start(LocalDate.of(2025, 2, 1))));
        assertThat(year.task(story, story.report(), DAY.minusDays(1)).weight()).isEqualByComparingTo("1");
        assertThat(year.task(story, story.report(), DAY).weight()).isEqualByComparingTo("100");
        assertThat(audited("task.weigh")).isEqualTo("1 > 100 (Minutes 3)");
        assertThat(audited("task.reportCycle")).isEqualTo("null > QUARTER (Minutes 3)");
        assertThat(audited("task.moveStart")).isEqualTo("null > 2025-02-01 (Minutes 3)");
    }

    @Test
    void refusesWhatIsOutOfRangeAndChangesNothing() {
        issue();
        refused("task.weightRange", () -> change("B", null, TaskChange.weight(BigDecimal.ZERO)));
        refused("task.weightRange", () -> change("B", null, TaskChange.weight(new BigDecimal("100.001"))));
        refused("task.weightRange", () -> change("B", null, TaskChange.weight(new BigDecimal("0.0001"))));
        refused("task.dueOutsidePeriod", () -> change("B", null, TaskChange.due(LocalDate.of(1900, 1, 1))));
        refused("task.startOutsidePeriod", () -> change("B", null, TaskChange.start(LocalDate.of(2024, 12, 31))));
        refused("task.startAfterDue", () -> change("B", null, TaskChange.start(LocalDate.of(2025, 7, 1))));
        refused("task.standardTooLong", () -> change("B", null, TaskChange.standard("x".repeat(1001))));
        refused("task.evidenceTooLong", () -> change("B", null, TaskChange.evidence("x".repeat(301))));
        refused(
                "task.titleTooLong",
                () -> change("B", null, TaskChange.weight(BigDecimal.TEN), TaskChange.title("x".repeat(301))));
        refused("amendment.basisTooLong", () -> change("x".repeat(501), null, TaskChange.weight(BigDecimal.TEN)));
        assertThat(column("weight")).isEqualTo("1.000");
        change("B", null, TaskChange.title("\uD842\uDFB7".repeat(300)));
        assertThat(column("title").codePointCount(0, column("title").length()))
                .as("a rare character counts as one")
                .isEqualTo(300);
    }

    @Test
    void movesStartAndDueTogetherWhicheverWayTheyGo() {
        change(null, null, TaskChange.start(LocalDate.of(2025, 5, 1)));
        refused("task.dueBeforeStart", () -> change(null, null, TaskChange.due(LocalDate.of(2025, 4, 30))));
        change(null, null, TaskChange.due(LocalDate.of(2025, 2, 28)), TaskChange.start(LocalDate.of(2025, 2, 1)));
        change(null, null, TaskChange.start(LocalDate.of(2025, 11, 1)), TaskChange.due(LocalDate.of(2025, 11, 30)));
        assertThat(column("starts_on") + " " + column("due_on")).isEqualTo("2025-11-01 2025-11-30");
    }

    @Test
    void changesTheDepartmentsOfADraftWithoutATrace() {
        change(null, List.of(new TaskPart(departmentOf(story.shareB()), ShareRole.LEAD)));
        assertThat(shares()).containsExactly("B LEAD NOT_STARTED");
        change(null, List.of());
        assertThat(shares()).isEmpty();
    }

    @Test
    void keepsADepartmentTakenAwayAsCancelledAndGivesItsStateBack() {
        issue();
        year.at(DAY, () -> reports.report(story.headB(), report(story.shareB(), 40)));
        long b = departmentOf(story.shareB());
        List<TaskPart> onlyA = List.of(new TaskPart(departmentOf(story.shareA()), ShareRole.RESPONSIBLE));
        int before = version();
        year.at(DAY.plusDays(1), () -> change("Minutes 4", onlyA));
        assertThat(shares()).containsExactly("A RESPONSIBLE NOT_STARTED", "B SHARED CANCELLED");
        assertThat(version()).as("two editors of the departments meet").isGreaterThan(before);
        int unchanged = version();
        assertThat(change("Minutes 4", onlyA)).isFalse();
        assertThat(version()).isEqualTo(unchanged);
        year.at(DAY.plusDays(2), () -> change("Minutes 5", List.of(onlyA.get(0), new TaskPart(b, ShareRole.SUPPORT))));
        assertThat(shares()).containsExactly("A RESPONSIBLE NOT_STARTED", "B SUPPORT IN_PROGRESS");
        assertThat(year.share(story, story.shareB(), DAY.plusDays(2)).progress())
                .isEqualByComparingTo("40");
    }

    @Test
    void refusesADepartmentTwiceAnUnknownOneAndToTakeOneThatIsDone() {
        issue();
        TaskPart a = new TaskPart(departmentOf(story.shareA()), ShareRole.LEAD);
        TaskPart b = new TaskPart(departmentOf(story.shareB()), ShareRole.SHARED);
        refused("assign.already", () -> change("B", List.of(a, new TaskPart(a.departmentId(), ShareRole.SUPPORT))));
        refused("assign.departmentUnknown", () -> change("B", List.of(a, b, new TaskPart(-1, ShareRole.LEAD))));
        year.at(DAY, () -> {
            long completion = completions.markDone(story.headA(), story.shareA(), "Done");
            completions.accept(story.office(), completion);
        });
        refused("assign.doneStays", () -> change("B", List.of(b)));
        assertThat(shares()).containsExactly("A LEAD DONE", "B SHARED NOT_STARTED");
    }

    @Test
    void givesTheOccurrencesOfADepartmentThatWentToOneThatIsThere() {
        issue();
        long b = departmentOf(story.shareB());
        TaskPart newOwner = new TaskPart(b, ShareRole.LEAD);
        year.at(
                DAY,
                () -> tasks.change(
                        story.office(),
                        new TaskService.ChangeTask(
                                story.monthly(), List.of(), List.of(newOwner), "Minutes", version(story.monthly()))));
        assertThat(year.share(story, shareOf(story.monthly(), b), DAY).occurrences())
                .isEqualTo(4);
        assertThat(year.share(story, story.shareMonthly(), DAY.minusDays(1)).occurrences())
                .as("on the day before they were the other's")
                .isEqualTo(4);
    }

    @Test
    void refusesAnEditorWhoWasSlower() {
        int seen = version();
        change(null, null, TaskChange.title("Hers"));
        assertThatThrownBy(() -> tasks.change(
                        story.office2(),
                        new TaskService.ChangeTask(story.report(), List.of(TaskChange.title("His")), null, null, seen)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void resumesACancelledTaskWithTheSharesThatWentWithIt() {
        issue();
        year.at(DAY, () -> {
            reports.report(story.headA(), report(story.shareA(), 30));
            shareSuspensions.change(story.office(), story.shareB(), ShareSuspensionService.Change.SUSPEND, "Letter 1");
        });
        year.at(DAY.plusDays(1), () -> suspensions.cancel(story.office(), story.report(), "Minutes 6"));
        refused("task.alreadySet", () -> suspensions.suspend(story.office(), story.report(), "Minutes 6"));
        assertThat(year.task(story, story.report(), DAY.plusDays(1)).state()).isEqualTo(TaskState.CANCELLED);
        year.at(DAY.plusDays(2), () -> suspensions.resume(story.office(), story.report(), "Minutes 7"));
        assertThat(year.task(story, story.report(), DAY.plusDays(2)).state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(year.share(story, story.shareA(), DAY.plusDays(2)).state()).isEqualTo(ShareState.IN_PROGRESS);
        assertThat(year.share(story, story.shareB(), DAY.plusDays(2)).state())
                .as("suspended by itself before, so it stays")
                .isEqualTo(ShareState.SUSPENDED);
        refused("amendment.basisTooLong", () -> suspensions.cancel(story.office(), story.report(), "x".repeat(501)));
    }

    private boolean change(@Nullable String basis, @Nullable List<TaskPart> parts, TaskChange... changes) {
        return tasks.change(
                story.office(), new TaskService.ChangeTask(story.report(), List.of(changes), parts, basis, version()));
    }

    private static void refused(String code, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        why -> assertThat(((DomainException) why).getCode()).isEqualTo(code));
    }

    private static ReportProgress report(long shareId, int percent) {
        return new ReportProgress(shareId, new ProgressReport(percent, "Going on", null, null, false));
    }

    private int version() {
        return version(story.report());
    }

    private int version(long taskId) {
        return jdbc.sql("select version from task where id = :id")
                .param("id", taskId)
                .query(Integer.class)
                .single();
    }

    private String column(String name) {
        return jdbc.sql("select " + name + "::varchar from task where id = :id")
                .param("id", story.report())
                .query(String.class)
                .single();
    }

    private int facts() {
        return jdbc.sql("select count(*) from task_fact where task_id = :id")
                .param("id", story.report())
                .query(Integer.class)
                .single();
    }

    private List<String> shares() {
        return jdbc.sql("""
                        select concat_ws(' ', d.name, s.role, s.state) from share s join department d on d.id = s.department_id
                        where s.task_id = :id order by s.position
                        """).param("id", story.report()).query(String.class).list();
    }

    private long shareOf(long taskId, long departmentId) {
        return jdbc.sql("select id from share where task_id = :task and department_id = :department")
                .param("task", taskId)
                .param("department", departmentId)
                .query(Long.class)
                .single();
    }

    private long departmentOf(long shareId) {
        return jdbc.sql("select department_id from share where id = :id")
                .param("id", shareId)
                .query(Long.class)
                .single();
    }

    private String audited(String action) {
        return jdbc.sql("""
                        select coalesce(old_value, 'null') || ' > ' || coalesce(new_value, 'null') || ' (' || basis || ')'
                        from audit_entry where task_id = :id and action = :action
                        """)
                .param("id", story.report())
                .param("action", action)
                .query(String.class)
                .single();
    }
}
