package app.workplan.service.task;

import app.workplan.domain.plan.PlanState;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 改任务的读取: what the form that edits a task begins with. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class TaskEditQueries {

    private static final String PARTS = """
            select s.department_id, s.role
            from share s
            where s.task_id = :task and s.state <> 'CANCELLED'
            order by s.position, s.id
            """;

    private static final String CHOICES = """
            select d.id as value, d.name as label
            from department d
            where d.bureau_id = :bureau
              and (d.valid_from <= :today and (d.valid_to is null or d.valid_to >= :today)
                   or d.id in (select s.department_id from share s where s.task_id in (:tasks)))
            order by d.position, d.id
            """;

    private final JdbcClient jdbc;
    private final TaskQueries tasks;
    private final PlanAccess access;
    private final Clock clock;

    /**
     * 可改的内容.
     *
     * @param parts 责任科室 with their roles, without those taken away
     * @param choices departments of today, and those the task has
     */
    public record TaskSheet(TaskView task, List<TaskPart> parts, List<DepartmentChoice> choices) {

        /** The names of departments and nothing for one that is unknown. */
        public String nameOf(long departmentId) {
            return choices.stream()
                    .filter(one -> one.value() == departmentId)
                    .map(DepartmentChoice::label)
                    .findFirst()
                    .orElse("");
        }
    }

    /**
     * The task for the form that edits it; three statements.
     *
     * @throws NotFound or Forbidden unless the reader works in the office of the task's own bureau
     */
    public TaskSheet sheet(Actor actor, Scope scope, long taskId) {
        TaskView task = tasks.task(actor, scope, taskId);
        access.requireOffice(actor, task.bureauId());
        List<TaskPart> parts = jdbc.sql(PARTS)
                .param("task", taskId)
                .query(RecordRows.of(TaskPart.class))
                .list();
        return new TaskSheet(task, parts, choices(task.bureauId(), List.of(taskId)));
    }

    /**
     * The same, for somebody who is about to begin.
     *
     * @throws RuleViolation when the plan is closed: there is nothing to begin
     */
    public TaskSheet openSheet(Actor actor, Scope scope, long taskId) {
        TaskSheet sheet = sheet(actor, scope, taskId);
        if (sheet.task().planState() == PlanState.CLOSED) {
            throw new RuleViolation("plan.closed");
        }
        return sheet;
    }

    /** Departments of the bureau that may be chosen today, and those the tasks have; {@code taskIds} not empty. */
    public List<DepartmentChoice> choices(long bureauId, List<Long> taskIds) {
        return jdbc.sql(CHOICES)
                .param("bureau", bureauId)
                .param("today", LocalDate.now(clock))
                .param("tasks", taskIds)
                .query(RecordRows.of(DepartmentChoice.class))
                .list();
    }
}
