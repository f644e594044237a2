package app.workplan.service.progress;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.shared.DomainException;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.ServiceTest;
import app.workplan.service.bulk.BulkEdit;
import app.workplan.service.bulk.BulkPreview;
import app.workplan.service.bulk.BulkQueries;
import app.workplan.service.bulk.BulkService;
import app.workplan.service.plan.PlanService;
import app.workplan.service.shared.BusinessClock;
import app.workplan.service.task.SuspensionService;
import app.workplan.service.task.TaskChange;
import app.workplan.service.task.TaskService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of bulk changes share: a small year, issued, and two tasks to change. */
@ServiceTest
abstract class BulkTestBase {

    static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    static final LocalDate NEW_DUE = LocalDate.of(2025, 11, 30);

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

    SmallYear.Story story;

    @BeforeEach
    void issued() {
        story = year.draft();
        year.at(LocalDate.of(2025, 1, 6), () -> plans.issue(story.office(), story.planId(), null));
    }

    BulkPreview preview(BulkEdit edit) {
        BulkPreview[] made = new BulkPreview[1];
        at(() -> made[0] = bulk.preview(story.office(), List.of(story.report(), story.monthly()), edit, "Minutes 7"));
        return made[0];
    }

    /** Why each of the two stays as it is, empty where it will change. */
    List<String> reasons(BulkEdit edit) {
        return preview(edit).rows().stream()
                .map(BulkPreview.Row::refusal)
                .map(why -> why == null ? "" : why.getCode())
                .toList();
    }

    long change(BulkEdit edit, long... only) {
        Map<Long, Integer> seen = seen();
        if (only.length > 0) {
            seen.keySet().retainAll(List.of(only[0]));
        }
        long[] id = new long[1];
        at(() -> id[0] = service.change(story.office(), command(edit, seen, "Minutes 7")));
        return id[0];
    }

    static BulkService.ChangeMany command(
            BulkEdit edit, Map<Long, Integer> seen, @org.jspecify.annotations.Nullable String basis) {
        return new BulkService.ChangeMany(UUID.randomUUID().toString(), edit, seen, basis);
    }

    Map<Long, Integer> seen() {
        Map<Long, Integer> seen = new HashMap<>();
        for (long task : List.of(story.report(), story.monthly())) {
            seen.put(task, Integer.valueOf(column(task, "version")));
        }
        return seen;
    }

    void single(long task, TaskChange change) {
        at(() -> tasks.change(
                story.office2(),
                new TaskService.ChangeTask(
                        task, List.of(change), null, "Minutes 5", Integer.valueOf(column(task, "version")))));
    }

    void at(Runnable work) {
        year.at(DAY, work);
    }

    /** That many seconds after the change. */
    void after(int seconds, Runnable work) {
        Instant then = DAY.atTime(LocalTime.of(9, 0))
                .atZone(BusinessClock.ZONE)
                .toInstant()
                .plusSeconds(seconds);
        clock.runAt(then, work);
    }

    static void assertRefused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOf(RuleViolation.class)
                .extracting(why -> ((DomainException) why).getCode())
                .isEqualTo(code);
    }

    @org.jspecify.annotations.Nullable
    String column(long task, String name) {
        return jdbc.sql("select cast(" + name + " as varchar) from task where id = :task")
                .param("task", task)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    long count(String from) {
        return jdbc.sql("select count(*) from " + from)
                .param("report", story.report())
                .param("monthly", story.monthly())
                .query(Long.class)
                .single();
    }

    long department(String code) {
        return jdbc.sql("select id from department where bureau_id = :bureau and code = :code")
                .param("bureau", story.office().requireBureauId())
                .param("code", code)
                .query(Long.class)
                .single();
    }

    List<String> parts(long task) {
        return jdbc.sql("""
                        select d.code || ' ' || s.role || ' ' || s.state from share s join department d on d.id = s.department_id
                        where s.task_id = :task order by s.position""").param("task", task).query(String.class).list();
    }

    /** The department that owns the occurrences of the recurring task. */
    String owner() {
        return jdbc.sql("""
                        select d.code from recurrence_owner o join recurrence r on r.id = o.recurrence_id
                        join share s on s.id = o.share_id join department d on d.id = s.department_id
                        where r.task_id = :task order by o.valid_from desc, o.id desc limit 1""").param("task", story.monthly()).query(String.class).single();
    }
}
