package app.workplan.service.link;

import app.workplan.domain.plan.PlanPeriod;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.task.TaskLinkKind;
import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.link.Alignment.Goal;
import app.workplan.service.link.Alignment.Open;
import app.workplan.service.link.Alignment.Serving;
import app.workplan.service.link.Likeness.Alike;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import app.workplan.service.shared.SmallList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 目标对应的读取, in five statements. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class AlignmentQueries {

    /**
     * Other plans whose years meet this one's: of the bureau, of those below and of those above it, as far as they may be read; a
     * draft only for its office.
     */
    private static final String OTHERS = """
            with recursive below as (
                select b.id from bureau b join plan me on me.id = :plan and b.parent_id = me.bureau_id
                union
                select b.id from bureau b join below on b.parent_id = below.id
            ), above as (
                select b.parent_id as id from bureau b join plan me on me.id = :plan and b.id = me.bureau_id
                union
                select b.parent_id from bureau b join above on b.id = above.id
            )
            select p.id, p.title, p.period_from, p.period_to, p.issued_on is not null as issued, near.nearness,
                   case when near.nearness <> 'OWN' then b.name end as bureau_name
            from plan p
            join plan me on me.id = :plan
            join bureau b on b.id = p.bureau_id
            cross join lateral (
                select case when p.bureau_id = me.bureau_id then 'OWN'
                            when p.bureau_id in (select id from below) then 'BELOW'
                            when p.bureau_id in (select id from above) then 'ABOVE' end as nearness) near
            where p.id <> me.id and p.bureau_id = any(:bureaus) and near.nearness is not null
              and (p.issued_on is not null or p.bureau_id = cast(:draftsOf as bigint))
              and p.period_from <= me.period_to and p.period_to >= me.period_from
            order by near.nearness <> 'OWN', p.period_to desc, p.period_from desc, b.name, p.id desc
            """;

    private static final String OF_TASK = """
            select case when l.kind = 'LINEAGE' and l.task_id = :task then 'GOES_ON_WITH'
                        when l.kind = 'LINEAGE' then 'GOES_ON_AS'
                        when l.task_id = :task then 'SERVES' else 'SERVED_BY' end as side,
                   t.id as task_id, t.code, t.title, p.id as plan_id, p.title as plan_title, l.basis
            from task_link l
            join task t on t.id = case when l.task_id = :task then l.other_task_id else l.task_id end
            join plan p on p.id = t.plan_id
            where (l.task_id = :task or l.other_task_id = :task) and l.agreed
              and l.linked_at < figure_end_of(cast(:day as date))
              and (l.ended_at is null or l.ended_at >= figure_end_of(cast(:day as date)))
              and p.bureau_id = any(:bureaus) and (p.state <> 'DRAFT' or p.bureau_id = cast(:draftsOf as bigint))
            order by side, p.period_from, t.position, t.id
            """;

    private final JdbcClient jdbc;
    private final JudgedPlanQueries plans;
    private final LinkReads reads;

    /**
     * 目标对应.
     *
     * @param asked the shorter plan whose open tasks are listed, null for the latest
     * @param typed the as-of day as typed
     * @throws NotFound when the plan may not be read
     */
    public Alignment read(Scope scope, long planId, @Nullable Long asked, @Nullable String typed, LocalDate today) {
        JudgedPlan plan = plans.one(scope, planId);
        AsOf asOf = plan.asOf(typed, today);
        List<NearPlan> others = jdbc.sql(OTHERS)
                .param("plan", planId)
                .param("bureaus", scope.bureauIds().toArray(Long[]::new))
                .param("draftsOf", scope.draftsOf())
                .query(RecordRows.of(NearPlan.class))
                .list();
        PlanPeriod own = new PlanPeriod(plan.periodFrom(), plan.periodTo());
        List<NearPlan> shorter =
                others.stream().filter(one -> one.maySupport(own)).toList();
        List<NearPlan> longer =
                others.stream().filter(one -> one.isSupportedBy(own)).toList();
        NearPlan chosen = shorter.stream()
                .filter(one -> asked == null || one.id() == asked)
                .findFirst()
                .orElse(shorter.isEmpty() ? null : shorter.get(0));
        if (chosen == null) {
            return new Alignment(plan, asOf, shorter, longer, null, List.of(), List.of());
        }
        List<Long> years = shorter.stream().map(NearPlan::id).toList();
        List<LinkReads.Link> links = reads.links(TaskLinkKind.ALIGNMENT, years, List.of(planId), asOf.carried());
        Map<Long, LinkedTask> goals = new LinkedHashMap<>();
        Map<Long, LinkedTask> yearly = new LinkedHashMap<>();
        Set<Long> read = new LinkedHashSet<>(List.of(planId, chosen.id()));
        links.forEach(link -> read.add(link.taskPlanId()));
        for (LinkedTask task : reads.tasks(read, asOf.day())) {
            (task.planId() == planId ? goals : yearly).put(task.id(), task);
        }
        return new Alignment(
                plan,
                asOf,
                shorter,
                longer,
                chosen,
                goals(goals, yearly, links, shorter),
                open(goals, yearly, links, chosen));
    }

    /** 一项任务的关联 at the end of the day. */
    public static SmallList<TaskLinks.Row> ofTask(Scope scope, long taskId, LocalDate day) {
        return new SmallList<>(
                OF_TASK,
                Map.of(
                        "task",
                        taskId,
                        "day",
                        day,
                        "bureaus",
                        scope.bureauIds().toArray(Long[]::new),
                        "draftsOf",
                        scope.draftsOf() == null ? -1L : scope.draftsOf()),
                TaskLinks.Row.class);
    }

    private static List<Goal> goals(
            Map<Long, LinkedTask> goals,
            Map<Long, LinkedTask> yearly,
            List<LinkReads.Link> links,
            List<NearPlan> shorter) {
        Map<Long, String> titles = shorter.stream().collect(Collectors.toMap(NearPlan::id, NearPlan::titleWithBureau));
        Map<Long, List<Serving>> serving = new HashMap<>();
        for (LinkReads.Link link : links) {
            LinkedTask task = yearly.get(link.taskId());
            if (task != null) {
                serving.computeIfAbsent(link.otherTaskId(), any -> new ArrayList<>())
                        .add(new Serving(task, titles.getOrDefault(task.planId(), "")));
            }
        }
        return goals.values().stream()
                .map(goal -> new Goal(goal, serving.getOrDefault(goal.id(), List.of())))
                .toList();
    }

    private static List<Open> open(
            Map<Long, LinkedTask> goals, Map<Long, LinkedTask> yearly, List<LinkReads.Link> links, NearPlan chosen) {
        List<Long> linked = links.stream().map(LinkReads.Link::taskId).toList();
        Map<Long, String> titles = new LinkedHashMap<>();
        yearly.values().stream()
                .filter(task -> task.planId() == chosen.id() && !linked.contains(task.id()))
                .forEach(task -> titles.put(task.id(), task.title()));
        Map<Long, String> aims = new LinkedHashMap<>();
        goals.values().forEach(goal -> aims.put(goal.id(), goal.title()));
        Map<Long, Alike> nearest = Likeness.nearest(titles, aims, Likeness.SERVES, (one, other) -> true).stream()
                .collect(Collectors.toMap(Alike::one, alike -> alike));
        return titles.keySet().stream()
                .map(id -> {
                    Alike alike = nearest.get(id);
                    return new Open(
                            yearly.get(id),
                            alike == null ? null : goals.get(alike.other()),
                            alike == null ? 0 : (int) Math.round(100 * alike.alike()));
                })
                .toList();
    }
}
