package app.workplan.service.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.progress.ProgressReport;
import app.workplan.domain.shared.DomainException;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.TaskState;
import app.workplan.service.ServiceTest;
import app.workplan.service.bulk.BulkEdit;
import app.workplan.service.bulk.BulkOutcome;
import app.workplan.service.bulk.BulkPreview;
import app.workplan.service.bulk.BulkQueries;
import app.workplan.service.bulk.BulkService;
import app.workplan.service.plan.PlanService;
import app.workplan.service.shared.BusinessClock;
import app.workplan.service.task.ShareSuspensionService.Change;
import app.workplan.service.task.SuspensionService;
import app.workplan.service.task.TaskChange;
import app.workplan.service.task.TaskPart;
import app.workplan.service.task.TaskService;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 批量修改: tried, done at once, and taken back. */
@ServiceTest
class BulkChangeTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final LocalDate NEW_DUE = LocalDate.of(2025, 11, 30);

    @Autowired
    SmallYear year;

    @Autowired
    BulkService service;

    @Autowired
    BulkQueries bulk;

    @Autowired
    PlanService plans;

    @Autowired
    TaskService tasks;

    @Autowired
    SuspensionService suspensions;

    @Autowired
    ReportService reports;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    private SmallYear.Story story;

    @BeforeEach
    void issued() {
        story = year.draft();
        year.at(LocalDate.of(2025, 1, 6), () -> plans.issue(story.office(), story.planId(), null));
    }

    @Test
    void changesWhatThePreviewPromisedWithFactAndAuditEntry() {
        long facts = count("task_fact where task_id in (:report, :monthly)");
        BulkPreview preview = preview(BulkEdit.due(NEW_DUE));
        assertThat(preview.willChange())
                .extracting(BulkPreview.Row::before)
                .containsExactly("2025-06-30", "2025-12-31");
        change(BulkEdit.due(NEW_DUE));
        assertThat(column(story.report(), "due_on")).isEqualTo("2025-11-30");
        assertThat(column(story.monthly(), "due_on")).isEqualTo("2025-11-30");
        assertThat(count("task_fact where task_id in (:report, :monthly)")).isEqualTo(facts + 2);
        assertThat(
                        count(
                                "audit_entry where task_id in (:report, :monthly) and action = 'task.moveDue' and basis = 'Minutes 7' and new_value = '2025-11-30'"))
                .isEqualTo(2);
    }

    @Test
    void refusesEachTaskByTheRuleOfTheSingleChange() {
        single(story.monthly(), TaskChange.start(LocalDate.of(2025, 12, 1)));
        assertThat(reasons(BulkEdit.due(NEW_DUE))).containsExactly("", "task.dueBeforeStart");
        assertThat(reasons(BulkEdit.due(LocalDate.of(2024, 12, 31))))
                .containsExactly("task.dueOutsidePeriod", "task.dueOutsidePeriod");
        assertThat(reasons(BulkEdit.due(LocalDate.of(2025, 6, 30)))).startsWith("bulk.already");
        assertThat(reasons(BulkEdit.weight(BigDecimal.ZERO))).containsExactly("task.weightRange", "task.weightRange");
        assertThat(reasons(BulkEdit.add(new TaskPart(department("b"), ShareRole.SUPPORT))))
                .containsExactly("assign.already", "");
        assertThat(reasons(BulkEdit.remove(department("b")))).containsExactly("", "bulk.departmentNotThere");
        at(() -> suspensions.cancel(story.office(), story.report(), "Minutes 6"));
        assertThat(reasons(BulkEdit.due(NEW_DUE))).startsWith("bulk.cancelled");
        assertThat(reasons(BulkEdit.state(Change.SUSPEND))).containsExactly("task.alreadySet", "");
        assertThat(reasons(BulkEdit.state(Change.RESUME))).containsExactly("", "task.notSuspended");
        at(() -> plans.close(story.office(), story.planId(), null));
        assertThat(reasons(BulkEdit.due(NEW_DUE))).containsExactly("plan.closed", "plan.closed");
    }

    @Test
    void aDraftNeedsNoBasisAndCannotBeSuspended() {
        story = year.draft();
        assertThat(reasons(BulkEdit.state(Change.SUSPEND))).containsExactly("plan.notIssued", "plan.notIssued");
        at(() -> service.change(story.office(), command(BulkEdit.due(NEW_DUE), seen(), null)));
        assertThat(column(story.report(), "due_on")).isEqualTo("2025-11-30");
    }

    @Test
    void needsABasisAfterIssueAndChangesNothingWithoutOne() {
        assertRefused(
                "amendment.basisMissing",
                () -> service.change(story.office(), command(BulkEdit.due(NEW_DUE), seen(), " ")));
        assertThat(column(story.report(), "due_on")).isEqualTo("2025-06-30");
    }

    @Test
    void changesNothingWhenAColleagueChangedOneOfThem() {
        Map<Long, Integer> seen = seen();
        single(story.monthly(), TaskChange.weight(new BigDecimal("3")));
        assertThatThrownBy(() ->
                        at(() -> service.change(story.office(), command(BulkEdit.due(NEW_DUE), seen, "Minutes 7"))))
                .isInstanceOf(StaleVersion.class);
        assertThat(column(story.report(), "due_on")).isEqualTo("2025-06-30");
        assertThat(column(story.monthly(), "due_on")).isEqualTo("2025-12-31");
    }

    @Test
    void knowsNoTasksOfOtherBureausAndNobodyButTheOffice() {
        SmallYear.Story other = year.draft();
        Map<Long, Integer> seen = new HashMap<>(seen());
        seen.put(other.report(), 0);
        BulkService.ChangeMany foreign = command(BulkEdit.due(NEW_DUE), seen, "Minutes 7");
        assertThatThrownBy(() -> at(() -> service.change(story.office(), foreign)))
                .isInstanceOf(NotFound.class);
        BulkService.ChangeMany own = command(BulkEdit.due(NEW_DUE), seen(), "Minutes 7");
        assertThatThrownBy(() -> at(() -> service.change(story.headA(), own))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> at(() -> bulk.preview(story.office(), seen.keySet(), BulkEdit.due(NEW_DUE), "x")))
                .isInstanceOf(NotFound.class);
        assertThat(column(story.report(), "due_on")).isEqualTo("2025-06-30");
    }

    @Test
    void theSameFormSentTwiceAtOnceMakesOneChange() throws Exception {
        BulkService.ChangeMany command = command(BulkEdit.due(NEW_DUE), seen(), "Minutes 7");
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            CountDownLatch together = new CountDownLatch(2);
            List<Future<Long>> sent = List.of(1, 2).stream()
                    .map(one -> two.submit(() -> {
                        together.countDown();
                        together.await();
                        return service.change(story.office(), command);
                    }))
                    .toList();
            assertThat(sent.get(0).get()).isEqualTo(sent.get(1).get());
        } finally {
            two.shutdown();
        }
        assertThat(count("audit_entry where task_id in (:report, :monthly) and action = 'task.moveDue'"))
                .isEqualTo(2);
    }

    @Test
    void takesADueDateBackWithItsOriginForTenMinutesAndNoLonger() {
        long change = change(BulkEdit.due(NEW_DUE));
        after(
                10 * 60 + 1,
                () -> assertRefused("bulk.undoTooLate", () -> service.undo(story.office2(), change, "Back")));
        assertThat(column(story.report(), "due_on")).isEqualTo("2025-11-30");
        after(10 * 60, () -> service.undo(story.office2(), change, "Back"));
        assertThat(column(story.report(), "due_on")).isEqualTo("2025-06-30");
        assertThat(column(story.report(), "due_origin")).isEqualTo("TEXT");
        assertThat(column(story.monthly(), "due_origin")).isEqualTo("DEFAULT");
        assertThat(
                        count(
                                "audit_entry where task_id in (:report, :monthly) and basis = 'Back' and old_value = '2025-11-30'"))
                .isEqualTo(2);
        after(700, () -> service.undo(story.office2(), change, "Back"));
        assertThat(count("audit_entry where task_id in (:report, :monthly) and basis = 'Back'"))
                .as("taken back once")
                .isEqualTo(2);
        assertThatThrownBy(() -> service.undo(story.stranger(), change, "Back")).isInstanceOf(NotFound.class);
    }

    @Test
    void leavesAloneWhatSomebodyChangedSince() {
        long change = change(BulkEdit.weight(new BigDecimal("5")));
        single(story.monthly(), TaskChange.standard("Other words"));
        at(() -> service.undo(story.office(), change, "Back"));
        assertThat(column(story.report(), "weight")).isEqualTo("1.000");
        assertThat(column(story.monthly(), "weight")).isEqualTo("5.000");
        BulkOutcome outcome = bulk.one(story.office(), change);
        assertThat(outcome.lines()).extracting(BulkOutcome.Line::keptReason).containsExactly(null, "bulk.changedSince");
        assertThat(outcome.restored()).isEqualTo(1);
    }

    @Test
    void departmentsComeGoAndComeBackAsTheyWere() {
        long added = change(BulkEdit.add(new TaskPart(department("b"), ShareRole.SUPPORT)), story.monthly());
        assertThat(parts(story.monthly())).containsExactly("a RESPONSIBLE NOT_STARTED", "b SUPPORT NOT_STARTED");
        at(() -> service.undo(story.office(), added, "Back"));
        assertThat(parts(story.monthly())).containsExactly("a RESPONSIBLE NOT_STARTED", "b SUPPORT CANCELLED");

        long replaced = change(BulkEdit.replace(department("a"), department("b"), null), story.monthly());
        assertThat(parts(story.monthly())).containsExactly("a RESPONSIBLE CANCELLED", "b RESPONSIBLE NOT_STARTED");
        assertThat(owner()).isEqualTo("b");
        at(() -> service.undo(story.office(), replaced, "Back"));
        assertThat(parts(story.monthly())).startsWith("a RESPONSIBLE NOT_STARTED");
        assertThat(owner()).isEqualTo("a");
    }

    @Test
    void aDepartmentThatReportedSinceItWasAddedStays() {
        long change = change(BulkEdit.add(new TaskPart(department("b"), ShareRole.SUPPORT)), story.monthly());
        long share = jdbc.sql("select id from share where task_id = :task and department_id = :department")
                .param("task", story.monthly())
                .param("department", department("b"))
                .query(Long.class)
                .single();
        at(() -> reports.report(
                story.headB(), new ReportProgress(share, new ProgressReport(20, "Going on", null, null, false))));
        at(() -> service.undo(story.office(), change, "Back"));
        assertThat(parts(story.monthly())).contains("b SUPPORT IN_PROGRESS");
    }

    @Test
    void suspendsAndGivesTheSharesTheirStateBack() {
        long change = change(BulkEdit.state(Change.SUSPEND));
        assertThat(column(story.report(), "set_state")).isEqualTo(TaskState.SUSPENDED.name());
        assertThat(parts(story.report())).containsExactly("a LEAD SUSPENDED", "b SHARED SUSPENDED");
        at(() -> service.undo(story.office(), change, "Back"));
        assertThat(column(story.report(), "set_state")).isNull();
        assertThat(parts(story.report())).containsExactly("a LEAD NOT_STARTED", "b SHARED NOT_STARTED");
    }

    @Test
    void refusesNothingChosenAndMoreThanAThousand() {
        assertRefused("bulk.nothing", () -> bulk.preview(story.office(), List.of(), BulkEdit.due(NEW_DUE), "x"));
        List<Long> many =
                java.util.stream.LongStream.rangeClosed(1, 1001).boxed().toList();
        assertRefused("bulk.tooMany", () -> bulk.preview(story.office(), many, BulkEdit.due(NEW_DUE), "x"));
    }

    private BulkPreview preview(BulkEdit edit) {
        BulkPreview[] made = new BulkPreview[1];
        at(() -> made[0] = bulk.preview(story.office(), List.of(story.report(), story.monthly()), edit, "Minutes 7"));
        return made[0];
    }

    /** Why each of the two stays as it is, empty where it will change. */
    private List<String> reasons(BulkEdit edit) {
        return preview(edit).rows().stream()
                .map(BulkPreview.Row::refusal)
                .map(why -> why == null ? "" : why.getCode())
                .toList();
    }

    private long change(BulkEdit edit, long... only) {
        Map<Long, Integer> seen = seen();
        if (only.length > 0) {
            seen.keySet().retainAll(List.of(only[0]));
        }
        long[] id = new long[1];
        at(() -> id[0] = service.change(story.office(), command(edit, seen, "Minutes 7")));
        return id[0];
    }

    private static BulkService.ChangeMany command(
            BulkEdit edit, Map<Long, Integer> seen, @org.jspecify.annotations.Nullable String basis) {
        return new BulkService.ChangeMany(UUID.randomUUID().toString(), edit, seen, basis);
    }

    private Map<Long, Integer> seen() {
        Map<Long, Integer> seen = new HashMap<>();
        for (long task : List.of(story.report(), story.monthly())) {
            seen.put(task, Integer.valueOf(column(task, "version")));
        }
        return seen;
    }

    private void single(long task, TaskChange change) {
        at(() -> tasks.change(
                story.office2(),
                new TaskService.ChangeTask(
                        task, List.of(change), null, "Minutes 5", Integer.valueOf(column(task, "version")))));
    }

    private void at(Runnable work) {
        year.at(DAY, work);
    }

    /** That many seconds after the change. */
    private void after(int seconds, Runnable work) {
        Instant then = DAY.atTime(LocalTime.of(9, 0))
                .atZone(BusinessClock.ZONE)
                .toInstant()
                .plusSeconds(seconds);
        clock.runAt(then, work);
    }

    private static void assertRefused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOf(RuleViolation.class)
                .extracting(why -> ((DomainException) why).getCode())
                .isEqualTo(code);
    }

    private @org.jspecify.annotations.Nullable String column(long task, String name) {
        return jdbc.sql("select cast(" + name + " as varchar) from task where id = :task")
                .param("task", task)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from)
                .param("report", story.report())
                .param("monthly", story.monthly())
                .query(Long.class)
                .single();
    }

    private long department(String code) {
        return jdbc.sql("select id from department where bureau_id = :bureau and code = :code")
                .param("bureau", story.office().requireBureauId())
                .param("code", code)
                .query(Long.class)
                .single();
    }

    private List<String> parts(long task) {
        return jdbc.sql("""
                        select d.code || ' ' || s.role || ' ' || s.state from share s join department d on d.id = s.department_id
                        where s.task_id = :task order by s.position""").param("task", task).query(String.class).list();
    }

    /** The department that owns the occurrences of the recurring task. */
    private String owner() {
        return jdbc.sql("""
                        select d.code from recurrence_owner o join recurrence r on r.id = o.recurrence_id
                        join share s on s.id = o.share_id join department d on d.id = s.department_id
                        where r.task_id = :task order by o.valid_from desc, o.id desc limit 1""").param("task", story.monthly()).query(String.class).single();
    }
}
