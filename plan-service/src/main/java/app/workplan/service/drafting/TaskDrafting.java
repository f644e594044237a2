package app.workplan.service.drafting;

import app.workplan.domain.plan.Chapter;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.PlanItem;
import app.workplan.domain.task.Task;
import app.workplan.domain.task.TaskCodes;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.TrackedItems;
import app.workplan.service.task.TaskRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * 生成任务: one per leaf item, and one for a parent item with own dates, frequencies or targets (product.md section 2,
 * Task).
 */
@Component
@RequiredArgsConstructor
class TaskDrafting {

    private final TaskRepository tasks;
    private final TaskDemands demands;
    private final ShareDrafting shareDrafting;
    private final Clock clock;

    /** @param planItems the saved items by the parser's id */
    void draft(Plan plan, List<Chapter> chapters, Map<Integer, PlanItem> planItems, ParsedDocument parsed) {
        Instant now = clock.instant();
        TrackedItems tracked = new TrackedItems(parsed);
        List<PlanItem> ordered =
                parsed.items().stream().map(one -> planItems.get(one.id())).toList();
        TaskCodes codes = new TaskCodes(plan.getPeriod().from().getYear(), chapters, ordered);
        NamedDepartments.Known departments = shareDrafting.departmentsOf(plan);
        List<ParsedDocument.Item> all = tracked.all();
        List<Task> made = new ArrayList<>();
        for (ParsedDocument.Item one : all) {
            PlanItem item = Objects.requireNonNull(planItems.get(one.id()));
            made.add(new Task(
                    item,
                    codes.next(item),
                    made.size(),
                    item.getSpan(),
                    TaskDemands.deadline(plan.getPeriod(), one),
                    now));
        }
        // what belongs to a task names it by its id, which the order of batched inserts does not know of
        tasks.saveAllAndFlush(made);
        for (int i = 0; i < made.size(); i++) {
            demands.save(made.get(i), all.get(i), now, true);
            shareDrafting.draft(made.get(i), all.get(i), tracked, departments);
        }
    }
}
