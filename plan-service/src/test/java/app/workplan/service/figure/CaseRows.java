package app.workplan.service.figure;

import app.workplan.domain.example.Ids;
import app.workplan.domain.example.PlanCase;
import app.workplan.domain.task.RecurrenceHistory;
import app.workplan.domain.task.ShareHistory;
import app.workplan.domain.task.TaskHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes cases as the rows that the product's commands leave. Days become instants at either edge of the day in
 * Shanghai, its first minute or its last, so that a wrong zone or a wrong comparison shows.
 */
public final class CaseRows {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LAST_MINUTE = 1439;

    private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();
    private final Ids ids;

    /** @param ids of the rows no case names */
    public CaseRows(Ids ids) {
        this.ids = ids;
    }

    public void write(PlanCase given, JdbcTemplate jdbc) {
        long plan = given.planId();
        OffsetDateTime longAgo = at(LocalDate.of(2020, 1, 1), 0);
        add("bureau (id, code, name, short_name, created_at)", plan, "B" + plan, "局", "局", longAgo);
        given.settings()
                .forEach((from, set) -> add(
                        "bureau_setting (id, bureau_id, valid_from, near_due_working_days, lag_points, grace_days)",
                        ids.next(),
                        plan,
                        at(from, 0),
                        set.nearDueWorkingDays(),
                        set.lagPoints(),
                        set.graceDays()));
        boolean closed = given.closedOn() != null;
        add(
                "plan (id, bureau_id, kind, title, period_from, period_to, report_cycle, state, issued_at, issued_on, "
                        + "closed_at, closed_on, created_at)",
                plan,
                plan,
                "OTHER",
                "计划",
                given.plan().periodFrom(),
                given.plan().periodTo(),
                given.plan().cycle().name(),
                closed ? "CLOSED" : "ISSUED",
                at(given.plan().issuedOn(), 0),
                given.plan().issuedOn(),
                closed ? at(given.closedOn(), 0) : null,
                given.closedOn(),
                longAgo);
        add("chapter (id, bureau_id, plan_id, position, title, nature)", plan, plan, plan, 0, "章", "PLAN");
        given.tasks().forEach(task -> task(task, plan));
        // after every share, which an owner may be
        given.tasks().forEach(task -> task.recurrences().forEach(recurrence -> recurrence(recurrence, task, plan)));
        flush(jdbc);
    }

    private void task(TaskHistory task, long plan) {
        TaskHistory.Terms first = task.terms().get(0);
        add(
                "task (id, bureau_id, plan_id, chapter_id, code, title, position, due_on, due_origin, created_at)",
                task.id(),
                plan,
                plan,
                plan,
                "T" + task.id(),
                "任务",
                0,
                first.dueOn(),
                first.dueOrigin().name(),
                at(first.from(), 0));
        for (TaskHistory.Terms terms : task.terms()) {
            add(
                    "task_fact (id, bureau_id, task_id, valid_from, due_on, due_origin, starts_on, weight, set_state, "
                            + "report_cycle)",
                    ids.next(),
                    plan,
                    task.id(),
                    at(terms.from(), task.id()),
                    terms.dueOn(),
                    terms.dueOrigin().name(),
                    terms.startsOn(),
                    terms.weight(),
                    name(terms.setState()),
                    name(terms.cycle()));
        }
        if (task.targeted()) {
            add(
                    "target (id, bureau_id, task_id, comparator, value, words)",
                    ids.next(),
                    plan,
                    task.id(),
                    "AT_LEAST",
                    1,
                    "一");
        }
        for (TaskHistory.MilestoneSpan span : task.milestones()) {
            add(
                    "milestone (id, bureau_id, task_id, due_on, title, valid_from, valid_to)",
                    ids.next(),
                    plan,
                    task.id(),
                    span.dueOn(),
                    "节点",
                    at(span.from(), task.id()),
                    span.until() == null ? null : at(span.until(), task.id() + 1));
        }
        task.shares().forEach(share -> share(share, task, plan));
    }

