package app.workplan.service.browse;

import app.workplan.domain.task.ShareRole;
import app.workplan.service.browse.Gaps.Gap;
import app.workplan.service.browse.Gaps.Idle;
import app.workplan.service.figure.FigureCalendar;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.ShareFigure;
import app.workplan.service.figure.TaskFigure;
import app.workplan.service.shared.RecordRows;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 查漏的读取: by the same figures as the ledger; seven statements. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class GapQueries {

    private static final String DEPARTMENTS = """
            select d.id, department_name_on(d.id, d.name, :day) as name from department d
            where d.bureau_id = :bureau and d.kind <> 'EXTERNAL' and d.valid_from <= :day
              and (d.valid_to is null or d.valid_to >= :day)
            order by d.position, d.id
            """;

    private final JdbcClient jdbc;
    private final FigureQueries figures;
    private final PlanNameQueries names;

    /** What is missing on the day. */
    public Gaps read(JudgedPlan plan, LocalDate day) {
        FigureCalendar calendar = figures.calendarFor(List.of(plan.id()), List.of(day));
        List<ShareFigure> named = figures.shares(calendar).stream()
                .filter(share -> share.light() != null)
                .toList();
        Map<Long, List<ShareFigure>> counting =
                named.stream().filter(ShareFigure::counting).collect(Collectors.groupingBy(ShareFigure::taskId));
        List<TaskFigure> tasks = figures.tasks(calendar).stream()
                .filter(task -> task.light() != null)
                .toList();
        Listing listing = new Listing(tasks, counting, names.names(plan, day));
        return new Gaps(
                listing.where(task -> task.sharesCounting() == 0),
                listing.where(task -> leaderless(counting.getOrDefault(task.taskId(), List.of()))),
                listing.where(task -> !task.quantified()),
                idle(plan, day, named));
    }

    private static boolean leaderless(List<ShareFigure> counting) {
        return counting.size() > 1 && counting.stream().noneMatch(share -> share.role() == ShareRole.LEAD);
    }

    private List<Idle> idle(JudgedPlan plan, LocalDate day, List<ShareFigure> named) {
        Map<Long, List<ShareFigure>> byDepartment =
                named.stream().collect(Collectors.groupingBy(ShareFigure::departmentId));
        return jdbc
                .sql(DEPARTMENTS)
                .param("bureau", plan.bureauId())
                .param("day", day)
                .query(RecordRows.of(NamedDepartment.class))
                .list()
                .stream()
                .filter(one ->
                        byDepartment.getOrDefault(one.id(), List.of()).stream().noneMatch(ShareFigure::counting))
                .map(one -> new Idle(
                        one.id(),
                        one.name(),
                        byDepartment.getOrDefault(one.id(), List.of()).size()))
                .toList();
    }

    /** Puts names to what is found. */
    private record Listing(List<TaskFigure> tasks, Map<Long, List<ShareFigure>> counting, PlanNames names) {

        List<Gap> where(Predicate<TaskFigure> missing) {
            Map<Long, NamedTask> byId = names.taskById();
            Map<Long, NamedDepartment> departments = names.departmentById();
            return tasks.stream()
                    .filter(missing)
                    .map(task -> new Gap(
                            byId.get(task.taskId()),
                            counting.getOrDefault(task.taskId(), List.of()).stream()
                                    .map(share -> departments
                                            .get(share.departmentId())
                                            .name())
                                    .toList()))
                    .sorted(Comparator.comparing(Gap::task, NamedTask.IN_DOCUMENT))
                    .toList();
        }
    }
}
