package app.workplan.service.report;

import app.workplan.domain.report.WorkReportKind;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.ShareState;
import app.workplan.domain.task.TaskState;
import app.workplan.service.dashboard.Dashboard;
import app.workplan.service.dashboard.DashboardQueries;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.report.ReportFacts.DutyFacts;
import app.workplan.service.report.ReportFacts.Place;
import app.workplan.service.report.ReportFacts.ShareFacts;
import app.workplan.service.report.ReportFacts.TaskFacts;
import app.workplan.service.report.ReportFacts.Word;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 总结的事实的读取: the dashboard's figures, every task with its shares, and their words; the same few statements for however many
 * tasks there are.
 */
@Component
@RequiredArgsConstructor
class ReportReading {

    /** Tasks, each followed by its counting shares. */
    private static final String TASKS = """
            with judged as materialized (
                select * from plan_figure(cast(:calendar as jsonb), true) f
                where f.light is not null and f.bureau_id = :bureau
            )
            select f.task_id, f.share_id, t.title, c.id as chapter_id, c.title as chapter,
                   coalesce(top.id, above.id, own.id) as group_id, coalesce(top.title, above.title, own.title) as group_title,
                   f.light, f.state, figure_display(f.progress) as progress, f.due_on, f.overdue_since, f.days_overdue,
                   department_name_on(d.id, d.name, cast(:day as date)) as department
            from judged f
            join task t on t.id = f.task_id
            join chapter c on c.id = t.chapter_id
            left join plan_item own on own.id = t.item_id
            left join plan_item above on above.id = own.parent_id
            left join plan_item top on top.id = above.parent_id
            left join share s on s.id = f.share_id
            left join department d on d.id = coalesce(f.department_id, f.overdue_department_id)
            order by c.position, t.position, t.id, f.share_id is not null, s.position, f.share_id
            """;

    /** 计入的填报 and 已销号的办结申请 as they stood at the end of the day, the oldest first. */
    private static final String WORDS = """
            select e.share_id, false as completion, e.id, e.text, e.problems, e.next_steps, e.needs_coordination, e.entered_at as at
            from progress_entry e join share s on s.id = e.share_id
            where s.plan_id = :plan and e.bureau_id = :bureau and e.entered_at < figure_end_of(cast(:day as date))
              and (e.returned_at is null or e.returned_at >= figure_end_of(cast(:day as date)))
            union all
            select c.share_id, true, c.id, c.text, null, null, false, c.handed_in_at
            from completion c join share s on s.id = c.share_id
            where s.plan_id = :plan and c.bureau_id = :bureau and c.outcome = 'ACCEPTED'
              and c.decided_at < figure_end_of(cast(:day as date))
            order by at, id
            """;

    private static final String DUTIES = """
            select r.task_id, r.id, r.words, count(x.id) as times
            from task t
            join recurrence r on r.task_id = t.id
            join occurrence o on o.recurrence_id = r.id
            join occurrence_record x on x.occurrence_id = o.id and x.recorded_at < figure_end_of(cast(:day as date))
            where t.plan_id = :plan and t.bureau_id = :bureau
            group by r.task_id, r.id, r.words, r.position
            order by r.task_id, r.position, r.id
            """;

    private final DashboardQueries dashboards;
    private final FigureQueries figures;
    private final JudgedPlanQueries plans;
    private final JdbcClient jdbc;

    private record Row(
            long taskId,
            @Nullable Long shareId,
            String title,
            long chapterId,
            String chapter,
            @Nullable Long groupId,
            @Nullable String groupTitle,
            Light light,
            String state,
            BigDecimal progress,
            LocalDate dueOn,
            @Nullable LocalDate overdueSince,
            int daysOverdue,
            @Nullable String department) {}

    private record Told(
            long shareId,
            boolean completion,
            long id,
            String text,
            @Nullable String problems,
            @Nullable String nextSteps,
            boolean needsCoordination) {}

    private record Held(long taskId, long id, String words, int times) {}

    /** The words of the shares and the duties of the tasks, by their ids. */
    private record Words(Map<Long, List<Told>> told, Map<Long, List<Held>> held) {}

    /** Of a plan just issued nobody has said anything. */
    private static final Words NO_WORDS = new Words(Map.of(), Map.of());

