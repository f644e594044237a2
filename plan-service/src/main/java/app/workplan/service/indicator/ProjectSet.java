package app.workplan.service.indicator;

import app.workplan.domain.indicator.ProjectJudgement;
import app.workplan.domain.indicator.ProjectStage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of {@link GoalSql} into projects, and judges them. */
final class ProjectSet {

    private final Map<Long, Head> heads = new LinkedHashMap<>();
    private final Map<Long, List<ProjectJudgement.Step>> steps = new LinkedHashMap<>();

    private record Head(
            long id,
            long bureauId,
            long planId,
            int version,
            boolean struck,
            String name,
            @Nullable ProjectStage stage,
            List<NamedDepartment> departments) {}

    void add(ResultSet row) throws SQLException {
        long id = row.getLong("project_id");
        if (!heads.containsKey(id)) {
            String stage = row.getString("stage");
            heads.put(
                    id,
                    new Head(
                            id,
                            row.getLong("project_bureau_id"),
                            row.getLong("project_plan_id"),
                            row.getInt("project_version"),
                            row.getBoolean("project_struck"),
                            row.getString("project_name"),
                            stage == null ? null : ProjectStage.valueOf(stage),
                            IndicatorRows.departments(row, "project_departments", "project_department_ids")));
            steps.put(id, new ArrayList<>());
        }
        LocalDate planned = row.getObject("planned_on", LocalDate.class);
        if (planned != null) {
            steps.get(id)
                    .add(new ProjectJudgement.Step(
                            row.getInt("step_number"),
                            row.getString("step_title"),
                            planned,
                            row.getObject("reached_on", LocalDate.class)));
        }
    }

    /** Judged on the day. */
    List<ProjectView> judged(LocalDate day) {
        return heads.values().stream()
                .map(head -> new ProjectView(
                        head.id(),
                        head.bureauId(),
                        head.planId(),
                        head.version(),
                        head.struck(),
                        head.name(),
                        head.stage(),
                        head.departments(),
                        steps.get(head.id()),
                        ProjectJudgement.of(head.stage(), steps.get(head.id()), day)))
                .toList();
    }
}
