package app.workplan.service.task;

import app.workplan.domain.task.Recurrence;
import app.workplan.domain.task.RecurrenceOwner;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.Task;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 应办次归谁: without shares they belong to the task until one is assigned. */
@Component
@RequiredArgsConstructor
class RecurrenceOwnership {

    private final RecurrenceRepository recurrences;
    private final RecurrenceOwnerRepository owners;

    /** Gives the recurrences whose share is no longer among {@code left} to the lead of those, else the first named. */
    void settle(Task task, List<Share> left, Instant at) {
        for (Recurrence recurrence : recurrences.findByTaskIdInOrderByPosition(List.of(task.requireId()))) {
            Long owner = owners.findFirstByRecurrenceIdOrderByValidFromDescIdDesc(recurrence.requireId())
                    .map(RecurrenceOwner::getShareId)
                    .orElse(null);
            boolean there = left.stream().anyMatch(one -> owner != null && one.requireId() == owner);
            Share next = TaskIssue.firstOwner(left);
            if (!there && (owner != null || next != null)) {
                owners.save(new RecurrenceOwner(recurrence, next, at));
            }
        }
    }

    /** Gives the recurrences that one share owns to another, from the instant on. */
    void handOver(Task task, Share from, Share to, Instant at) {
        for (Recurrence recurrence : recurrences.findByTaskIdInOrderByPosition(List.of(task.requireId()))) {
            owners.findFirstByRecurrenceIdOrderByValidFromDescIdDesc(recurrence.requireId())
                    .filter(owner -> Objects.equals(owner.getShareId(), from.requireId()))
                    .ifPresent(owner -> owners.save(new RecurrenceOwner(recurrence, to, at)));
        }
    }
}
