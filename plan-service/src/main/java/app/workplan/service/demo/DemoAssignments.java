package app.workplan.service.demo;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Actor;
import app.workplan.service.demo.DemoOrganisation.Staffed;
import app.workplan.service.demo.DemoStage.ShareRow;
import app.workplan.service.plan.PlanRepository;
import app.workplan.service.task.AssignmentService;
import app.workplan.service.task.TaskChange;
import app.workplan.service.task.TaskRepository;
import app.workplan.service.task.TaskService;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 示范分工与时限: what the office adds to a draft before it issues it; all marked 人工 by the product. */
@Component
@RequiredArgsConstructor
class DemoAssignments {

    private final DemoStage stage;
    private final AssignmentService assignments;
    private final TaskService tasks;
    private final TaskRepository taskRows;
    private final PlanRepository plans;

    /** Assigns by item path; a task without an own line takes the nearest one above it. */
    void assign(Actor office, long planId, DemoSeed seed, Staffed staffed) {
        Map<String, List<DemoSeed.AssignedShare>> byItem = new HashMap<>();
        seed.assignments().forEach(one -> byItem.put(one.item(), one.shares()));
        if (byItem.isEmpty()) {
            return;
        }
        Set<Long> seen = new HashSet<>();
        for (ShareRow row : stage.shares(planId)) {
            if (row.path() == null || !seen.add(row.taskId())) {
                continue;
            }
            for (DemoSeed.AssignedShare share : nearest(byItem, row.path())) {
                assignments.assign(
                        office,
                        new AssignmentService.Assign(
                                row.taskId(),
                                Objects.requireNonNull(staffed.departments().get(share.department())),
                                share.role(),
                                null));
            }
        }
    }

    private static List<DemoSeed.AssignedShare> nearest(Map<String, List<DemoSeed.AssignedShare>> byItem, String path) {
        for (String at = path; at.contains("/"); at = at.substring(0, at.lastIndexOf('/'))) {
            List<DemoSeed.AssignedShare> found = byItem.get(at);
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }

    /** Sets due dates of a draft by task code. */
    void setDates(Actor office, long planId, Map<String, LocalDate> byCode) {
        taskRows.findByPlanIdOrderByPosition(planId).stream()
                .filter(task -> byCode.containsKey(task.getCode()))
                .forEach(task -> tasks.change(
                        office,
                        new TaskService.ChangeTask(
                                task.requireId(),
                                List.of(TaskChange.due(Objects.requireNonNull(byCode.get(task.getCode())))),
                                null,
                                null,
                                task.getVersion())));
    }

    /** Marks the plan's history as made for demonstration. */
    void mark(long planId) {
        plans.findById(planId).ifPresent(Plan::markDemo);
    }
}
