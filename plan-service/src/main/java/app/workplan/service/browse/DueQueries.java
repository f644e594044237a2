package app.workplan.service.browse;

import app.workplan.domain.task.Light;
import app.workplan.domain.task.LightRule;
import app.workplan.domain.task.ShareState;
import app.workplan.domain.task.TaskState;
import app.workplan.service.browse.DueMonth.NamedDate;
import app.workplan.service.figure.FigureCalendar;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.ShareFigure;
import app.workplan.service.figure.TaskFigure;
import app.workplan.service.shared.RecordRows;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 日历的读取: what falls due in a month of a plan, dates as the figures judge them; six statements. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class DueQueries {

    private static final String OCCURRENCES = """
            select r.task_id, o.due_on, r.words, o.expected_count as wanted, s.department_id,
                   (select count(*) from occurrence_record rec
                    where rec.occurrence_id = o.id and not rec.surplus and rec.recorded_on <= :day) as held
            from occurrence o
            join recurrence r on r.id = o.recurrence_id
            join task t on t.id = r.task_id
            cross join lateral (
                select ro.share_id from recurrence_owner ro
                where ro.recurrence_id = r.id and ro.valid_from < figure_end_of(:day)
                order by ro.valid_from desc, ro.id desc limit 1
            ) owner
            left join share s on s.id = owner.share_id
            where t.plan_id = :plan and o.bureau_id = :bureau and o.due_on between :from and :to
              and (o.added_at is null or o.added_at < figure_end_of(:day))
              and (o.dropped_at is null or o.dropped_at >= figure_end_of(:day))
            order by o.due_on, r.position, r.id
            """;

    private static final String NAMED_DAYS =
            "select day, working, name from calendar_day where day between :from and :to";

    private final JdbcClient jdbc;
    private final FigureQueries figures;
    private final MilestoneQueries milestones;

    /** 应办次 of a task in the month; the department is null where the task itself owes it. */
    private record Owed(
            long taskId,
            LocalDate dueOn,
            String words,
            int wanted,
            @Nullable Long departmentId,
            int held) {}

    /**
     * The light and the date of what a row of the ledger means, by task.
     *
     * @param dueOn the last good day
     */
    private record Judged(
            LocalDate dueOn, Light light, @Nullable LightRule rule, boolean suspended) {

        static Judged of(ShareFigure share) {
            return new Judged(
                    share.dueOn(),
                    Objects.requireNonNull(share.light()),
                    share.lightRule(),
                    share.state() == ShareState.SUSPENDED);
        }
    }

    /**
     * The month asked, brought into the plan's months.
     *
     * @param known the names of what is in the plan
     * @param department whose shares alone are meant, null for all
     * @param asked null for the month of the day
     */
    public DueMonth month(
            JudgedPlan plan, PlanNames known, LocalDate day, @Nullable Long department, @Nullable YearMonth asked) {
        FigureCalendar all = figures.calendarFor(List.of(plan.id()), List.of(day));
        FigureCalendar calendar = department == null ? all : all.ofDepartments(List.of(department));
        List<ShareFigure> shares = figures.shares(calendar).stream()
                .filter(share -> share.counting() && share.light() != null)
                .filter(share -> department == null || share.departmentId() == department)
                .toList();
        Map<Long, Judged> rows = department == null ? ofTasks(figures.tasks(calendar)) : ofShares(shares);
        YearMonth first = YearMonth.from(plan.periodFrom());
        YearMonth last = rows.values().stream()
                .map(row -> YearMonth.from(row.dueOn()))
                .reduce(YearMonth.from(plan.periodTo()), DueQueries::later);
        YearMonth month = within(asked == null ? YearMonth.from(day) : asked, first, last);
        List<DueEntry> entries = new Month(month, known, rows)
                .dates(department == null ? shares : List.of())
                .milestones(milestones.of(plan, day))
                .occurrences(occurrences(plan, day, month), department)
                .sorted();
        Map<LocalDate, NamedDate> year = namedDays(month);
        return new DueMonth(month, first, last, entries, year, !year.isEmpty());
    }

    private static YearMonth later(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }

    private static YearMonth within(YearMonth month, YearMonth first, YearMonth last) {
        return month.isBefore(first) ? first : month.isAfter(last) ? last : month;
    }

    private static Map<Long, Judged> ofTasks(List<TaskFigure> tasks) {
        return tasks.stream()
                .filter(task -> task.light() != null)
                .collect(Collectors.toMap(
                        TaskFigure::taskId,
                        task -> new Judged(
                                task.dueOn(),
                                Objects.requireNonNull(task.light()),
                                task.lightRule(),
                                task.state() == TaskState.SUSPENDED)));
    }

    private static Map<Long, Judged> ofShares(List<ShareFigure> shares) {
        return shares.stream().collect(Collectors.toMap(ShareFigure::taskId, Judged::of));
    }

    private List<Owed> occurrences(JudgedPlan plan, LocalDate day, YearMonth month) {
        return jdbc.sql(OCCURRENCES)
                .param("plan", plan.id())
                .param("bureau", plan.bureauId())
                .param("day", day)
                .param("from", month.atDay(1))
                .param("to", month.atEndOfMonth())
                .query(RecordRows.of(Owed.class))
                .list();
    }

    /** Of the whole year, so that the page can say when it knows none. */
    private Map<LocalDate, NamedDate> namedDays(YearMonth month) {
        return jdbc
                .sql(NAMED_DAYS)
                .param("from", month.atDay(1).withDayOfYear(1))
                .param("to", month.atDay(1).withMonth(12).withDayOfMonth(31))
                .query(RecordRows.of(NamedDate.class))
                .list()
                .stream()
                .collect(Collectors.toMap(NamedDate::day, Function.identity()));
    }

    /** Gathers the entries of one month. */
    private static final class Month {

        private final YearMonth month;
        private final Map<Long, NamedTask> tasks;
        private final Map<Long, NamedDepartment> departments;
        private final Map<Long, Judged> rows;
        private final List<DueEntry> entries = new ArrayList<>();

        Month(YearMonth month, PlanNames names, Map<Long, Judged> rows) {
            this.month = month;
            this.tasks = names.taskById();
            this.departments = names.departmentById();
            this.rows = new HashMap<>(rows);
        }

        /** @param shares those that may have another date than their task */
        Month dates(List<ShareFigure> shares) {
            rows.forEach((task, row) -> add(DueKind.TASK, row.dueOn(), task, null, null, row, null));
            shares.stream()
                    .filter(share ->
                            !share.dueOn().equals(rows.get(share.taskId()).dueOn()))
                    .forEach(share -> add(
                            DueKind.SHARE,
                            share.dueOn(),
                            share.taskId(),
                            null,
                            share.departmentId(),
                            Judged.of(share),
                            null));
            return this;
        }

        Month milestones(List<DatedStep> steps) {
            steps.stream()
                    .filter(step -> rows.containsKey(step.taskId()))
                    .forEach(step -> add(
                            DueKind.MILESTONE,
                            step.dueOn(),
                            step.taskId(),
                            step.title(),
                            null,
                            rows.get(step.taskId()),
                            null));
            return this;
        }

        /** @param department whose occurrences alone are meant, null for all */
        Month occurrences(List<Owed> owed, @Nullable Long department) {
            owed.stream()
                    .filter(one -> rows.containsKey(one.taskId()))
                    .filter(one -> department == null || department.equals(one.departmentId()))
                    .forEach(one -> add(
                            DueKind.OCCURRENCE,
                            one.dueOn(),
                            one.taskId(),
                            one.words(),
                            one.departmentId(),
                            rows.get(one.taskId()),
                            one));
            return this;
        }

        List<DueEntry> sorted() {
            return entries.stream()
                    .sorted(Comparator.comparing(DueEntry::on)
                            .thenComparing(DueEntry::kind)
                            .thenComparing(DueEntry::task, NamedTask.IN_DOCUMENT))
                    .toList();
        }

        private void add(
                DueKind kind,
                LocalDate on,
                long task,
                @Nullable String words,
                @Nullable Long department,
                Judged row,
                @Nullable Owed owed) {
            if (!YearMonth.from(on).equals(month)) {
                return;
            }
            entries.add(new DueEntry(
                    kind,
                    on,
                    Objects.requireNonNull(tasks.get(task)),
                    words,
                    Stream.ofNullable(department)
                            .map(departments::get)
                            .filter(Objects::nonNull)
                            .map(NamedDepartment::name)
                            .findFirst()
                            .orElse(null),
                    row.light(),
                    row.rule(),
                    row.suspended(),
                    owed == null ? null : Integer.valueOf(owed.held()),
                    owed == null ? null : Integer.valueOf(owed.wanted())));
        }
    }
}
