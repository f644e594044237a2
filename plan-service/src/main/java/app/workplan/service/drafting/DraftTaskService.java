package app.workplan.service.drafting;

import app.workplan.domain.plan.DraftStructure;
import app.workplan.domain.plan.DraftStructure.Step;
import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.plan.PlanItem;
import app.workplan.domain.plan.Wording;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.DraftTasks;
import app.workplan.domain.task.Task;
import app.workplan.domain.task.TaskDeadline;
import app.workplan.domain.task.TaskSplit;
import app.workplan.service.drafting.DraftDesk.Draft;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.task.TaskRepository;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 草稿里单独的任务: those of a split item, and those right under a chapter. */
@Service
@RequiredArgsConstructor
public class DraftTaskService {

    private final DraftDesk desk;
    private final TaskRepository tasks;
    private final TaskRemoval removal;
    private final DraftAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 加一项任务 to a chapter or an item, as its last one, due at the plan's end. It undoes nothing, so no version is asked.
     *
     * @return its id
     * @throws RuleViolation when the title is missing or too long, the place an achievement or a heading without own tasks
     */
    @Transactional
    public long add(Actor actor, long planId, long placeId, String title) {
        Draft draft = access.requireOpen(actor, planId, null);
        String words = Wording.title(title);
        List<Task> family = desk.tasksAt(draft, placeId);
        if (family.size() >= TaskSplit.MOST) {
            throw new RuleViolation("split.tooMany", TaskSplit.MOST);
        }
        TaskDeadline untilTheEnd = new TaskDeadline(draft.plan().getPeriod().to(), DeadlineOrigin.DEFAULT, null);
        Task task = tasks.save(made(draft.structure(), placeId, words, family, untilTheEnd));
        desk.settle(draft);
        record(actor, draft, "draftTask.add", task.requireId(), null, words);
        return task.requireId();
    }

    /** Its code is that of its place as soon as the draft is settled. */
    private Task made(
            DraftStructure structure, long placeId, String words, List<Task> family, TaskDeadline untilTheEnd) {
        int last = family.isEmpty() ? 0 : family.get(family.size() - 1).getPosition();
        if (structure.isChapter(placeId)) {
            return new Task(structure.chapter(placeId), words, "", last, untilTheEnd, clock.instant());
        }
        PlanItem item = structure.item(placeId);
        if (item.getNature() == ItemNature.ACHIEVEMENT) {
            throw new RuleViolation("task.placeAchievement");
        }
        if (family.isEmpty()) {
            throw new RuleViolation("split.heading");
        }
        Task task = new Task(item, "", last, null, untilTheEnd, clock.instant());
        task.rename(words);
        return task;
    }

    /**
     * 改任务名称.
     *
     * @throws RuleViolation when the title is missing or too long
     * @throws StaleVersion when somebody was faster
     */
    @Transactional
    public void reword(Actor actor, long planId, long taskId, String title, @Nullable Integer version) {
        Draft draft = access.requireSeen(actor, planId, version);
        Task task = desk.task(draft, taskId);
        String before = task.getTitle();
        task.rename(Wording.title(title));
        desk.settle(draft);
        record(actor, draft, "draftTask.reword", taskId, before, task.getTitle());
    }

    /**
     * 上移、下移 among the tasks of its item or chapter; codes follow.
     *
     * @param version null to move it in whatever order stands now
     * @throws RuleViolation when it cannot go further that way
     * @throws StaleVersion when somebody was faster
     */
    @Transactional
    public void step(Actor actor, long planId, long taskId, Step step, @Nullable Integer version) {
        Draft draft = access.requireOpen(actor, planId, version);
        Task task = desk.task(draft, taskId);
        List<Task> family = desk.tasksAt(draft, DraftTasks.placeOf(task));
        int to = family.indexOf(task) + (step == Step.UP ? -1 : 1);
        if (step != Step.UP && step != Step.DOWN || to < 0 || to >= family.size()) {
            throw new RuleViolation("structure.noFurther");
        }
        task.swapPlaces(family.get(to));
        desk.settle(draft);
        record(actor, draft, "structure.move", taskId, null, step);
    }

    /**
     * 删除一项任务 with its shares, dates, frequencies and targets.
     *
     * @throws RuleViolation when it is the only one of its item
     * @throws StaleVersion when somebody was faster
     */
    @Transactional
    public void remove(Actor actor, long planId, long taskId, @Nullable Integer version) {
        Draft draft = access.requireSeen(actor, planId, version);
        Task task = desk.task(draft, taskId);
        if (task.getItemId() != null && desk.tasksAt(draft, task.getItemId()).size() == 1) {
            throw new RuleViolation("split.lastTask");
        }
        removal.remove(List.of(task));
        desk.settle(draft);
        record(actor, draft, "draftTask.remove", taskId, task.getTitle(), null);
    }

    private void record(
            Actor actor, Draft draft, String action, long taskId, @Nullable Object before, @Nullable Object after) {
        audit.record(Audited.of(actor, draft.plan().getBureauId(), action, "structure", taskId)
                .in(draft.planId(), null)
                .values(before, after));
    }
}
