package app.workplan.service.task;

import app.workplan.domain.plan.Chapter;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.PlanItem;
import app.workplan.domain.plan.Wording;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Frequency;
import app.workplan.domain.task.Task;
import app.workplan.domain.task.TaskDeadline;
import app.workplan.service.plan.Basis;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.shared.BusinessClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 增补任务: adds a task to a plan that is already issued, with its basis; it exists from that day on, for every figure. */
@Service
@RequiredArgsConstructor
public class AddedTaskService {

    private final TaskPlaces places;
    private final TaskRepository tasks;
    private final AssignmentService assignments;
    private final AddedRecurrence recurrence;
    private final PlanAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 增补任务, as a command.
     *
     * @param placeId the chapter or the item it belongs to
     * @param dueOn 完成时限, the last good day; null for the plan's end
     * @param dueWords the words of a document for that day, null where the office states it
     * @param parts 责任科室 in order
     * @param rhythms 频次要求
     * @param basis 依据, such as 上级交办 or a 会议纪要
     */
    public record AddTask(
            long planId,
            @Nullable Long placeId,
            String title,
            @Nullable LocalDate dueOn,
            @Nullable String dueWords,
            List<TaskPart> parts,
            List<Rhythm> rhythms,
            String basis) {

        public AddTask {
            parts = List.copyOf(parts);
            rhythms = List.copyOf(rhythms);
        }

        /**
         * As the office states it by hand.
         *
         * @param departmentIds in order; of several the first leads
         * @param frequency null for none
         */
        public AddTask(
                long planId,
                @Nullable Long placeId,
                String title,
                @Nullable LocalDate dueOn,
                List<Long> departmentIds,
                @Nullable Frequency frequency,
                int minCount,
                String basis) {
            this(
                    planId,
                    placeId,
                    title,
                    dueOn,
                    null,
                    AssignmentService.parts(departmentIds),
                    frequency == null
                            ? List.of()
                            : List.of(new Rhythm(frequency, minCount, frequency.name() + " " + minCount)),
                    basis);
        }
    }

    /** 频次要求: at least {@code minCount} times in each period, and the words for it. */
    public record Rhythm(Frequency frequency, int minCount, String words) {}

    /**
     * 增补.
     *
     * @return id of the task; its code says that it was added, and in which order
     * @throws RuleViolation unless the plan is issued and open, the place one of its chapters or items to be worked on, the
     *     title, basis and departments good, and the date inside the period and not past
     */
    @Transactional
    public long add(Actor actor, AddTask command) {
        Plan plan = places.plan(command.planId());
        access.requireCanEdit(actor, plan);
        plan.requireIssued();
        String basis = Basis.required(command.basis());
        String title = Wording.title(command.title());
        TaskPlaces.Place place = places.of(plan, command.placeId());
        Instant now = clock.instant();
        LocalDate today = BusinessClock.dayOf(now);
        TaskDeadline deadline = deadline(plan, command, today);
        String code = places.nextCode(plan);
        Task task = tasks.save(made(place, title, code, deadline, now));
        task.issue(now, basis, actor.userId());
        audit.record(Audited.of(actor, plan.getBureauId(), "task.add", "task", task.requireId())
                .in(plan.requireId(), task.requireId())
                .values(null, code + " " + title)
                .on(basis));
        assignments.assignEach(actor, task.requireId(), command.parts(), basis);
        recurrence.repeat(plan, task, command.rhythms(), now, today);
        places.changed(plan);
        return task.requireId();
    }

    private static Task made(TaskPlaces.Place place, String title, String code, TaskDeadline deadline, Instant now) {
        PlanItem item = place.item();
        Chapter chapter = place.chapter();
        if (item == null) {
            return new Task(chapter, title, code, place.position(), deadline, now);
        }
        Task task = new Task(item, code, place.position(), null, deadline, now);
        task.rename(title);
        return task;
    }

    private static TaskDeadline deadline(Plan plan, AddTask command, LocalDate today) {
        LocalDate dueOn = command.dueOn();
        if (dueOn == null) {
            return new TaskDeadline(plan.getPeriod().to(), DeadlineOrigin.DEFAULT, null);
        }
        plan.getPeriod().requireDue(dueOn);
        if (dueOn.isBefore(today)) {
            throw new RuleViolation("task.duePast", today);
        }
        String words = command.dueWords();
        return new TaskDeadline(dueOn, words == null ? DeadlineOrigin.STAFF : DeadlineOrigin.TEXT, words);
    }
}
