package app.workplan.service.paper;

import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.shared.RecordRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 生成文件的读取: what only documents print, of a plan its reader may see; one statement each. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class PaperQueries {

    private static final String STANDING = """
            select count(*)::int as tasks, count(*) filter (where exists (
                       select from share s
                       cross join lateral (
                           select fact.state from share_fact fact
                           where fact.share_id = s.id and fact.valid_from < figure_end_of(:day)
                           order by fact.valid_from desc, fact.id desc limit 1
                       ) now
                       where s.task_id = t.id and now.state <> 'CANCELLED'))::int as assigned
            from task t
            where t.plan_id = :plan and t.bureau_id = :bureau
              and (:draft or exists (select from task_fact f where f.task_id = t.id and f.valid_from < figure_end_of(:day)))
            """;

    private static final String DEMANDS = """
            select r.task_id, 'FREQUENCY' as kind, r.words, null::date as day, r.position as place, r.id
            from recurrence r join task t on t.id = r.task_id
            where t.plan_id = :plan and t.bureau_id = :bureau and (r.ends_on is null or r.ends_on >= :day)
              and (:draft or exists (
                  select from recurrence_owner o where o.recurrence_id = r.id and o.valid_from < figure_end_of(:day)))
            union all
            select g.task_id, 'TARGET', g.words, null, 0, g.id
            from target g join task t on t.id = g.task_id
            where t.plan_id = :plan and t.bureau_id = :bureau
            union all
            select m.task_id, 'STEP', m.title, m.due_on, 0, m.id
            from milestone m join task t on t.id = m.task_id
            where t.plan_id = :plan and t.bureau_id = :bureau and m.valid_from < figure_end_of(:day)
              and (m.valid_to is null or m.valid_to >= figure_end_of(:day))
            order by 1, 2, 4, 5, 6
            """;

    private static final String REWORDED = """
            select distinct on (w.task_id) w.task_id,
                   source_part(d.text, d.units, w.span_start, w.span_end) as words,
                   (a.at at time zone 'Asia/Shanghai')::date as on_day
            from amended_wording w
            join plan_amendment a on a.id = w.plan_amendment_id
            join source_document d on d.id = a.source_document_id
            where a.plan_id = :plan and a.bureau_id = :bureau and a.at < figure_end_of(:day)
            order by w.task_id, a.at desc, w.id desc
            """;

    private final JdbcClient jdbc;

    /**
     * 计划里有没有可写的.
     *
     * @param tasks on the day, cancelled ones too
     * @param assigned of these, those somebody has a part in
     */
    public record Standing(int tasks, int assigned) {}

    /** 频次、目标或节点 in the document's words; a step with its date. */
    public record Demand(
            long taskId,
            DemandKind kind,
            String words,
            @Nullable LocalDate day) {}

    /** What a demand is. */
    public enum DemandKind {
        FREQUENCY,
        STEP,
        TARGET
    }

    /** 新的表述 of a task, from a document that changed the plan on that day. */
    public record Reworded(long taskId, String words, LocalDate onDay) {}

    /** What there is to write of. */
    public Standing standing(JudgedPlan plan, LocalDate day) {
        return of(STANDING, plan, day)
                .param("draft", !plan.isIssued())
                .query(RecordRows.of(Standing.class))
                .single();
    }

    /** 要求 of every task as they stood at the end of the day. */
    Map<Long, List<Demand>> demands(JudgedPlan plan, LocalDate day) {
        Map<Long, List<Demand>> found = new HashMap<>();
        of(DEMANDS, plan, day)
                .param("draft", !plan.isIssued())
                .query(RecordRows.of(Demand.class))
                .list()
                .forEach(one -> found.computeIfAbsent(one.taskId(), any -> new ArrayList<>())
                        .add(one));
        return found;
    }

    /** The newest words of the tasks that were reworded by the end of the day. */
    Map<Long, Reworded> reworded(JudgedPlan plan, LocalDate day) {
        Map<Long, Reworded> found = new HashMap<>();
        of(REWORDED, plan, day)
                .query(RecordRows.of(Reworded.class))
                .list()
                .forEach(one -> found.put(one.taskId(), one));
        return found;
    }

    private JdbcClient.StatementSpec of(String sql, JudgedPlan plan, LocalDate day) {
        return jdbc.sql(sql)
                .param("plan", plan.id())
                .param("bureau", plan.bureauId())
                .param("day", day);
    }
}
