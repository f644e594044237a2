package app.workplan.service.task;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.PlanPeriod;
import app.workplan.domain.task.Occurrence;
import app.workplan.domain.task.OccurrencePeriod;
import app.workplan.domain.task.Recurrence;
import app.workplan.domain.task.RecurrenceOwner;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.Task;
import app.workplan.service.plan.IssuedWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 印发任务: the first facts of tasks and shares, and the occurrences of their recurrences. */
@Component
@RequiredArgsConstructor
class TaskIssue implements IssuedWork {

    private final TaskRepository tasks;
    private final ShareRepository shares;
    private final RecurrenceRepository recurrences;
    private final RecurrenceOwnerRepository owners;
    private final OccurrenceRepository occurrences;
    private final OccurrenceRecordRepository records;

    @Override
    public int issueAll(Plan plan, Instant at, LocalDate on, @Nullable Long actorId) {
        List<Task> all = tasks.findByPlanIdOrderByPosition(plan.requireId());
        Map<Long, List<Share>> sharesByTask = shares.findByPlanIdOrderByPosition(plan.requireId()).stream()
                .collect(Collectors.groupingBy(Share::getTaskId));
        Map<Long, List<Recurrence>> recurrencesByTask =
                recurrences
                        .findByTaskIdInOrderByPosition(
                                all.stream().map(Task::requireId).toList())
                        .stream()
                        .collect(Collectors.groupingBy(Recurrence::getTaskId));
        for (Task task : all) {
            List<Share> own = sharesByTask.getOrDefault(task.requireId(), List.of());
            task.issue(at, null, actorId);
            own.forEach(share -> share.issue(task, at, on, actorId));
            recurrencesByTask
                    .getOrDefault(task.requireId(), List.of())
                    .forEach(recurrence -> begin(recurrence, plan.getPeriod(), own, at, on));
        }
        return all.size();
    }

    /**
     * 应办次 of one recurrence: those of periods that end on the day or later.
     *
     * @return how many
     */
    int begin(Recurrence recurrence, PlanPeriod period, List<Share> own, Instant at, LocalDate on) {
        owners.save(new RecurrenceOwner(recurrence, ownerOf(recurrence, own), at));
        List<OccurrencePeriod> periods = OccurrencePeriod.of(recurrence.getFrequency(), period, on).stream()
                .filter(one -> one.begunBy(recurrence.getEndsOn()))
                .toList();
        periods.forEach(one -> occurrences.save(new Occurrence(recurrence, one.from(), one.dueOn())));
        return periods.size();
    }

    /**
     * 按新的次数: what the recurrence asks for now holds for the periods that end on the day or later and have no record.
     *
     * @return how many
     */
    int demandAnew(Recurrence recurrence, LocalDate on) {
        List<Occurrence> left = occurrences.lockFrom(recurrence.requireId(), on);
        Set<Long> recorded =
                records.recordedAmong(left.stream().map(Occurrence::requireId).toList());
        List<Occurrence> free =
                left.stream().filter(one -> !recorded.contains(one.requireId())).toList();
        free.forEach(one -> one.demand(recurrence));
        return free.size();
    }

    /** The share of the department the office chose, else the lead, else the first named; null without shares. */
    static @Nullable Share ownerOf(Recurrence recurrence, List<Share> own) {
        return own.stream()
                .filter(share -> Objects.equals(share.getDepartmentId(), recurrence.getOwnerDepartmentId()))
                .findFirst()
                .or(() -> own.stream()
                        .filter(share -> share.getRole() == ShareRole.LEAD)
                        .findFirst())
                .orElse(own.isEmpty() ? null : own.get(0));
    }
}
