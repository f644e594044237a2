package app.workplan.service.task;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.task.Occurrence;
import app.workplan.domain.task.Recurrence;
import app.workplan.domain.task.RecurrenceOwner;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.Task;
import app.workplan.service.plan.PlanRepository;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds which share owns an occurrence now, and where it stands. */
@Component
@RequiredArgsConstructor
public class OccurrenceOwners {

    private final RecurrenceRepository recurrences;
    private final RecurrenceOwnerRepository owners;
    private final OccurrenceRepository occurrences;
    private final ShareRepository shares;
    private final TaskRepository tasks;
    private final PlanRepository plans;

    /**
     * Where an occurrence stands.
     *
     * @param share null while the occurrence belongs to the task itself
     */
    public record Owner(@Nullable Share share, Task task, Plan plan) {}

    /** @throws NotFound when its task or plan is gone */
    public Owner of(Occurrence occurrence) {
        long recurrenceId = occurrence.getRecurrenceId();
        Recurrence recurrence =
                recurrences.findById(recurrenceId).orElseThrow(() -> new NotFound("recurrence", recurrenceId));
        Task task =
                tasks.findById(recurrence.getTaskId()).orElseThrow(() -> new NotFound("task", recurrence.getTaskId()));
        Plan plan = plans.findById(task.getPlanId()).orElseThrow(() -> new NotFound("plan", task.getPlanId()));
        Optional<Long> shareId = owners.findFirstByRecurrenceIdOrderByValidFromDescIdDesc(recurrenceId)
                .map(RecurrenceOwner::getShareId);
        return new Owner(shareId.flatMap(shares::findById).orElse(null), task, plan);
    }

    /** The shares of the task whose progress its occurrences make. */
    public Set<Long> sharesOf(long taskId) {
        Set<Long> found = new HashSet<>();
        for (Recurrence recurrence : recurrences.findByTaskIdInOrderByPosition(List.of(taskId))) {
            long id = recurrence.requireId();
            owners.findFirstByRecurrenceIdOrderByValidFromDescIdDesc(id)
                    .map(RecurrenceOwner::getShareId)
                    .filter(share -> occurrences.existsByRecurrenceIdAndDroppedAtIsNull(id))
                    .ifPresent(found::add);
        }
        return found;
    }
}
