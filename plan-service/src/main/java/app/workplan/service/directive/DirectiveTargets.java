package app.workplan.service.directive;

import app.workplan.domain.organisation.Department;
import app.workplan.domain.progress.ProgressEntry;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.organisation.DepartmentRepository;
import app.workplan.service.progress.ProgressEntryRepository;
import app.workplan.service.task.SharesInPlans;
import app.workplan.service.task.TasksInPlans;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 批示的对象: what a directive may stand on, and to whom it may be given. */
@Component
@RequiredArgsConstructor
class DirectiveTargets {

    private final TasksInPlans tasks;
    private final SharesInPlans shares;
    private final ProgressEntryRepository entries;
    private final DepartmentRepository departments;
    private final JdbcClient jdbc;

    /** The task with its plan, kept from others: of two forms at once the second finds what the first made. */
    TasksInPlans.TaskInPlan lock(long taskId) {
        return tasks.lock(taskId);
    }

    /** @throws NotFound unless the entry is of a share of the task */
    void requireEntryOf(long taskId, long entryId) {
        ProgressEntry entry = entries.findById(entryId).orElseThrow(() -> new NotFound("entry", entryId));
        if (shares.load(entry.getShareId()).share().getTaskId() != taskId) {
            throw new NotFound("entry", entryId);
        }
    }

    /** @throws NotFound unless the letter is about the task */
    void requireNoticeOf(long taskId, long noticeId) {
        boolean own = jdbc.sql(
                        "select exists (select from supervision_notice n where n.id = :notice and n.task_id = :task)")
                .param("notice", noticeId)
                .param("task", taskId)
                .query(Boolean.class)
                .single();
        if (!own) {
            throw new NotFound("notice", noticeId);
        }
    }

    /**
     * 承办科室, with their names.
     *
     * @throws NotFound for another bureau's
     * @throws RuleViolation for one that does not exist on the day
     */
    Map<Long, String> departments(long bureauId, Collection<Long> ids, LocalDate day) {
        List<Department> found = departments.findByBureauIdAndIdIn(bureauId, ids);
        if (found.size() != ids.size()) {
            throw new NotFound("department", ids);
        }
        found.stream().filter(one -> !one.isValidOn(day)).findFirst().ifPresent(gone -> {
            throw new RuleViolation("directive.departmentGone", gone.getName());
        });
        return found.stream().collect(Collectors.toMap(Department::requireId, Department::getName));
    }
}
