package app.workplan.service.demo;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.plan.PlanPeriod;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.task.Frequency;
import app.workplan.domain.task.ShareRole;
import app.workplan.service.demo.DemoPlan.DemoRecurrence;
import app.workplan.service.demo.DemoPlan.DemoShare;
import app.workplan.service.demo.DemoPlan.DemoTask;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 示范舞台: reads a stored plan as the history needs it, and which rows the history's codes mean. */
@Component
@RequiredArgsConstructor
class DemoStage {

    private static final String SHARES = """
            select t.id as task_id, t.code, t.due_on, i.path, s.id as share_id, d.code as department, s.role
            from task t
            left join (
                with recursive tree as (
                    select i.id, i.parent_id, concat(c.number, '/', coalesce(i.number, i.title)) as path
                    from plan_item i join chapter c on c.id = i.chapter_id
                    where i.plan_id = :plan and i.parent_id is null
                    union all
                    select i.id, i.parent_id, concat(t.path, '/', coalesce(i.number, i.title))
                    from plan_item i join tree t on t.id = i.parent_id
                )
                select id, path from tree
            ) i on i.id = t.item_id
            left join share s on s.task_id = t.id
            left join department d on d.id = s.department_id
            where t.plan_id = :plan
            order by t.position, s.position
            """;

    private static final String RECURRENCES = """
            select t.code, r.id, r.position, r.frequency, r.min_count
            from recurrence r join task t on t.id = r.task_id
            where t.plan_id = :plan
            order by t.position, r.position
            """;

    private static final String OCCURRENCES = """
            select t.code || '/' || r.position as recurrence, o.id, o.period_from, o.due_on
            from occurrence o
            join recurrence r on r.id = o.recurrence_id
            join task t on t.id = r.task_id
            where t.plan_id = :plan
            order by o.due_on
            """;

    private final JdbcClient jdbc;

    record ShareRow(
            long taskId,
            String code,
            LocalDate dueOn,
            @Nullable String path,
            @Nullable Long shareId,
            @Nullable String department,
            @Nullable ShareRole role) {}

    private record RecurrenceRow(String code, long id, int position, Frequency frequency, int minCount) {}

    private record OccurrenceRow(String recurrence, long id, LocalDate periodFrom, LocalDate dueOn) {}

    List<ShareRow> shares(long planId) {
        return jdbc.sql(SHARES).param("plan", planId).query(ShareRow.class).list();
    }

    PlanPeriod periodOf(long planId) {
        return jdbc.sql("select period_from as \"from\", period_to as \"to\" from plan where id = :plan")
                .param("plan", planId)
                .query(PlanPeriod.class)
                .single();
    }

    DemoPlan planOf(long planId, PlanPeriod period, ReportCycle cycle) {
        Map<String, List<DemoRecurrence>> recurrences = new HashMap<>();
        for (RecurrenceRow row : jdbc.sql(RECURRENCES)
                .param("plan", planId)
                .query(RecurrenceRow.class)
                .list()) {
            recurrences
                    .computeIfAbsent(row.code(), code -> new ArrayList<>())
                    .add(new DemoRecurrence(row.frequency(), row.minCount()));
        }
        Map<String, List<ShareRow>> byTask = new LinkedHashMap<>();
        shares(planId)
                .forEach(row -> byTask.computeIfAbsent(row.code(), code -> new ArrayList<>())
                        .add(row));
        List<DemoTask> tasks = new ArrayList<>();
        byTask.forEach((code, rows) -> tasks.add(new DemoTask(
                code,
                rows.get(0).dueOn(),
                DemoShare.of(rows.stream()
                        .filter(row -> row.department() != null)
                        .map(row -> Map.entry(row.department(), row.role()))
                        .toList()),
                recurrences.getOrDefault(code, List.of()))));
        return new DemoPlan(period, cycle, tasks);
    }

    DemoCast castOf(long planId, DemoOrganisation.Staffed staffed, Actor reviewer, DemoPlan plan) {
        Map<String, Long> tasks = new HashMap<>();
        Map<String, Long> shares = new HashMap<>();
        for (ShareRow row : shares(planId)) {
            tasks.put(row.code(), row.taskId());
            if (row.shareId() != null) {
                shares.put(row.code() + "/" + row.department(), row.shareId());
            }
        }
        Map<String, String> owners = new HashMap<>();
        plan.tasks()
                .forEach(task -> task.shares().stream()
                        .filter(task::owns)
                        .forEach(share -> owners.put(task.code(), share.department())));
        Map<String, List<DemoCast.Period>> occurrences = new HashMap<>();
        for (OccurrenceRow row : jdbc.sql(OCCURRENCES)
                .param("plan", planId)
                .query(OccurrenceRow.class)
                .list()) {
            occurrences
                    .computeIfAbsent(row.recurrence(), key -> new ArrayList<>())
                    .add(new DemoCast.Period(row.id(), row.periodFrom(), row.dueOn()));
        }
        return new DemoCast(staffed.heads(), reviewer, tasks, shares, owners, occurrences);
    }
}
