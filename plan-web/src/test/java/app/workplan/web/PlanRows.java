package app.workplan.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A plan written straight into the tables, with facts on any days: what page tests judge. Every insert is noon in
 * Shanghai of its day.
 */
public final class PlanRows {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final long bureauId;
    private final LocalDate issuedOn;
    private final Map<String, Long> tasks = new HashMap<>();
    private final Map<String, Long> shares = new HashMap<>();
    private final long planId;
    private final long chapterId;
    private int position;

    private PlanRows(JdbcClient jdbc, long bureauId, LocalDate from, LocalDate to, LocalDate issuedOn) {
        this.jdbc = jdbc;
        this.bureauId = bureauId;
        this.issuedOn = issuedOn;
        long source = id();
        insert(
                "source_document (id, bureau_id, file_name, sha256, text, created_at)",
                source,
                bureauId,
                "plan.txt",
                "0",
                "alpha tailings pond beta",
                at(issuedOn));
        this.planId = id();
        insert(
                "plan (id, bureau_id, source_document_id, kind, title, period_from, period_to, state, created_at)",
                planId,
                bureauId,
                source,
                "OTHER",
                "Plan " + planId,
                from,
                to,
                "DRAFT",
                at(issuedOn));
        this.chapterId = chapter("One");
    }

    /** A draft of the bureau. */
    public static PlanRows draft(JdbcClient jdbc, long bureauId, LocalDate from, LocalDate to) {
        return new PlanRows(jdbc, bureauId, from, to, from);
    }

    /** An issued plan of the bureau. */
    public static PlanRows issued(JdbcClient jdbc, long bureauId, LocalDate from, LocalDate to, LocalDate issuedOn) {
        PlanRows plan = new PlanRows(jdbc, bureauId, from, to, issuedOn);
        jdbc.sql("update plan set state = 'ISSUED', issued_at = :at, issued_on = :day where id = :id")
                .param("at", at(issuedOn))
                .param("day", issuedOn)
                .param("id", plan.planId)
                .update();
        return plan;
    }

    /** An issued plan of whole years; its tasks, named 0, 1 …, have these titles. */
    public static PlanRows ofYears(JdbcClient jdbc, long bureauId, int from, int to, String... titles) {
        PlanRows plan =
                issued(jdbc, bureauId, LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31), LocalDate.of(from, 2, 1));
        for (int i = 0; i < titles.length; i++) {
            plan.task("" + i, to + "-12-31", "DEFAULT", null);
            jdbc.sql("update task set title = :title where id = :id")
                    .param("title", titles[i])
                    .param("id", plan.taskId("" + i))
                    .update();
        }
        return plan;
    }

    /** Closes it. */
    public PlanRows closed(LocalDate day) {
        jdbc.sql("update plan set state = 'CLOSED', closed_at = :at, closed_on = :day where id = :id")
                .param("at", at(day))
                .param("day", day)
                .param("id", planId)
                .update();
        return this;
    }

    public long planId() {
        return planId;
    }

    /** Id of the chapter every task is in. */
    public long chapterId() {
        return chapterId;
    }

    public long taskId(String code) {
        return tasks.get(code);
    }

    /** One more chapter, with no task in it. */
    public long chapter(String title) {
        long chapter = id();
        insert(
                "chapter (id, bureau_id, plan_id, position, title, nature)",
                chapter,
                bureauId,
                planId,
                ++position,
                title,
                "PLAN");
        return chapter;
    }

    /** A task from the day of issue on, not started. */
    public PlanRows task(String code, String dueOn, String origin, @Nullable String startsOn) {
        long task = id();
        tasks.put(code, task);
        LocalDate due = LocalDate.parse(dueOn);
        LocalDate starts = startsOn == null ? null : LocalDate.parse(startsOn);
        insert(
                "task (id, bureau_id, plan_id, chapter_id, code, title, position, span_start, span_end, original_due_on,"
                        + " due_on, due_origin, starts_on, created_at)",
                task,
                bureauId,
                planId,
                chapterId,
                code,
                "Title of " + code,
                ++position,
                6,
                14,
                due,
                due,
                origin,
                starts,
                at(issuedOn));
        insert(
                "task_fact (id, bureau_id, task_id, valid_from, due_on, due_origin, starts_on, weight)",
                id(),
                bureauId,
                task,
                at(issuedOn),
                due,
                origin,
                starts,
                1);
        return this;
    }

    /** The office cancels the task. */
    public PlanRows cancelled(String code, String day) {
        jdbc.sql("""
                        insert into task_fact (id, bureau_id, task_id, valid_from, due_on, due_origin, weight, set_state)
                        select nextval('entity_seq'), bureau_id, id, :at, due_on, due_origin, 1, 'CANCELLED'
                        from task where id = :task""")
                .param("at", at(LocalDate.parse(day)))
                .param("task", tasks.get(code))
                .update();
        return this;
    }

    /** A share from the day of issue on, not started. */
    public PlanRows share(String code, long departmentId, String role) {
        long share = id();
        shares.put(code + "/" + departmentId, share);
        insert(
                "share (id, bureau_id, plan_id, task_id, department_id, position, origin, assigned_at, added_on,"
                        + " original_due_on, role, state)",
                share,
                bureauId,
                planId,
                tasks.get(code),
                departmentId,
                ++position,
                "STAFF",
                at(issuedOn),
                issuedOn,
                jdbc.sql("select due_on from task where id = ?")
                        .param(tasks.get(code))
                        .query(LocalDate.class)
                        .single(),
                role,
                "NOT_STARTED");
        return fact(share, role, "NOT_STARTED", 0, null, issuedOn);
    }

    /** A report of the share. */
    public PlanRows reported(String code, long departmentId, int percent, String periodEnd, String day) {
        long share = shares.get(code + "/" + departmentId);
        LocalDate on = LocalDate.parse(day);
        insert(
                "progress_entry (id, bureau_id, share_id, period_end, percent, text, entered_at, entered_on)",
                id(),
                bureauId,
                share,
                LocalDate.parse(periodEnd),
                percent,
                "text",
                at(on),
                on);
        return fact(share, role(share), "IN_PROGRESS", percent, null, on);
    }

    /** The share's completion, handed in and accepted on the day. */
    public PlanRows done(String code, long departmentId, String day) {
        long share = shares.get(code + "/" + departmentId);
        LocalDate on = LocalDate.parse(day);
        return fact(share, role(share), "DONE", 99, on, on);
    }

    private String role(long share) {
        return jdbc.sql("select role from share where id = ?")
                .param(share)
                .query(String.class)
                .single();
    }

    private PlanRows fact(
            long share, String role, String state, int percent, @Nullable LocalDate handedIn, LocalDate day) {
        insert(
                "share_fact (id, bureau_id, share_id, valid_from, role, state, percent, weight, handed_in_on)",
                id(),
                bureauId,
                share,
                at(day),
                role,
                state,
                percent,
                1,
                handedIn);
        return this;
    }

    private long id() {
        return jdbc.sql("select nextval('entity_seq')").query(Long.class).single();
    }

    private void insert(String into, @Nullable Object... values) {
        String marks = "?" + ", ?".repeat(values.length - 1);
        JdbcClient.StatementSpec statement = jdbc.sql("insert into " + into + " values (" + marks + ")");
        for (int i = 0; i < values.length; i++) {
            statement = statement.param(i + 1, values[i]);
        }
        statement.update();
    }

    private static OffsetDateTime at(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(ZONE).toOffsetDateTime();
    }
}
