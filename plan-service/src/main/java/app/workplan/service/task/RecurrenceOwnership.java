package app.workplan.service.task;

import app.workplan.domain.organisation.Department;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Recurrence;
import app.workplan.domain.task.RecurrenceOwner;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.ShareState;
import app.workplan.domain.task.Task;
import app.workplan.service.organisation.DepartmentRepository;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 应办次归谁: without shares they belong to the task until one is assigned. */
@Component
@RequiredArgsConstructor
class RecurrenceOwnership {

    private final RecurrenceRepository recurrences;
    private final RecurrenceOwnerRepository owners;
    private final ShareRepository shares;
    private final DepartmentRepository departments;

    /** The names of the departments that owned it before and own it now; null for none. */
    record Names(@Nullable String before, @Nullable String after) {}

    /** 现有的分工 of the task, without those taken away. */
    List<Share> sharesOf(Task task) {
        return shares.findByTaskIdOrderByPosition(task.requireId()).stream()
                .filter(one -> one.getState() != ShareState.CANCELLED)
                .toList();
    }

    /**
     * 指定承办: gives the recurrence, from the instant on, to the share of the department; a draft keeps the choice alone.
     *
     * @param departmentId null for the lead, else the first named
     * @throws RuleViolation unless the department, where one is named, has a part in the task
     */
    Names choose(Task task, Recurrence recurrence, @Nullable Long departmentId, Instant at) {
        List<Share> present = sharesOf(task);
        requireShare(present, departmentId);
        Names chosen = new Names(nameOf(recurrence.getOwnerDepartmentId()), nameOf(departmentId));
        recurrence.ownedBy(departmentId);
        if (!task.isIssued()) {
            return chosen;
        }
        Share next = TaskIssue.ownerOf(recurrence, present);
        Long before = owners.findFirstByRecurrenceIdOrderByValidFromDescIdDesc(recurrence.requireId())
                .map(RecurrenceOwner::getShareId)
                .orElse(null);
        Long after = next == null ? null : next.requireId();
        if (Objects.equals(before, after)) {
            return new Names(null, null);
        }
        owners.save(new RecurrenceOwner(recurrence, next, at));
        Long had = before == null
                ? null
                : shares.findById(before).map(Share::getDepartmentId).orElse(null);
        return new Names(nameOf(had), nameOf(next == null ? null : next.getDepartmentId()));
    }

    /** @throws RuleViolation unless the department, where one is named, has one of the shares */
    static void requireShare(List<Share> present, @Nullable Long departmentId) {
        if (departmentId != null && present.stream().noneMatch(one -> one.getDepartmentId() == departmentId)) {
            throw new RuleViolation("recurrence.ownerWithoutShare");
        }
    }

    private @Nullable String nameOf(@Nullable Long departmentId) {
        return departmentId == null
                ? null
                : departments.findById(departmentId).map(Department::getName).orElse(null);
    }

    /** Gives the recurrences whose share is no longer among those left to the department chosen, the lead or the first named. */
    void settle(Map<Task, List<Share>> left, Instant at) {
        if (left.isEmpty()) {
            return;
        }
        Map<Long, List<Share>> byTask = new HashMap<>();
        left.forEach((task, some) -> byTask.put(task.requireId(), some));
        List<Recurrence> all = recurrences.findByTaskIdInOrderByPosition(byTask.keySet());
        Map<Long, RecurrenceOwner> newest = new HashMap<>();
        owners.findByRecurrenceIdInOrderByValidFromAscIdAsc(
                        all.stream().map(Recurrence::requireId).toList())
                .forEach(owner -> newest.put(owner.getRecurrenceId(), owner));
        for (Recurrence recurrence : all) {
            List<Share> some = byTask.getOrDefault(recurrence.getTaskId(), List.of());
            RecurrenceOwner last = newest.get(recurrence.requireId());
            Long owner = last == null ? null : last.getShareId();
            boolean there = some.stream().anyMatch(one -> owner != null && one.requireId() == owner);
            Share next = TaskIssue.ownerOf(recurrence, some);
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
