package app.workplan.service.feed;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.calendar.ReportingCalendar;
import app.workplan.domain.calendar.WorkingCalendar;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.ShareState;
import app.workplan.domain.task.TaskState;
import app.workplan.service.calendar.Calendars;
import app.workplan.service.figure.FigureCalendar;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.figure.ShareFigure;
import app.workplan.service.figure.TaskFigure;
import app.workplan.service.organisation.SettingsService;
import app.workplan.service.shared.RecordRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 日历事项: dates as the figures judge them, of what is neither done, suspended nor cancelled. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
class FeedEvents {

    private static final String TASKS = """
            select t.id, t.plan_id, t.code, t.title, t.report_cycle from task t where t.plan_id = any(:plans)
            """;

    private static final String DEPARTMENTS = "select d.id, d.name from department d where d.bureau_id = :bureau";

    private static final String STEPS = """
            select m.id, m.task_id, m.due_on, m.title as words, null::bigint as share_id
            from milestone m join task t on t.id = m.task_id
            where t.plan_id = any(:plans) and m.valid_from < figure_end_of(:today)
              and (m.valid_to is null or m.valid_to >= figure_end_of(:today))
            """;

    private static final String OCCURRENCES = """
            select o.id, r.task_id, o.due_on, r.words, owner.share_id
            from occurrence o
            join recurrence r on r.id = o.recurrence_id
            join task t on t.id = r.task_id
            cross join lateral (
                select ro.share_id from recurrence_owner ro
                where ro.recurrence_id = r.id and ro.valid_from < figure_end_of(:today)
                order by ro.valid_from desc, ro.id desc limit 1
            ) owner
            where t.plan_id = any(:plans) and owner.share_id is not null
              and (o.added_at is null or o.added_at < figure_end_of(:today))
              and (o.dropped_at is null or o.dropped_at >= figure_end_of(:today))
              and (select count(*) from occurrence_record rec where rec.occurrence_id = o.id and not rec.surplus) < o.expected_count
            """;

    private final JdbcClient jdbc;
    private final FigureQueries figures;
    private final Calendars calendars;
    private final SettingsService settings;

    private record Named(
            long id,
            long planId,
            String code,
            String title,
            @Nullable ReportCycle reportCycle) {}

    private record Department(long id, String name) {}

    private record Dated(
            long id,
            long taskId,
            LocalDate dueOn,
            String words,
            @Nullable Long shareId) {}

    /** A period whose report is due: of a plan, in one cycle. */
    private record Reported(FeedPlan plan, ReportCycle cycle) {}

    /** By day, then in the order of the document's tasks. */
    List<FeedEvent> of(FeedReader reader, List<FeedPlan> plans, LocalDate today) {
        Long[] ids = plans.stream().map(FeedPlan::id).toArray(Long[]::new);
        FigureCalendar calendar = figures.calendarFor(List.of(ids), List.of(today));
        Gathered all = new Gathered(plans, names(ids), departments(reader.bureauId()));
        Set<Long> tasks = new HashSet<>();
        List<ShareFigure> own = List.of();
        if (reader.ownDepartments()) {
            Set<Long> departments = reader.departmentIds();
            own = figures.shares(calendar).stream()
                    .filter(share -> departments.contains(share.departmentId()) && isOpen(share))
                    .toList();
            own.forEach(share -> tasks.add(share.taskId()));
            own.forEach(all::share);
        }
        if (reader.wholeBureau()) {
            List<TaskFigure> open =
                    figures.tasks(calendar).stream().filter(FeedEvents::isOpen).toList();
            open.forEach(task -> tasks.add(task.taskId()));
            open.forEach(all::task);
        }
        dated(STEPS, ids, today).stream()
                .filter(step -> tasks.contains(step.taskId()))
                .forEach(step -> all.dated(FeedKind.MILESTONE, step, null));
        if (!own.isEmpty()) {
            Map<Long, ShareFigure> shares =
                    own.stream().collect(Collectors.toMap(ShareFigure::shareId, share -> share));
            dated(OCCURRENCES, ids, today).stream()
                    .filter(one -> shares.containsKey(one.shareId()))
                    .forEach(one -> all.dated(FeedKind.OCCURRENCE, one, shares.get(one.shareId())));
            reports(reader.bureauId(), own, all, today);
        }
        return all.sorted();
    }