    private void share(ShareHistory share, TaskHistory task, long plan) {
        add(
                "department (id, bureau_id, code, name, kind, valid_from)",
                share.departmentId(),
                plan,
                "D" + share.departmentId(),
                "科室" + share.departmentId(),
                "SECTION",
                LocalDate.of(2020, 1, 1));
        ShareHistory.Standing last = share.standings().get(share.standings().size() - 1);
        add(
                "share (id, bureau_id, plan_id, task_id, department_id, position, origin, assigned_at, added_on, "
                        + "original_due_on, role, state)",
                share.id(),
                plan,
                plan,
                task.id(),
                share.departmentId(),
                share.position(),
                "TEXT",
                at(share.addedOn(), 0),
                share.addedOn(),
                share.originalDueOn(),
                last.role().name(),
                last.state().name());
        for (ShareHistory.Standing standing : share.standings()) {
            add(
                    "share_fact (id, bureau_id, share_id, valid_from, role, state, percent, weight, extended_to, "
                            + "handed_in_on, returned)",
                    ids.next(),
                    plan,
                    share.id(),
                    at(standing.from(), share.id()),
                    standing.role().name(),
                    standing.state().name(),
                    standing.percent(),
                    standing.weight(),
                    standing.extendedTo(),
                    standing.handedInOn(),
                    standing.returned());
        }
        for (ShareHistory.Entry entry : share.entries()) {
            add(
                    "progress_entry (id, bureau_id, share_id, period_end, text, entered_at, entered_on, returned_at)",
                    ids.next(),
                    plan,
                    share.id(),
                    entry.periodEnd(),
                    "进展",
                    at(entry.enteredOn(), share.id()),
                    entry.enteredOn(),
                    entry.returnedOn() == null ? null : at(entry.returnedOn(), share.id() + 1));
        }
    }

    private void recurrence(RecurrenceHistory recurrence, TaskHistory task, long plan) {
        add(
                "recurrence (id, bureau_id, task_id, frequency, min_count, words)",
                recurrence.id(),
                plan,
                task.id(),
                "MONTH",
                1,
                "每月");
        for (RecurrenceHistory.Owner owner : recurrence.owners()) {
            add(
                    "recurrence_owner (id, bureau_id, recurrence_id, share_id, valid_from)",
                    ids.next(),
                    plan,
                    recurrence.id(),
                    owner.shareId(),
                    at(owner.from(), recurrence.id()));
        }
        for (RecurrenceHistory.Dated dated : recurrence.occurrences()) {
            long occurrence = ids.next();
            add(
                    "occurrence (id, bureau_id, recurrence_id, period_from, due_on, expected_count, added_at, dropped_at)",
                    occurrence,
                    plan,
                    recurrence.id(),
                    dated.dueOn().withDayOfMonth(1),
                    dated.dueOn(),
                    dated.expectedCount(),
                    dated.addedOn() == null ? null : at(dated.addedOn(), occurrence),
                    dated.droppedOn() == null ? null : at(dated.droppedOn(), occurrence + 1));
            for (LocalDate on : dated.recordedOn()) {
                add(
                        "occurrence_record (id, bureau_id, occurrence_id, held_on, note, recorded_at, recorded_on)",
                        ids.next(),
                        plan,
                        occurrence,
                        dated.dueOn(),
                        "记录",
                        at(on, occurrence),
                        on);
            }
        }
    }

    /** Odd ids live in the first minute of the day, even ones in the last. */
    private static OffsetDateTime at(LocalDate day, long id) {
        Instant instant = day.atStartOfDay(ZONE).toInstant().plusSeconds(id % 2 == 0 ? LAST_MINUTE * 60L : 0);
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private void add(String table, @Nullable Object... values) {
        rows.computeIfAbsent(table, name -> new ArrayList<>()).add(values);
    }

    private void flush(JdbcTemplate jdbc) {
        rows.forEach((table, values) -> {
            String places = String.join(
                    ", ", Arrays.stream(values.get(0)).map(value -> "?").toList());
            jdbc.batchUpdate("insert into " + table + " values (" + places + ")", values);
        });
        rows.clear();
    }
}
