package app.workplan.service.exchange;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Task;
import app.workplan.service.drafting.AddedRow;
import app.workplan.service.drafting.AddingService;
import app.workplan.service.task.AddedTaskService;
import app.workplan.service.task.TaskRepository;
import app.workplan.service.task.TaskService;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 写一行: by the command that a page uses for the same thing. */
@Component
@RequiredArgsConstructor
class ExchangeRows {

    private final TaskService changes;
    private final AddingService drafts;
    private final AddedTaskService added;
    private final TaskRepository tasks;
    private final EntityManager entities;

    /** @throws RuleViolation when a rule of the command refuses it */
    void write(Actor actor, Plan plan, ExchangeLine line, @Nullable String basis) {
        if (line.target() instanceof ExchangeLine.Present present) {
            change(actor, present.taskId(), present.version(), line, basis);
        } else if (line.target() instanceof ExchangeLine.Added place) {
            Task task = add(actor, plan, line.title(), place, basis);
            entities.flush();
            change(actor, task.requireId(), task.getVersion(), line, basis);
        }
    }

    private void change(Actor actor, long taskId, int version, ExchangeLine line, @Nullable String basis) {
        changes.change(actor, new TaskService.ChangeTask(taskId, line.changes(), line.parts(), basis, version));
    }

    private Task add(Actor actor, Plan plan, String title, ExchangeLine.Added place, @Nullable String basis) {
        if (tasks.findByChapterId(place.chapterId()).stream()
                .anyMatch(one -> one.getTitle().equals(title))) {
            throw new RuleViolation("exchange.titleThere", title);
        }
        if (plan.isDraft()) {
            AddedRow row = new AddedRow(null, title, List.of(), place.dueOn());
            long item = drafts.addItems(actor, plan.requireId(), place.chapterId(), null, List.of(row));
            return tasks.findByItemIdIn(List.of(item)).stream()
                    .findFirst()
                    .orElseThrow(() -> new RuleViolation("task.placeAchievement"));
        }
        AddedTaskService.AddTask command = new AddedTaskService.AddTask(
                plan.requireId(),
                place.chapterId(),
                title,
                place.dueOn(),
                null,
                List.of(),
                List.of(),
                Objects.requireNonNullElse(basis, ""));
        return Objects.requireNonNull(entities.find(Task.class, added.add(actor, command)));
    }
}
