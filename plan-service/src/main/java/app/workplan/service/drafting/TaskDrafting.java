package app.workplan.service.drafting;

import app.workplan.domain.plan.Chapter;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.PlanItem;
import app.workplan.domain.plan.SourceSpan;
import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Milestone;
import app.workplan.domain.task.Recurrence;
import app.workplan.domain.task.Target;
import app.workplan.domain.task.Task;
import app.workplan.domain.task.TaskCodes;
import app.workplan.domain.task.TaskDeadline;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.TrackedItems;
import app.workplan.service.task.MilestoneRepository;
import app.workplan.service.task.RecurrenceRepository;
import app.workplan.service.task.TargetRepository;
import app.workplan.service.task.TaskRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 生成任务: one per leaf item, and one for a parent item with own dates, frequencies or targets (product.md section 2,
 * Task). Of several dates the last is the deadline, the earlier ones are milestones; without one the plan's end.
 */
@Component
@RequiredArgsConstructor
class TaskDrafting {

    private static final int MAX_WORDS = 100;
    private static final int MAX_SENTENCE = 300;

    private final TaskRepository tasks;
    private final MilestoneRepository milestones;
    private final RecurrenceRepository recurrences;
    private final TargetRepository targets;
    private final ShareDrafting shareDrafting;
    private final Clock clock;

    /** @param planItems the saved items by the parser's id */
    void draft(Plan plan, List<Chapter> chapters, Map<Integer, PlanItem> planItems, ParsedDocument parsed) {
        Instant now = clock.instant();
        TrackedItems tracked = new TrackedItems(parsed);
        List<PlanItem> ordered =
                parsed.items().stream().map(one -> planItems.get(one.id())).toList();
        TaskCodes codes = new TaskCodes(plan.getPeriod().from().getYear(), chapters, ordered);
        ShareDrafting.Departments departments = shareDrafting.departmentsOf(plan);
        List<ParsedDocument.Item> all = tracked.all();
        List<Task> made = new ArrayList<>();
        for (ParsedDocument.Item one : all) {
            PlanItem item = Objects.requireNonNull(planItems.get(one.id()));
            made.add(new Task(item, codes.next(item), made.size(), item.getSpan(), deadlineOf(plan, one), now));
        }
        // what belongs to a task names it by its id, which the order of batched inserts does not know of
        tasks.saveAllAndFlush(made);
        for (int i = 0; i < made.size(); i++) {
            saveDemands(made.get(i), all.get(i), now);
            shareDrafting.draft(made.get(i), all.get(i), tracked, departments);
        }
    }

    private static TaskDeadline deadlineOf(Plan plan, ParsedDocument.Item item) {
        return item.deadlines().stream()
                .max(Comparator.comparing(ParsedDocument.Deadline::date))
                .map(last -> last.byStaff()
                        ? new TaskDeadline(last.date(), DeadlineOrigin.STAFF, null)
                        : new TaskDeadline(last.date(), DeadlineOrigin.TEXT, PlanDrafting.cut(last.text(), MAX_WORDS)))
                .orElseGet(() -> new TaskDeadline(plan.getPeriod().to(), DeadlineOrigin.DEFAULT, null));
    }

    private void saveDemands(Task task, ParsedDocument.Item item, Instant now) {
        for (ParsedDocument.Deadline one : item.deadlines()) {
            if (one.date().isBefore(task.getDueOn())) {
                milestones.save(new Milestone(
                        task,
                        one.date(),
                        PlanDrafting.cut(one.text(), MAX_SENTENCE),
                        one.byStaff() ? null : PlanDrafting.cut(one.text(), MAX_WORDS),
                        place(one.start(), one.end()),
                        now));
            }
        }
        int position = 0;
        for (ParsedDocument.Recurrence one : item.frequencies()) {
            recurrences.save(new Recurrence(
                    task,
                    one.per(),
                    one.minCount(),
                    PlanDrafting.cut(one.text(), MAX_SENTENCE),
                    place(one.start(), one.end()),
                    position++));
        }
        for (ParsedDocument.Target one : item.targets()) {
            if (one.value().abs().compareTo(PlanDrafting.LARGEST) >= 0) {
                continue;
            }
            targets.save(new Target(
                    task,
                    PlanDrafting.cut(one.name(), 200),
                    one.comparator(),
                    one.value(),
                    PlanDrafting.cut(one.unit(), 20),
                    PlanDrafting.cut(one.text(), MAX_SENTENCE),
                    place(one.start(), one.end())));
        }
    }

    /** What the office entered while looking through has no place in the text. */
    private static @Nullable SourceSpan place(int start, int end) {
        return start == end ? null : PlanDrafting.span(start, end);
    }
}
