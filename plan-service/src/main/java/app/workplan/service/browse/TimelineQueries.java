package app.workplan.service.browse;

import app.workplan.domain.task.ShareState;
import app.workplan.domain.task.TaskState;
import app.workplan.service.figure.FigureCalendar;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.figure.JudgedPlan;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 时间轴的读取: the rows of the ledger as bars; three statements. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class TimelineQueries {

    private final FigureQueries figures;
    private final MilestoneQueries milestones;

    /**
     * The bars in the order of the document.
     *
     * @param known the names of what is in the plan
     * @param chapter null for all
     * @param department whose counting shares the bars mean; null for the tasks as a whole
     */
    public List<TimelineBar> read(
            JudgedPlan plan, PlanNames known, LocalDate day, @Nullable Long chapter, @Nullable Long department) {
        FigureCalendar calendar = figures.calendarFor(List.of(plan.id()), List.of(day));
        Map<Long, NamedTask> tasks = known.taskById();
        Map<Long, List<DatedStep>> steps =
                milestones.of(plan, day).stream().collect(Collectors.groupingBy(DatedStep::taskId));
        Stream<TimelineBar> bars =
                department == null ? ofTasks(calendar, tasks, steps) : ofShares(calendar, department, tasks, steps);
        return bars.filter(bar -> chapter == null || bar.task().chapterId() == chapter)
                .sorted(Comparator.comparing(TimelineBar::task, NamedTask.IN_DOCUMENT))
                .toList();
    }

    private Stream<TimelineBar> ofTasks(
            FigureCalendar calendar, Map<Long, NamedTask> tasks, Map<Long, List<DatedStep>> steps) {
        return figures.tasks(calendar).stream()
                .filter(task -> task.light() != null)
                .map(task -> TimelineBar.of(
                        tasks.get(task.taskId()),
                        task.startsOn(),
                        task.dueOn(),
                        task.progress(),
                        task.expected(),
                        task.light(),
                        task.lightRule(),
                        task.state() == TaskState.SUSPENDED,
                        steps.getOrDefault(task.taskId(), List.of())));
    }

    private Stream<TimelineBar> ofShares(
            FigureCalendar calendar, long department, Map<Long, NamedTask> tasks, Map<Long, List<DatedStep>> steps) {
        return figures.shares(calendar.ofDepartments(List.of(department))).stream()
                .filter(share -> share.departmentId() == department && share.counting() && share.light() != null)
                .map(share -> TimelineBar.of(
                        tasks.get(share.taskId()),
                        share.startsOn(),
                        share.dueOn(),
                        share.progress(),
                        share.expected(),
                        share.light(),
                        share.lightRule(),
                        share.state() == ShareState.SUSPENDED,
                        steps.getOrDefault(share.taskId(), List.of())));
    }
}
