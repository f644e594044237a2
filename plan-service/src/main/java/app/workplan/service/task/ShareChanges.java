package app.workplan.service.task;

import app.workplan.domain.organisation.Department;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.ShareFact;
import app.workplan.domain.task.ShareOrigin;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.ShareState;
import app.workplan.domain.task.Task;
import app.workplan.service.organisation.DepartmentRepository;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.shared.BusinessClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 分工的变动 of one task; whoever calls has looked at permission, plan and basis. */
@Component
@RequiredArgsConstructor
public class ShareChanges {

    private final ShareRepository shares;
    private final DepartmentRepository departments;
    private final RecurrenceOwnership recurrences;
    private final AuditTrail audit;

    /**
     * 要改的分工: what has to be added, changed and taken for a task to have exactly the parts wanted.
     *
     * @param present every share of the task, cancelled ones too
     * @param undoes the instant of the change that is taken back, null where none is: what came by it goes as if it never came
     */
    public record Difference(
            List<Share> present,
            List<TaskPart> added,
            Map<Share, ShareRole> changed,
            List<Share> gone,
            @Nullable Instant undoes) {

        public boolean isEmpty() {
            return added.isEmpty() && changed.isEmpty() && gone.isEmpty();
        }

        /** 撤销: the same, taking back the change made at the instant. */
        public Difference undoing(@Nullable Instant change) {
            return new Difference(present, added, changed, gone, change);
        }
    }

    /** 现有的责任科室, without those taken away. */
    public static List<TaskPart> parts(List<Share> shares) {
        return active(shares).stream()
                .map(one -> new TaskPart(one.getDepartmentId(), one.getRole()))
                .toList();
    }

    private static List<Share> active(List<Share> shares) {
        return shares.stream()
                .filter(one -> one.getState() != ShareState.CANCELLED)
                .toList();
    }

    List<Share> present(TaskWork work) {
        return shares.findByTaskIdOrderByPosition(work.task().requireId());
    }

    /**
     * Compares, and refuses before anything is written.
     *
     * @throws RuleViolation when a department is named twice or unknown, one is to go whose work is done or suspended, or one
     *     is to come to a task that is suspended or cancelled
     */
    public Difference difference(TaskWork work, List<Share> present, List<TaskPart> parts) {
        Map<Long, ShareRole> wanted = new LinkedHashMap<>();
        for (TaskPart part : parts) {
            if (wanted.put(part.departmentId(), part.role()) != null) {
                throw new RuleViolation("assign.already", nameOf(work, part.departmentId()));
            }
        }
        List<Share> active = active(present);
        Map<Share, ShareRole> changed = new LinkedHashMap<>();
        for (Share one : active) {
            ShareRole role = wanted.get(one.getDepartmentId());
            if (role != null && role != one.getRole()) {
                changed.put(one, role);
            }
        }
        List<TaskPart> added = parts.stream()
                .filter(part -> active.stream().noneMatch(one -> one.getDepartmentId() == part.departmentId()))
                .toList();
        List<Share> gone = active.stream()
                .filter(one -> !wanted.containsKey(one.getDepartmentId()))
                .toList();
        added.forEach(part -> nameOf(work, part.departmentId()));
        if (work.task().isIssued()) {
            if (!added.isEmpty()) {
                // what is set on a task holds for all its open shares: none begins before it is resumed
                work.task().requireNotSet();
            }
            gone.forEach(ShareChanges::requireGoing);
        }
        return new Difference(present, added, changed, gone, null);
    }

    private static void requireGoing(Share share) {
        if (!share.getState().isOpen()) {
            throw new RuleViolation(share.getState() == ShareState.DONE ? "assign.doneStays" : "share.notOpen");
        }
    }

    /** 改分工 of one task: {@link #write}, and 应办次 of a share that went go to one that is there. */
    void apply(TaskWork work, Difference difference) {
        List<Share> left = write(work, difference);
        settle(Map.of(work.task(), left), work.at());
    }