    /** The numbers of the day, and the tasks judged on it, still without words. */
    record Figures(Dashboard dashboard, List<Row> rows) {}

    /** 判定. */
    Figures judge(JudgedPlan plan, LocalDate day) {
        return new Figures(dashboards.read(scope(plan), plan, day), rows(plan, day));
    }

    private List<Row> rows(JudgedPlan plan, LocalDate day) {
        return jdbc.sql(TASKS)
                .param(
                        "calendar",
                        figures.calendarFor(List.of(plan.id()), List.of(day)).json())
                .param("bureau", plan.bureauId())
                .param("day", day.toString())
                .query(RecordRows.of(Row.class))
                .list();
    }

    /** The tasks of the plan that takes over, as it was issued, where the report speaks of the last span of its plan. */
    private List<TaskFacts> next(JudgedPlan plan, WorkReportKind kind, LocalDate day) {
        LocalDate end = plan.periodTo();
        return ReportSpan.of(kind, day, end).equals(ReportSpan.of(kind, end, end))
                ? NextPlan.of(plan, plans.everyOne(scope(plan)))
                        .map(next -> tasks(rows(next, Objects.requireNonNull(next.issuedOn())), NO_WORDS))
                        .orElse(List.of())
                : List.of();
    }

    private static Scope scope(JudgedPlan plan) {
        return new Scope(Set.of(plan.bureauId()), null);
    }

    /** 汇集填报 to what was judged. */
    ReportFacts gather(JudgedPlan plan, WorkReportKind kind, LocalDate day, Figures judged) {
        Words words = new Words(
                asked(WORDS, plan, day).query(RecordRows.of(Told.class)).list().stream()
                        .collect(Collectors.groupingBy(Told::shareId)),
                asked(DUTIES, plan, day).query(RecordRows.of(Held.class)).list().stream()
                        .collect(Collectors.groupingBy(Held::taskId)));
        return new ReportFacts(
                plan,
                ReportSpan.of(kind, day, plan.periodTo()),
                day,
                judged.dashboard().series().now(),
                judged.dashboard().series().chapters(),
                tasks(judged.rows(), words),
                next(plan, kind, day),
                judged.dashboard().goals());
    }

    private JdbcClient.StatementSpec asked(String sql, JudgedPlan plan, LocalDate day) {
        return jdbc.sql(sql)
                .param("plan", plan.id())
                .param("bureau", plan.bureauId())
                .param("day", day.toString());
    }

    private static List<TaskFacts> tasks(List<Row> rows, Words words) {
        List<TaskFacts> tasks = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row task = rows.get(i);
            List<ShareFacts> shares = new ArrayList<>();
            while (i + 1 < rows.size() && rows.get(i + 1).shareId() != null) {
                i++;
                shares.add(share(rows.get(i), words));
            }
            tasks.add(task(task, shares, words.held().getOrDefault(task.taskId(), List.of())));
        }
        return tasks;
    }

    private static TaskFacts task(Row row, List<ShareFacts> shares, List<Held> held) {
        Place group =
                row.groupId() == null || row.groupTitle() == null ? null : new Place(row.groupId(), row.groupTitle());
        return new TaskFacts(
                row.taskId(),
                row.title(),
                new Place(row.chapterId(), row.chapter()),
                group,
                row.light(),
                TaskState.valueOf(row.state()),
                row.progress(),
                row.dueOn(),
                row.overdueSince(),
                row.daysOverdue(),
                row.department(),
                shares,
                held.stream()
                        .map(one -> new DutyFacts(one.id(), one.words(), one.times()))
                        .toList());
    }

    /** A completion speaks only while its share is done: one that was re-opened is reported on again. */
    private static ShareFacts share(Row row, Words words) {
        boolean done = ShareState.valueOf(row.state()) == ShareState.DONE;
        List<Told> told = words.told().getOrDefault(row.shareId(), List.of());
        return new ShareFacts(
                String.valueOf(row.department()),
                done,
                told.stream()
                        .filter(one -> done || !one.completion())
                        .map(one -> new Word(
                                one.completion(),
                                one.id(),
                                one.text(),
                                one.problems(),
                                one.nextSteps(),
                                one.needsCoordination()))
                        .toList());
    }
}
