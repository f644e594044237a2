package app.workplan.service.exchange;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.RecordRows;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 往返的读取: a plan's tasks as they stand, for the office that will change them; four statements. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ExchangeQueries {

    private static final String HEAD = """
            select p.id, p.bureau_id, p.title, p.state, p.period_from, p.period_to from plan p where p.id = :plan
            """;

    private static final String TASKS = """
            select t.id as task_id, t.version, t.code, t.title, concat_ws(' ', c.number, c.title) as chapter, t.due_on,
                   t.starts_on, t.weight, t.report_cycle as own_cycle, t.completion_standard, t.required_evidence,
                   coalesce(t.set_state, '') = 'CANCELLED' as cancelled,
                   s.department_id, d.name, s.role
            from task t
            join chapter c on c.id = t.chapter_id
            left join share s on s.task_id = t.id and s.state <> 'CANCELLED'
            left join department d on d.id = s.department_id
            where t.plan_id = :plan
            order by t.position, t.id, s.position, s.id
            """;

    private static final String CHAPTERS = """
            select c.id, concat_ws(' ', c.number, c.title) as heading, c.title
            from chapter c where c.plan_id = :plan order by c.position, c.id
            """;

    private static final String NAMES = """
            select d.id as department_id, d.name from department d
            where d.bureau_id = :bureau and d.valid_from <= :today and (d.valid_to is null or d.valid_to >= :today)
            union all
            select d.id, a.name from department_alias a join department d on d.id = a.department_id
            where d.bureau_id = :bureau and d.valid_from <= :today and (d.valid_to is null or d.valid_to >= :today)
            """;

    private final JdbcClient jdbc;
    private final PlanAccess access;
    private final Clock clock;

    /** @throws NotFound or Forbidden unless the actor works in the office of the plan's own bureau */
    public ExchangePlan.Head head(Actor actor, long planId) {
        ExchangePlan.Head head = jdbc.sql(HEAD)
                .param("plan", planId)
                .query(RecordRows.of(ExchangePlan.Head.class))
                .optional()
                .orElseThrow(() -> new NotFound("plan", planId));
        access.requireOffice(actor, head.bureauId());
        return head;
    }

    /**
     * The plan with everything a spreadsheet of it holds.
     *
     * @throws NotFound or Forbidden unless the actor works in the office of the plan's own bureau
     */
    public ExchangePlan plan(Actor actor, long planId) {
        ExchangePlan.Head head = head(actor, planId);
        LocalDate today = LocalDate.now(clock);
        return new ExchangePlan(
                head,
                tasks(planId),
                jdbc.sql(CHAPTERS)
                        .param("plan", planId)
                        .query(RecordRows.of(ExchangePlan.Place.class))
                        .list(),
                jdbc.sql(NAMES)
                        .param("bureau", head.bureauId())
                        .param("today", today)
                        .query(RecordRows.of(ExchangePlan.Name.class))
                        .list());
    }

    private List<ExchangeTask> tasks(long planId) {
        Map<Long, ExchangeTask> found = new LinkedHashMap<>();
        RecordRows<Line> line = RecordRows.of(Line.class);
        RecordRows<ExchangeTask.Named> share = RecordRows.of(ExchangeTask.Named.class);
        jdbc.sql(TASKS).param("plan", planId).query((ResultSet row) -> {
            Line one = line.mapRow(row, 0);
            ExchangeTask task = found.computeIfAbsent(one.taskId(), first -> one.task());
            if (row.getObject("department_id") != null) {
                task.departments().add(share.mapRow(row, 0));
            }
        });
        return List.copyOf(found.values());
    }

    private record Line(
            long taskId,
            int version,
            String code,
            String title,
            String chapter,
            LocalDate dueOn,
            @Nullable LocalDate startsOn,
            BigDecimal weight,
            @Nullable ReportCycle ownCycle,
            @Nullable String completionStandard,
            @Nullable String requiredEvidence,
            boolean cancelled) {

        ExchangeTask task() {
            return new ExchangeTask(
                    taskId,
                    version,
                    code,
                    title,
                    chapter,
                    dueOn,
                    startsOn,
                    weight,
                    ownCycle,
                    completionStandard,
                    requiredEvidence,
                    cancelled,
                    new ArrayList<>());
        }
    }
}