    /**
     * Adds, changes roles and takes away. A department taken away from an issued task keeps its share as cancelled; put
     * back, it goes on where it stood. Who calls settles the 应办次 afterwards.
     *
     * @return the shares the task has then
     */
    public List<Share> write(TaskWork work, Difference difference) {
        work.task().countShareChange();
        difference.changed().forEach((share, role) -> changeRole(work, share, role));
        int next = difference.present().stream()
                .mapToInt(one -> one.getPosition() + 1)
                .max()
                .orElse(0);
        Set<Share> left = new LinkedHashSet<>(difference.present());
        for (TaskPart part : difference.added()) {
            left.add(add(work, part, difference.present(), next++));
        }
        difference.gone().forEach(share -> take(work, share, difference.undoes()));
        left.removeAll(difference.gone());
        return active(List.copyOf(left)).stream()
                .sorted(Comparator.comparingInt(Share::getPosition))
                .toList();
    }

    /** 应办次归属 of issued tasks whose departments were changed, by the shares each has now. */
    public void settle(Map<Task, List<Share>> left, Instant at) {
        Map<Task, List<Share>> issued = new LinkedHashMap<>(left);
        issued.keySet().removeIf(task -> !task.isIssued());
        recurrences.settle(issued, at);
    }

    private Share add(TaskWork work, TaskPart part, List<Share> present, int position) {
        Optional<Share> earlier = present.stream()
                .filter(one -> one.getDepartmentId() == part.departmentId())
                .findFirst();
        if (earlier.isPresent()) {
            Share back = earlier.get();
            back.resume(words(work), work.at(), work.actorId());
            if (back.getRole() != part.role()) {
                back.changeRole(part.role(), work.at(), work.basis(), work.actorId());
            }
            record(work, "share.resume", back, ShareState.CANCELLED, back.getState());
            return back;
        }
        Share share =
                new Share(work.task(), part.departmentId(), part.role(), ShareOrigin.STAFF, position, null, work.at());
        if (work.task().isIssued()) {
            share.issue(work.task(), work.at(), work.on(), work.actorId());
        }
        shares.save(share);
        record(work, "share.assign", share, null, part.role());
        return share;
    }

    private void changeRole(TaskWork work, Share share, ShareRole role) {
        ShareRole before = share.getRole();
        share.changeRole(role, work.at(), work.basis(), work.actorId());
        record(work, "share.changeRole", share, before, role);
    }

    private void take(TaskWork work, Share share, @Nullable Instant undoes) {
        ShareState before = share.getState();
        if (work.task().isIssued()) {
            Instant today = work.on().atStartOfDay(BusinessClock.ZONE).toInstant();
            if (undoes != null
                    || before == ShareState.NOT_STARTED
                            && !share.getAssignedAt().isBefore(today)) {
                leaveAsBefore(work, share, undoes == null ? today : undoes);
            }
            share.cancel(words(work), work.at(), work.actorId());
        } else {
            shares.delete(share);
        }
        record(work, "share.take", share, before, null);
    }

    /**
     * 不留痕迹: a cancelled share still decides by its role whether 督促 counts (rules.md), so one that goes as if it never
     * came gets back the role it had before, or one that counts nowhere.
     */
    private static void leaveAsBefore(TaskWork work, Share share, Instant before) {
        ShareRole role = share.getFacts().stream()
                .filter(fact -> fact.getValidFrom().isBefore(before))
                .reduce((earlier, later) -> later)
                .map(ShareFact::getRole)
                .orElse(ShareRole.SUPPORT);
        if (role != share.getRole()) {
            share.changeRole(role, work.at(), work.basis(), work.actorId());
        }
    }

    /** @throws RuleViolation unless the bureau has the department on the day */
    String nameOf(TaskWork work, long departmentId) {
        return departments
                .findById(departmentId)
                .filter(one -> one.getBureauId() == work.plan().getBureauId() && one.isValidOn(work.on()))
                .map(Department::getName)
                .orElseThrow(() -> new RuleViolation("assign.departmentUnknown"));
    }

    private static String words(TaskWork work) {
        return Objects.requireNonNullElse(work.basis(), "");
    }

    private void record(TaskWork work, String action, Share share, @Nullable Object before, @Nullable Object after) {
        audit.record(Audited.of(work.actor(), share.getBureauId(), action, "share", share.requireId())
                .in(share.getPlanId(), share.getTaskId())
                .values(before, after)
                .on(work.basis()));
    }
}
