package app.workplan.service.dashboard;

import app.workplan.domain.supervision.NoticeColour;
import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.LightRule;
import app.workplan.domain.task.TaskState;
import app.workplan.service.indicator.GoalRows;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The rows of {@link DashboardSql}, each into the list it belongs to. */
final class DashboardRows implements RowCallbackHandler {

    final List<PastFigure> past = new ArrayList<>();
    final List<DayFigures> now = new ArrayList<>();
    final List<ChapterFigures> chapters = new ArrayList<>();
    final List<DepartmentFigures> departments = new ArrayList<>();

    /** The departments on the day itself. */
    final List<PastFigure> departmentsNow = new ArrayList<>();

    final List<UrgentTask> tasks = new ArrayList<>();
    final GoalRows goals = new GoalRows();

    /** Of the list read beside, as JSON. */
    final List<String> beside = new ArrayList<>();

    @Override
    public void processRow(ResultSet row) throws SQLException {
        if (goals.add(row)) {
            return;
        }
        String other = row.getString("beside_row");
        if (other != null) {
            beside.add(other);
        } else if (row.getObject("task_id") != null) {
            tasks.add(task(row));
        } else {
            sum(row);
        }
    }

    private void sum(ResultSet row) throws SQLException {
        Long department = row.getObject("department_id", Long.class);
        if (row.getBoolean("kept")) {
            past.add(FigureSums.past(row));
        } else if (department != null) {
            departmentsNow.add(FigureSums.past(row));
            departments.add(department(department, row.getString("department_name"), FigureSums.day(row)));
        } else if (row.getObject("chapter_id") != null) {
            chapters.add(new ChapterFigures(
                    row.getLong("chapter_id"),
                    row.getString("number"),
                    row.getString("title"),
                    FigureSums.lights(row),
                    row.getBigDecimal("progress"),
                    row.getBigDecimal("expected")));
        } else {
            now.add(FigureSums.day(row));
        }
    }

    private static DepartmentFigures department(long id, String name, DayFigures figures) {
        BigDecimal progress = Objects.requireNonNull(figures.progress());
        BigDecimal expected = Objects.requireNonNull(figures.expected());
        return new DepartmentFigures(
                id,
                name,
                figures.shares(),
                figures.lights().overdue(),
                figures.lights().atRisk(),
                progress,
                expected,
                progress.subtract(expected),
                figures.owed(),
                figures.reported());
    }

    private static UrgentTask task(ResultSet row) throws SQLException {
        return new UrgentTask(
                row.getLong("task_id"),
                row.getString("code"),
                row.getString("task_title"),
                TaskState.valueOf(row.getString("state")),
                Light.valueOf(row.getString("light")),
                LightRule.valueOf(row.getString("light_rule")),
                row.getObject("task_due_on", LocalDate.class),
                DeadlineOrigin.valueOf(row.getString("due_origin")),
                row.getObject("overdue_since", LocalDate.class),
                row.getInt("days_overdue"),
                row.getInt("days_left"),
                row.getBigDecimal("task_progress"),
                row.getBigDecimal("task_expected"),
                row.getString("department"),
                row.getInt("departments"),
                row.getString("heads"),
                row.getObject("silent_days", Integer.class),
                row.getString("silent_department"),
                row.getString("last_word"),
                row.getObject("last_word_on", LocalDate.class),
                letter(row));
    }

    private static UrgentTask.@Nullable OpenLetter letter(ResultSet row) throws SQLException {
        Long id = row.getObject("letter_id", Long.class);
        return id == null
                ? null
                : new UrgentTask.OpenLetter(
                        id,
                        NoticeColour.valueOf(row.getString("letter_colour")),
                        row.getInt("letter_number"),
                        row.getLong("letter_department_id"));
    }
}