    private void reports(long bureau, List<ShareFigure> own, Gathered all, LocalDate today) {
        Set<Reported> owed = own.stream()
                .filter(share -> share.counting() && share.state() != ShareState.SUBMITTED)
                .map(all::reported)
                .collect(Collectors.toSet());
        if (owed.isEmpty()) {
            return;
        }
        int grace = settings.holding(bureau).graceDays();
        LocalDate from = owed.stream()
                .map(one -> one.plan().periodFrom())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate to = owed.stream()
                .map(one -> one.plan().periodTo())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        WorkingCalendar working = calendars.working(from, to);
        for (Reported one : owed) {
            FeedPlan plan = one.plan();
            new ReportingCalendar(plan.periodFrom(), plan.periodTo(), one.cycle(), working, grace)
                    .periods().stream()
                            .filter(period -> !period.dueOn().isBefore(today)
                                    && !period.end().isBefore(plan.issuedOn()))
                            .forEach(period -> all.report(one, period.end(), period.dueOn()));
        }
    }

    private static boolean isOpen(ShareFigure share) {
        return share.light() != null && share.light() != Light.DONE && share.state() != ShareState.SUSPENDED;
    }

    private static boolean isOpen(TaskFigure task) {
        return task.light() != null && task.light() != Light.DONE && task.state() != TaskState.SUSPENDED;
    }

    private Map<Long, Named> names(Long[] plans) {
        return jdbc.sql(TASKS).param("plans", plans).query(RecordRows.of(Named.class)).list().stream()
                .collect(Collectors.toMap(Named::id, one -> one));
    }

    private Map<Long, String> departments(long bureau) {
        return jdbc.sql(DEPARTMENTS).param("bureau", bureau).query(RecordRows.of(Department.class)).list().stream()
                .collect(Collectors.toMap(Department::id, Department::name));
    }

    private List<Dated> dated(String sql, Long[] plans, LocalDate today) {
        return jdbc.sql(sql)
                .param("plans", plans)
                .param("today", today)
                .query(RecordRows.of(Dated.class))
                .list();
    }

    /** What was found so far. */
    private static final class Gathered {

        private final Map<Long, FeedPlan> plans;
        private final Map<Long, Named> tasks;
        private final Map<Long, String> departments;
        private final Map<String, FeedEvent> events = new HashMap<>();

        Gathered(List<FeedPlan> plans, Map<Long, Named> tasks, Map<Long, String> departments) {
            this.plans = plans.stream().collect(Collectors.toMap(FeedPlan::id, one -> one));
            this.tasks = tasks;
            this.departments = departments;
        }

        void task(TaskFigure task) {
            add("task-" + task.taskId(), FeedKind.TASK, task.dueOn(), task.taskId(), null, null);
        }

        void share(ShareFigure share) {
            add(
                    "share-" + share.shareId(),
                    FeedKind.SHARE,
                    share.dueOn(),
                    share.taskId(),
                    null,
                    departments.get(share.departmentId()));
        }

        void dated(FeedKind kind, Dated one, @Nullable ShareFigure owner) {
            add(
                    kind.name().toLowerCase(Locale.ROOT) + "-" + one.id(),
                    kind,
                    one.dueOn(),
                    one.taskId(),
                    one.words(),
                    owner == null ? null : departments.get(owner.departmentId()));
        }

        Reported reported(ShareFigure share) {
            FeedPlan plan = plan(share.planId());
            Named task = named(share.taskId());
            return new Reported(plan, task.reportCycle() == null ? plan.reportCycle() : task.reportCycle());
        }

        void report(Reported of, LocalDate end, LocalDate dueOn) {
            String key = "report-" + of.plan().id() + "-" + end;
            events.put(
                    key,
                    new FeedEvent(
                            key, FeedKind.REPORT, dueOn, of.plan().title(), null, null, null, end.toString(), null));
        }

        List<FeedEvent> sorted() {
            List<FeedEvent> all = new ArrayList<>(events.values());
            all.sort(Comparator.comparing(FeedEvent::on)
                    .thenComparing(FeedEvent::kind)
                    .thenComparing(FeedEvent::key));
            return all;
        }

        private void add(
                String key,
                FeedKind kind,
                LocalDate on,
                long taskId,
                @Nullable String words,
                @Nullable String department) {
            Named task = named(taskId);
            events.put(
                    key,
                    new FeedEvent(
                            key,
                            kind,
                            on,
                            plan(task.planId()).title(),
                            taskId,
                            task.code(),
                            task.title(),
                            words,
                            department));
        }

        private FeedPlan plan(long id) {
            FeedPlan plan = plans.get(id);
            if (plan == null) {
                throw new IllegalStateException("no plan " + id);
            }
            return plan;
        }

        private Named named(long id) {
            Named task = tasks.get(id);
            if (task == null) {
                throw new IllegalStateException("no task " + id);
            }
            return task;
        }
    }
}
