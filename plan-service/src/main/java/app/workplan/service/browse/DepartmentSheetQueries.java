package app.workplan.service.browse;

import app.workplan.service.figure.FigureCalendar;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.ShareFigure;
import app.workplan.service.shared.RecordRows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 一科一单的读取: the shares of a plan as {@code share_figure} judges them, gathered by department. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class DepartmentSheetQueries {

    private static final String LAST_WORDS = """
            select distinct on (e.share_id) e.share_id, e.period_end, e.entered_on, e.text
            from progress_entry e
            where e.share_id = any(:shares) and e.bureau_id = :bureau and e.entered_at < figure_end_of(:day)
              and (e.returned_at is null or e.returned_at >= figure_end_of(:day))
            order by e.share_id, e.entered_at desc, e.id desc
            """;

    private final JdbcClient jdbc;
    private final FigureQueries figures;
    private final PlanNameQueries names;

    /** 科室目录: a sheet of each department that has something to do, without its last words; five statements. */
    public List<DepartmentSheet> index(JudgedPlan plan, LocalDate day) {
        return sheets(plan, day, shares(calendar(plan, day)), Map.of());
    }

    /** Every sheet of the plan, in the order of the bureau: six statements. */
    public List<DepartmentSheet> all(JudgedPlan plan, LocalDate day) {
        List<ShareFigure> shares = shares(calendar(plan, day));
        return sheets(plan, day, shares, lastWords(plan, day, shares));
    }

    /** The sheet of one department, empty where it has nothing to do in the plan: six statements. */
    public DepartmentSheet one(JudgedPlan plan, LocalDate day, NamedDepartment department) {
        List<ShareFigure> shares = shares(calendar(plan, day).ofDepartments(List.of(department.id()))).stream()
                .filter(share -> share.departmentId() == department.id())
                .toList();
        return sheets(plan, day, shares, lastWords(plan, day, shares)).stream()
                .findFirst()
                .orElseGet(() -> new DepartmentSheet(department, List.of(), List.of()));
    }

    private FigureCalendar calendar(JudgedPlan plan, LocalDate day) {
        return figures.calendarFor(List.of(plan.id()), List.of(day));
    }

    /** Those that are not cancelled, whatever their role. */
    private List<ShareFigure> shares(FigureCalendar calendar) {
        return figures.shares(calendar).stream()
                .filter(share -> share.light() != null)
                .toList();
    }

    private Map<Long, LastWord> lastWords(JudgedPlan plan, LocalDate day, Collection<ShareFigure> shares) {
        return jdbc
                .sql(LAST_WORDS)
                .param("shares", shares.stream().map(ShareFigure::shareId).toArray(Long[]::new))
                .param("bureau", plan.bureauId())
                .param("day", day)
                .query(RecordRows.of(LastWord.class))
                .list()
                .stream()
                .collect(Collectors.toMap(LastWord::shareId, Function.identity()));
    }

    private List<DepartmentSheet> sheets(
            JudgedPlan plan, LocalDate day, List<ShareFigure> shares, Map<Long, LastWord> words) {
        PlanNames known = names.names(plan, day);
        Map<Long, NamedTask> tasks = known.taskById();
        Map<Long, List<ShareFigure>> byDepartment = shares.stream()
                .sorted(Comparator.comparing(share -> tasks.get(share.taskId()), NamedTask.IN_DOCUMENT))
                .collect(Collectors.groupingBy(ShareFigure::departmentId));
        return known.departments().stream()
                .filter(department -> byDepartment.containsKey(department.id()))
                .map(department -> {
                    Map<Boolean, List<SheetLine>> lines = byDepartment.get(department.id()).stream()
                            .collect(Collectors.partitioningBy(
                                    ShareFigure::counting,
                                    Collectors.mapping(
                                            share -> new SheetLine(
                                                    tasks.get(share.taskId()), share, words.get(share.shareId())),
                                            Collectors.toList())));
                    return new DepartmentSheet(department, lines.get(true), lines.get(false));
                })
                .toList();
    }
}
