package app.workplan.service.command;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.ShareState;
import app.workplan.domain.task.TaskState;
import app.workplan.service.task.AssignmentService;
import app.workplan.service.task.ShareSuspensionService.Change;
import app.workplan.service.task.TaskChange;
import app.workplan.service.task.TaskPart;
import app.workplan.service.task.TaskService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** What the office does with a whole task or the plan: 暂停, 取消, 恢复, 改分工, 改时限, 结束, 重新打开. */
final class TaskCommands {

    private static final String BASIS = "Minutes";

    private final Services services;
    private final TrackedPlan plan;
    private final Random random;

    TaskCommands(Services services, TrackedPlan plan, Random random) {
        this.services = services;
        this.plan = plan;
        this.random = random;
    }

    Attempt setTask(Moment now, Actor who, TrackedTask task, Change change) {
        String basis = reason();
        boolean fits = (task.setState != null) == (change == Change.RESUME);
        TaskState state =
                change == Change.RESUME ? null : change == Change.SUSPEND ? TaskState.SUSPENDED : TaskState.CANCELLED;
        return attempt(
                change + " task " + task.id,
                who,
                fits && !basis.isBlank(),
                Attempt.done(() -> {
                    switch (change) {
                        case SUSPEND -> services.suspensions.suspend(who, task.id, basis);
                        case CANCEL -> services.suspensions.cancel(who, task.id, basis);
                        case RESUME -> services.suspensions.resume(who, task.id, basis);
                    }
                }),
                id -> task.set(now, state));
    }

    Attempt assign(Moment now, Actor who, TrackedTask task) {
        List<Long> departments = LongStream.concat(
                        LongStream.concat(
                                task.shares.stream().mapToLong(one -> one.departmentId),
                                task.spare.stream().mapToLong(one -> one)),
                        LongStream.of(who.requireBureauId()))
                .boxed()
                .toList();
        long department = departments.get(random.nextInt(departments.size()));
        ShareRole role = random.nextInt(3) == 0 ? ShareRole.SUPPORT : ShareRole.SHARED;
        String basis = reason();
        TrackedShare earlier = task.shares.stream()
                .filter(one -> one.departmentId == department)
                .findFirst()
                .orElse(null);
        boolean known = earlier == null ? task.spare.contains(department) : earlier.state == ShareState.CANCELLED;
        return attempt(
                "assign " + department + " to task " + task.id,
                who,
                known && task.setState == null && !basis.isBlank(),
                () -> services.assignments.assign(who, new AssignmentService.Assign(task.id, department, role, basis)),
                id -> {
                    if (earlier == null) {
                        task.shares.add(new TrackedShare(task, id, department, role, now.day()));
                    } else {
                        earlier.resume(now);
                        if (earlier.role != role) {
                            earlier.changeRole(now, role);
                        }
                    }
                    task.settle(now);
                });
    }

    Attempt remove(Moment now, Actor who, TrackedShare share) {
        List<TaskPart> parts = new ArrayList<>();
        share.task.present().stream()
                .filter(one -> one != share)
                .forEach(one -> parts.add(new TaskPart(one.departmentId, one.role)));
        boolean there = share.state != ShareState.CANCELLED;
        return changeTask(
                "remove " + share.id,
                who,
                share.task,
                List.of(),
                parts,
                (!there || share.state.isOpen()),
                id -> {
                    if (!there) {
                        return;
                    }
                    boolean neverCame = share.state == ShareState.NOT_STARTED && share.assignedOn.equals(now.day());
                    if (neverCame && share.role != ShareRole.SUPPORT) {
                        share.changeRole(now, ShareRole.SUPPORT);
                    }
                    share.leave(now, ShareState.CANCELLED);
                    share.task.settle(now);
                },
                there);
    }

    Attempt moveDue(Moment now, Actor who, TrackedTask task) {
        LocalDate to = task.due.plusDays(random.nextInt(60) - 25L);
        boolean moves = !to.equals(task.due);
        return changeTask(
                "move due of task " + task.id + " to " + to,
                who,
                task,
                List.of(TaskChange.due(to)),
                null,
                TrackedPlan.PERIOD.contains(to),
                id -> {
                    if (moves) {
                        task.moveDue(now, to);
                    }
                },
                moves);
    }

    /** A form of the office with the version its page showed, which may be an old one. */
    private Attempt changeTask(
            String name,
            Actor who,
            TrackedTask task,
            List<TaskChange> changes,
            @Nullable List<TaskPart> parts,
            boolean allowed,
            LongConsumer effect,
            boolean changesAnything) {
        Integer seen = seen(task.version);
        String basis = reason();
        Attempt made = attempt(
                name,
                who,
                allowed && (!changesAnything || !basis.isBlank()),
                Attempt.done(() ->
                        services.tasks.change(who, new TaskService.ChangeTask(task.id, changes, parts, basis, seen))),
                effect);
        return plan.closedOn == null ? stale(made, seen == null || seen != task.version) : made;
    }

    Attempt close(Moment now, Actor who) {
        Integer seen = seen(plan.version);
        return stale(
                attempt(
                        "close the plan",
                        who,
                        true,
                        Attempt.done(() -> services.plans.close(who, plan.id, seen)),
                        id -> plan.closedOn = now.day()),
                seen != null && seen != plan.version);
    }

    Attempt reopenPlan(Actor who) {
        Integer seen = seen(plan.version);
        String why = reason();
        return stale(
                Attempt.of(
                        "re-open the plan",
                        who,
                        plan.id,
                        who.is(Role.OFFICE),
                        plan.closedOn != null && !why.isBlank(),
                        Attempt.done(() -> services.plans.reopen(who, plan.id, why, seen)),
                        id -> plan.closedOn = null),
                seen != null && seen != plan.version);
    }

    /** Whoever may not is told so first; an old form is refused before any rule is looked at. */
    private static Attempt stale(Attempt made, boolean old) {
        boolean byRule = made.refusal() == null || made.refusal() == RuleViolation.class;
        return old && byRule
                ? new Attempt(
                        made.name() + " from an old page",
                        made.who(),
                        StaleVersion.class,
                        made.call(),
                        made.effect(),
                        false)
                : made;
    }

    private @Nullable Integer seen(int version) {
        int chance = random.nextInt(10);
        return chance == 0 ? null : chance == 1 ? Integer.valueOf(version - 1) : Integer.valueOf(version);
    }

    private String reason() {
        return random.nextInt(10) == 0 ? " " : BASIS;
    }

    private Attempt attempt(String name, Actor who, boolean allowed, LongSupplier call, LongConsumer effect) {
        return Attempt.of(name, who, plan.id, who.is(Role.OFFICE), plan.closedOn == null && allowed, call, effect);
    }
}
