package app.workplan.service.docimport.amend;

import app.workplan.domain.plan.Comparator;
import app.workplan.domain.plan.ItemNumber;
import app.workplan.domain.plan.PlanState;
import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Frequency;
import app.workplan.domain.task.ShareOrigin;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.ShareState;
import app.workplan.domain.task.TaskState;
import app.workplan.service.docimport.amend.PresentPlan.Unit;
import app.workplan.service.docimport.amend.Provision.Due;
import app.workplan.service.docimport.amend.Provision.Duty;
import app.workplan.service.docimport.amend.Provision.Goal;
import app.workplan.service.docimport.amend.Provision.Place;
import app.workplan.service.docimport.amend.Provision.Rhythm;
import app.workplan.service.docimport.amend.Provision.Standing;
import app.workplan.service.shared.RecordRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 计划现状的读取: six statements, however long the plan is. Who calls has looked at the permission. */
@Component
@RequiredArgsConstructor
class PresentPlanQueries {

    private static final String HEAD = "select id, title, state, version from plan where id = :plan";

    private static final String CHAPTERS =
            "select id, number, title from chapter where plan_id = :plan order by position";

    private static final String ITEMS =
            "select id, chapter_id, parent_id, number, title, nature from plan_item where plan_id = :plan order by"
                    + " position";

    /** The newest words count; those of the plan's own document where no amendment told others. */
    private static final String TASKS = """
        select t.id, t.version, t.item_id, t.chapter_id, t.code, t.title, t.due_on, t.due_origin, t.original_due_on, t.due_words,
               t.set_state, n.id is not null as amended,
               coalesce(n.words, source_part(s.text, s.units, case when added.it then t.span_start else coalesce(i.span_start, t.span_start) end,
                   case when added.it then t.span_end else coalesce(
                       (select min(child.span_start) from plan_item child
                        where child.parent_id = i.id and child.span_start > i.span_start), i.span_end, t.span_end) end)) as words
        from task t
        join plan p on p.id = t.plan_id
        left join plan_item i on i.id = t.item_id
        left join source_document s on s.id = p.source_document_id
        cross join lateral (select t.code like '%-A%' as it) added
        left join lateral (
            select w.id, source_part(d.text, d.units, w.span_start, w.span_end) as words
            from amended_wording w
            join plan_amendment a on a.id = w.plan_amendment_id
            join source_document d on d.id = a.source_document_id
            where w.task_id = t.id order by w.id desc limit 1
        ) n on true
        where t.plan_id = :plan
        order by t.position, t.id
        """;

    private static final String SHARES = """
        select s.task_id, s.department_id, d.name, s.role, s.origin, s.state
        from share s join department d on d.id = s.department_id
        where s.plan_id = :plan order by s.task_id, s.position, s.id
        """;

    private static final String RHYTHMS = """
        select r.task_id, r.frequency, r.min_count from recurrence r join task t on t.id = r.task_id
        where t.plan_id = :plan order by r.task_id, r.position
        """;

    private static final String GOALS = """
        select g.task_id, g.comparator, g.value, g.unit, g.words from target g join task t on t.id = g.task_id
        where t.plan_id = :plan order by g.task_id, g.id
        """;

    private static final String LOCK = "select id from task where plan_id = :plan order by position, id for update";

    private final JdbcClient jdbc;

    /** The plan, its tasks kept from others until the transaction ends. */
    PresentPlan locked(long planId) {
        jdbc.sql(LOCK).param("plan", planId).query(Long.class).list();
        return of(planId);
    }

    PresentPlan of(long planId) {
        HeadRow head = all(HEAD, planId, HeadRow.class).get(0);
        List<PresentPlan.Chapter> chapters = all(CHAPTERS, planId, PresentPlan.Chapter.class);
        List<PresentPlan.Item> items = all(ITEMS, planId, PresentPlan.Item.class);
        List<TaskRow> tasks = all(TASKS, planId, TaskRow.class);
        Rows rows = new Rows(
                chapters.stream().collect(Collectors.toMap(PresentPlan.Chapter::id, PresentPlan.Chapter::title)),
                items.stream().collect(Collectors.toMap(PresentPlan.Item::id, one -> one)),
                by(all(SHARES, planId, ShareRow.class), ShareRow::taskId),
                by(all(RHYTHMS, planId, RhythmRow.class), RhythmRow::taskId),
                by(all(GOALS, planId, GoalRow.class), GoalRow::taskId));
        Map<String, List<TaskRow>> units = new LinkedHashMap<>();
        for (TaskRow task : tasks) {
            boolean alone = task.itemId() == null || task.isAdded();
            units.computeIfAbsent(alone ? "t" + task.id() : "i" + task.itemId(), any -> new ArrayList<>())
                    .add(task);
        }
        String seal = head.version() + ":"
                + Integer.toHexString(tasks.stream()
                        .map(one -> one.id() + "." + one.version())
                        .toList()
                        .hashCode());
        return new PresentPlan(
                planId,
                head.title(),
                head.state(),
                chapters,
                items,
                units.values().stream().map(rows::unit).toList(),
                seal);
    }

