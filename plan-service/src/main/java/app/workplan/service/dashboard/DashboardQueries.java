package app.workplan.service.dashboard;

import app.workplan.domain.plan.PlanPeriod;
import app.workplan.service.figure.FigureCalendar;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.KeptDays;
import app.workplan.service.shared.Scope;
import app.workplan.service.shared.SmallList;
import app.workplan.service.shared.SmallLists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 总览的读取: the calendar and one statement more, however many tasks, departments and days there are; two more where a past day
 * has to be judged because nobody asked for it before. Without a transaction of its own, so that {@link PastFigures} can keep
 * what it judged.
 */
@Component
@RequiredArgsConstructor
public class DashboardQueries {

    /** 将到期: how many days ahead the dashboard looks. */
    public static final int DAYS_AHEAD = 30;

    private static final SmallList<Object> NOTHING = new SmallList<>("select 1 where false", Map.of(), Object.class);

    private final JdbcClient jdbc;
    private final FigureQueries figures;
    private final KeptDays keptDays;
    private final PastFigures pastFigures;

    /** A plan on a day. */
    private record PlanDay(long planId, LocalDate day) {}

    /** 总览 of an issued plan on a day, with the usual number of silent days and compared with no other plan. */
    public Dashboard read(Scope scope, JudgedPlan plan, LocalDate day) {
        return read(scope, DashboardQuestion.of(plan, day));
    }

    /** 总览 with the rows of a list that its page shows beside it. */
    public record Beside<T>(Dashboard dashboard, List<T> rows) {}

    /** 总览 of an issued plan on a day. */
    public Dashboard read(Scope scope, DashboardQuestion asked) {
        return read(scope, asked, NOTHING).dashboard();
    }

    /** 总览 of an issued plan on a day, and a list of another feature in the same statement, for bureaus and a day as it is. */
    public <T> Beside<T> read(Scope scope, DashboardQuestion asked, SmallList<T> beside) {
        long plan = asked.plan().id();
        LocalDate day = asked.day();
        PrecedingPlan before = asked.before();
        PlanDay then = before == null
                ? null
                : new PlanDay(before.plan().id(), before.asOf().day());
        FigureCalendar calendar = calendar(asked, then);
        FigureCalendar earlier =
                calendar.where(each -> each.planId() != plan || each.day().isBefore(day));
        FigureCalendar now =
                calendar.where(each -> each.planId() == plan && each.day().equals(day));
        keptDays.ask(now);
        DashboardRows rows = rows(scope, asked, now, earlier, beside);
        Set<PlanDay> kept = new HashSet<>();
        rows.past.forEach(
                each -> kept.add(new PlanDay(each.planId(), each.figures().day())));
        FigureCalendar missing = earlier.where(each -> !kept.contains(new PlanDay(each.planId(), each.day())));
        List<PastFigure> past = new ArrayList<>(rows.past);
        if (scope.contains(asked.plan().bureauId())) {
            past.addAll(pastFigures.judge(missing, day));
        }
        past.sort(Comparator.comparing(each -> each.figures().day()));
        Dashboard read = new Dashboard(
                new Series(days(plan, past, rows, day), rows.chapters),
                rows.departments,
                rows.tasks,
                rows.goals.judged(
                        new PlanPeriod(asked.plan().periodFrom(), asked.plan().periodTo()), day),
                histories(plan, past, rows),
                then == null ? null : figuresOf(past, then));
        return new Beside<>(
                read,
                rows.beside.stream().map(row -> SmallLists.row(beside, row)).toList());
    }

    /** Of the plan its month-ends and the day, of the plan before the one day compared with. */
    private FigureCalendar calendar(DashboardQuestion asked, @Nullable PlanDay then) {
        List<Long> plans = new ArrayList<>(List.of(asked.plan().id()));
        List<LocalDate> days = asked.days();
        Set<PlanDay> wanted = new HashSet<>();
        days.forEach(day -> wanted.add(new PlanDay(asked.plan().id(), day)));
        List<LocalDate> all = new ArrayList<>(days);
        if (then != null) {
            plans.add(then.planId());
            all.add(then.day());
            wanted.add(then);
        }
        return figures.calendarFor(plans, all).where(each -> wanted.contains(new PlanDay(each.planId(), each.day())));
    }

    private DashboardRows rows(
            Scope scope, DashboardQuestion asked, FigureCalendar now, FigureCalendar earlier, SmallList<?> beside) {
        DashboardRows rows = new DashboardRows();
        jdbc.sql(DashboardSql.text(beside))
                .params(beside.parameters())
                .param("plan", asked.plan().id())
                .param("calendar", now.json())
                .param("day", asked.day())
                .param("silent", asked.silentDays())
                .param("ahead", DAYS_AHEAD)
                .param("plans", PastFigures.plans(earlier.days()))
                .param("days", PastFigures.days(earlier.days()))
                .param("stamps", PastFigures.stamps(earlier))
                .param("bureaus", scope.bureauIds().toArray(Long[]::new))
                .query(rows);
        return rows;
    }

    private static List<DayFigures> days(long plan, List<PastFigure> past, DashboardRows rows, LocalDate day) {
        List<DayFigures> days = new ArrayList<>();
        past.stream()
                .filter(each -> each.planId() == plan && each.departmentId() == null)
                .forEach(each -> days.add(each.figures()));
        days.add(rows.now.isEmpty() ? DayFigures.none(day) : rows.now.get(0));
        return days;
    }

    private static DayFigures figuresOf(List<PastFigure> past, PlanDay then) {
        return past.stream()
                .filter(each -> each.planId() == then.planId() && each.departmentId() == null)
                .map(PastFigure::figures)
                .filter(each -> each.day().equals(then.day()))
                .findFirst()
                .orElseGet(() -> DayFigures.none(then.day()));
    }

    private static List<DepartmentHistory> histories(long plan, List<PastFigure> past, DashboardRows rows) {
        Map<Long, List<PastFigure>> byDepartment = new HashMap<>();
        Stream.concat(past.stream().filter(each -> each.planId() == plan), rows.departmentsNow.stream())
                .filter(each -> each.departmentId() != null)
                .forEach(each -> byDepartment
                        .computeIfAbsent(each.departmentId(), first -> new ArrayList<>())
                        .add(each));
        return byDepartment.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Long, List<PastFigure>> each) ->
                                each.getValue().get(0).position())
                        .thenComparing(Map.Entry::getKey))
                .map(each -> new DepartmentHistory(
                        each.getKey(),
                        Objects.requireNonNull(each.getValue().get(0).name()),
                        each.getValue().stream().map(PastFigure::figures).toList()))
                .toList();
    }
}
