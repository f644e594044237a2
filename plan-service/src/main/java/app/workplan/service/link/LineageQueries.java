package app.workplan.service.link;

import app.workplan.domain.shared.NotFound;
import app.workplan.domain.task.TaskLinkKind;
import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.link.Likeness.Alike;
import app.workplan.service.link.Lineage.Row;
import app.workplan.service.link.Lineage.State;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 年度沿革的读取, in five statements. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class LineageQueries {

    /** The plan it was rolled from first, then those of its kind, the latest before the others. */
    private static final String EARLIER = """
            select p.id, p.title, p.kind, p.period_from, p.period_to, p.issued_on is not null as issued
            from plan p
            join plan me on me.id = :plan
            where p.bureau_id = me.bureau_id and p.issued_on is not null and p.period_from < me.period_from
            order by p.id = me.rolled_from_plan_id desc nulls last, p.kind = me.kind desc, p.period_to desc, p.id desc
            """;

    private final JdbcClient jdbc;
    private final JudgedPlanQueries plans;
    private final LinkReads reads;

    /**
     * 年度沿革.
     *
     * @param asked the earlier plan to compare with, null for the likeliest
     * @param typed the as-of day as typed
     * @throws NotFound when the plan may not be read
     */
    public Lineage read(Scope scope, long planId, @Nullable Long asked, @Nullable String typed, LocalDate today) {
        JudgedPlan plan = plans.one(scope, planId);
        AsOf asOf = plan.asOf(typed, today);
        List<LinkedPlan> choices = jdbc.sql(EARLIER)
                .param("plan", planId)
                .query(RecordRows.of(LinkedPlan.class))
                .list();
        LinkedPlan earlier = choices.stream()
                .filter(one -> asked == null || one.id() == asked)
                .findFirst()
                .orElse(choices.isEmpty() ? null : choices.get(0));
        if (earlier == null) {
            return new Lineage(plan, asOf, null, choices, List.of());
        }
        Map<Long, LinkedTask> now = new LinkedHashMap<>();
        Map<Long, LinkedTask> before = new LinkedHashMap<>();
        for (LinkedTask task : reads.tasks(List.of(planId, earlier.id()), asOf.day())) {
            (task.planId() == planId ? now : before).put(task.id(), task);
        }
        List<LinkReads.Link> links =
                reads.links(TaskLinkKind.LINEAGE, List.of(planId), List.of(earlier.id()), asOf.carried());
        return new Lineage(plan, asOf, earlier, choices, rows(now, before, links));
    }

    private static List<Row> rows(Map<Long, LinkedTask> now, Map<Long, LinkedTask> before, List<LinkReads.Link> links) {
        Map<Long, LinkReads.Link> agreed = new HashMap<>();
        Set<List<Long>> refused = new HashSet<>();
        Set<Long> continued = new HashSet<>();
        for (LinkReads.Link link : links) {
            if (link.agreed()) {
                agreed.put(link.taskId(), link);
                continued.add(link.otherTaskId());
            } else {
                refused.add(List.of(link.taskId(), link.otherTaskId()));
            }
        }
        Map<Long, Alike> proposed = new HashMap<>();
        Likeness.oneToOne(
                        titles(now, agreed.keySet()),
                        titles(before, continued),
                        Likeness.SAME,
                        (one, other) -> !refused.contains(List.of(one, other)))
                .forEach(pair -> proposed.put(pair.one(), pair));
        List<Row> rows = new ArrayList<>();
        for (LinkedTask task : now.values()) {
            LinkReads.Link link = agreed.get(task.id());
            Alike alike = proposed.get(task.id());
            if (link != null) {
                rows.add(new Row(State.CONTINUED, task, before.get(link.otherTaskId()), 0, link.rolled()));
            } else if (alike != null) {
                continued.add(alike.other());
                rows.add(new Row(
                        State.PROPOSED, task, before.get(alike.other()), (int) Math.round(100 * alike.alike()), false));
            } else {
                rows.add(new Row(State.NEW, task, null, 0, false));
            }
        }
        before.values().stream()
                .filter(task -> !continued.contains(task.id()))
                .forEach(task -> rows.add(new Row(State.VANISHED, null, task, 0, false)));
        return rows;
    }

    private static Map<Long, String> titles(Map<Long, LinkedTask> tasks, Set<Long> without) {
        Map<Long, String> titles = new LinkedHashMap<>();
        tasks.values().stream()
                .filter(task -> !without.contains(task.id()))
                .forEach(task -> titles.put(task.id(), task.title()));
        return titles;
    }
}
