package app.workplan.service.task;

import app.workplan.domain.task.Recurrence;
import app.workplan.domain.task.RecurrenceOwner;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.Task;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 应办次归谁: without shares they belong to the task until one is assigned. */
@Component
@RequiredArgsConstructor
class RecurrenceOwnership {

    private final RecurrenceRepository recurrences;
    private final RecurrenceOwnerRepository owners;

    /** Gives the recurrences whose share is no longer among those left to the lead of these, else the first named. */
    void settle(Map<Task, List<Share>> left, Instant at) {
        if (left.isEmpty()) {
            return;
        }
        Map<Long, List<Share>> byTask = new HashMap<>();
        left.forEach((task, shares) -> byTask.put(task.requireId(), shares));
        List<Recurrence> all = recurrences.findByTaskIdInOrderByPosition(byTask.keySet());
        Map<Long, RecurrenceOwner> newest = new HashMap<>();
        owners.findByRecurrenceIdInOrderByValidFromAscIdAsc(
                        all.stream().map(Recurrence::requireId).toList())
                .forEach(owner -> newest.put(owner.getRecurrenceId(), owner));
        for (Recurrence recurrence : all) {
            List<Share> shares = byTask.getOrDefault(recurrence.getTaskId(), List.of());
            RecurrenceOwner last = newest.get(recurrence.requireId());
            Long owner = last == null ? null : last.getShareId();
            boolean there = shares.stream().anyMatch(one -> owner != null && one.requireId() == owner);
            Share next = TaskIssue.firstOwner(shares);
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
