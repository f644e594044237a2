package app.workplan.service.task;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.domain.task.Frequency;
import app.workplan.domain.task.PostQuota;
import app.workplan.domain.task.PostQuotas;
import app.workplan.domain.task.Recurrence;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.Task;
import app.workplan.service.plan.Basis;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 改频次要求 of a task, by the office. A task may have several, each with its own rhythm and its own department. After issue a
 * change needs its basis; new numbers hold for periods that end that day or later and have no record yet (docs/adr/0259), a
 * new rhythm or end from the next period on: no figure of an earlier day changes by it.
 */
@Service
@RequiredArgsConstructor
public class RecurrenceService {

    private final TasksInPlans tasks;
    private final RecurrenceRepository recurrences;
    private final RecurrenceOwnership owners;
    private final RecurrenceCourse course;
    private final PlanAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 频次要求 as it shall be.
     *
     * @param times at least so often in each period; of no importance where posts are named
     * @param posts 各岗位的次数, empty where it does not matter who
     * @param departmentId 承办科室, one of the task's; null for the lead, else the first named
     * @param endsOn 止期: periods that begin after it are not owed; null: until the plan ends
     */
    public record Demand(
            Frequency frequency,
            int times,
            List<PostQuota> posts,
            String words,
            @Nullable Long departmentId,
            @Nullable LocalDate endsOn) {

        /** Until the plan ends. */
        public Demand(
                Frequency frequency, int times, List<PostQuota> posts, String words, @Nullable Long departmentId) {
            this(frequency, times, posts, words, departmentId, null);
        }

        public Demand {
            posts = List.copyOf(posts);
            words = words.strip();
        }
    }

    /**
     * 增加频次要求.
     *
     * @param basis 依据, required once the plan is issued
     * @return id of the recurrence
     * @throws RuleViolation when the plan is closed, the basis missing, the demand ill, the department without a share in the
     *     task, or no period of the plan is left
     */
    @Transactional
    public long add(Actor actor, long taskId, Demand demand, @Nullable String basis) {
        TaskWork work = begin(actor, taskId, basis);
        Task task = work.task();
        int position = recurrences.findByTaskIdInOrderByPosition(List.of(taskId)).stream()
                .mapToInt(one -> one.getPosition() + 1)
                .max()
                .orElse(0);
        Recurrence made = new Recurrence(task, demand.frequency(), 1, "", null, position);
        require(made, demand, work.plan());
        List<Share> shares = owners.sharesOf(task);
        RecurrenceOwnership.requireShare(shares, demand.departmentId());
        made.ownedBy(demand.departmentId());
        recurrences.save(made);
        if (task.isIssued()) {
            int periods = course.begin(made, work, shares);
            requirePeriods(made, periods);
        }
        record(work, "recurrence.add", made, null, made.told());
        return made.requireId();
    }

    /**
     * 改频次要求. The rhythm and the end of an issued one change from the next period on (docs/adr/0311).
     *
     * @param version the version the change was made against
     * @return whether anything was changed
     * @throws RuleViolation as for a new one, and when a new rhythm or end of an issued one comes too late
     * @throws StaleVersion when somebody changed it since
     */
    @Transactional
    public boolean change(
            Actor actor, long recurrenceId, Demand demand, @Nullable String basis, @Nullable Integer version) {
        Recurrence recurrence = find(recurrenceId);
        TaskWork work = begin(actor, recurrence.getTaskId(), basis);
        recurrence.requireSeen(version);
        boolean issued = work.task().isIssued();
        RecurrenceCourse.Before before = RecurrenceCourse.Before.of(recurrence);
        String told = recurrence.told();
        String count = count(recurrence);
        require(recurrence, demand, work.plan());
        if (issued && before.moves(recurrence)) {
            course.turn(recurrence, before, work.plan().getPeriod(), work.at(), work.on());
        }
        if (issued && !before.turns(recurrence) && !count.equals(count(recurrence))) {
            requirePeriods(recurrence, course.demandAnew(recurrence, work.on()));
        }
        boolean changed = !told.equals(recurrence.told());
        if (changed) {
            record(work, "recurrence.change", recurrence, told, recurrence.told());
        }
        RecurrenceOwnership.Names owner = owners.choose(work.task(), recurrence, demand.departmentId(), work.at());
        if (!Objects.equals(owner.before(), owner.after())) {
            record(work, "recurrence.owner", recurrence, owner.before(), owner.after());
            changed = true;
        }
        return changed;
    }

    /** 删除频次要求 of a draft; after issue what was owed stays owed. */
    @Transactional
    public void remove(Actor actor, long recurrenceId) {
        Recurrence recurrence = find(recurrenceId);
        TasksInPlans.TaskInPlan place = tasks.lock(recurrence.getTaskId());
        access.requireCanEdit(actor, place.plan());
        if (place.task().isIssued()) {
            throw new RuleViolation("recurrence.issuedStays");
        }
        record(place.amendedBy(actor, clock, null), "recurrence.remove", recurrence, recurrence.told(), null);
        recurrences.delete(recurrence);
    }

    private Recurrence find(long id) {
        return recurrences.findById(id).orElseThrow(() -> new NotFound("recurrence", id));
    }

    private TaskWork begin(Actor actor, long taskId, @Nullable String basis) {
        TasksInPlans.TaskInPlan place = tasks.lock(taskId);
        Plan plan = place.plan();
        access.requireCanEdit(actor, plan);
        plan.requireOpen();
        Basis.require(plan, basis);
        return place.amendedBy(actor, clock, basis == null ? null : basis.strip());
    }

    private static void require(Recurrence recurrence, Demand demand, Plan plan) {
        recurrence.require(demand.frequency(), demand.times(), new PostQuotas(demand.posts()), demand.words());
        recurrence.endOn(demand.endsOn(), plan.getPeriod());
    }

    private static void requirePeriods(Recurrence recurrence, int periods) {
        if (periods == 0 && recurrence.getFrequency().makesOccurrences()) {
            throw new RuleViolation("recurrence.noPeriodLeft");
        }
    }

    private static String count(Recurrence recurrence) {
        return recurrence.getMinCount() + " " + recurrence.getQuotas();
    }

    private void record(
            TaskWork work, String action, Recurrence recurrence, @Nullable String before, @Nullable String after) {
        audit.record(Audited.of(work.actor(), recurrence.getBureauId(), action, "recurrence", recurrence.requireId())
                .in(work.plan().requireId(), work.task().requireId())
                .values(before, after)
                .on(work.basis()));
    }
}