    private <T extends Record> List<T> all(String sql, long planId, Class<T> row) {
        return jdbc.sql(sql).param("plan", planId).query(RecordRows.of(row)).list();
    }

    private static <T> Map<Long, List<T>> by(List<T> rows, Function<T, Long> task) {
        Map<Long, List<T>> by = new HashMap<>();
        rows.forEach(one ->
                by.computeIfAbsent(task.apply(one), any -> new ArrayList<>()).add(one));
        return by;
    }

    private record HeadRow(long id, String title, PlanState state, int version) {}

    private record TaskRow(
            long id,
            int version,
            @Nullable Long itemId,
            long chapterId,
            String code,
            String title,
            LocalDate dueOn,
            DeadlineOrigin dueOrigin,
            @Nullable LocalDate originalDueOn,
            @Nullable String dueWords,
            @Nullable TaskState setState,
            boolean amended,
            @Nullable String words) {

        /** 增补: it hangs under its item, but is not what the item says. */
        boolean isAdded() {
            return code.contains("-A");
        }
    }

    private record ShareRow(
            long taskId, long departmentId, String name, ShareRole role, ShareOrigin origin, ShareState state) {}

    private record RhythmRow(long taskId, Frequency frequency, int minCount) {}

    private record GoalRow(
            long taskId,
            Comparator comparator,
            BigDecimal value,
            @Nullable String unit,
            String words) {}

    /** What belongs to the tasks, by their ids. */
    private record Rows(
            Map<Long, String> chapters,
            Map<Long, PresentPlan.Item> items,
            Map<Long, List<ShareRow>> shares,
            Map<Long, List<RhythmRow>> rhythms,
            Map<Long, List<GoalRow>> goals) {

        Unit unit(List<TaskRow> tasks) {
            TaskRow first = tasks.get(0);
            PresentPlan.Item item = first.isAdded() || first.itemId() == null ? null : items.get(first.itemId());
            boolean split = tasks.size() > 1;
            List<ShareRow> own = shares.getOrDefault(first.id(), List.of());
            boolean cancelled = tasks.stream().allMatch(one -> one.setState() == TaskState.CANCELLED);
            List<ShareRow> active = own.stream()
                    .filter(one -> one.state() != ShareState.CANCELLED)
                    .toList();
            boolean done = !active.isEmpty() && active.stream().allMatch(one -> one.state() == ShareState.DONE);
            String printed = item == null ? first.title() : item.title();
            Provision provision = new Provision(
                    String.valueOf(first.id()),
                    new Place(
                            chapters.getOrDefault(first.chapterId(), ""),
                            item == null ? null : item.number(),
                            item == null ? "" : path(item)),
                    split ? printed : first.title(),
                    first.amended() ? first.title() : printed,
                    first.words() == null ? "" : first.words(),
                    (cancelled ? own : active).stream().map(Rows::duty).toList(),
                    new Due(first.dueOn(), first.dueOrigin(), first.originalDueOn(), first.dueWords()),
                    rhythms.getOrDefault(first.id(), List.of()).stream()
                            .map(one -> new Rhythm(one.frequency(), one.minCount()))
                            .toList(),
                    goals.getOrDefault(first.id(), List.of()).stream()
                            .map(one -> new Goal(
                                    one.comparator(), one.value(), one.unit() == null ? "" : one.unit(), one.words()))
                            .toList(),
                    cancelled ? Standing.CANCELLED : split ? Standing.SPLIT : done ? Standing.DONE : Standing.TRACKED,
                    first.amended());
            return new Unit(
                    provision,
                    item == null ? null : item.id(),
                    tasks.stream().map(TaskRow::id).toList());
        }

        private static Duty duty(ShareRow one) {
            return new Duty(
                    String.valueOf(one.departmentId()), one.name(), one.role(), one.origin() == ShareOrigin.STAFF);
        }

        /** The numbers down to the item; empty where one of them is no number. */
        private String path(PresentPlan.Item item) {
            OptionalInt own = ItemNumber.ordinal(item.number());
            PresentPlan.Item parent = item.parentId() == null ? null : items.get(item.parentId());
            if (own.isEmpty() || parent == null) {
                return own.isEmpty() ? "" : String.valueOf(own.getAsInt());
            }
            String above = path(parent);
            return above.isEmpty() ? "" : above + "/" + own.getAsInt();
        }
    }
}
