package app.workplan.service.command;

import app.workplan.domain.calendar.WorkingCalendar;
import app.workplan.domain.shared.Actor;
import app.workplan.service.task.ShareSuspensionService.Change;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Anybody does anything, in any order; two times in three somebody who may, and what comes next in the table. */
final class RandomCommands {

    private final DepartmentCommands department;
    private final OfficeCommands office;
    private final TaskCommands tasks;
    private final TrackedPlan plan;
    private final Random random;

    /** Most commands go on with what was begun. */
    private @Nullable TrackedShare last;

    RandomCommands(Services services, WorkingCalendar calendar, TrackedPlan plan, Random random) {
        this.department = new DepartmentCommands(services, calendar, plan, random);
        this.office = new OfficeCommands(services, plan, random);
        this.tasks = new TaskCommands(services, plan, random);
        this.plan = plan;
        this.random = random;
    }

    Attempt next(Moment now) {
        if (last == null || random.nextInt(3) == 0) {
            last = pick(plan.shares());
        }
        TrackedShare share = last;
        return random.nextInt(3) > 0 ? usual(now, share) : any(now, share);
    }

    /** A step forward, by whoever may take it. */
    private Attempt usual(Moment now, TrackedShare share) {
        Actor head = plan.people.headA().departmentIds().contains(share.departmentId)
                ? plan.people.headA()
                : plan.people.headB();
        Actor clerk = random.nextInt(3) == 0 ? plan.people.office2() : plan.people.office();
        if (plan.closedOn != null) {
            return tasks.reopenPlan(clerk);
        }
        if (share.task.setState != null && random.nextBoolean()) {
            return tasks.setTask(now, clerk, share.task, Change.RESUME);
        }
        if (share.state.isOpen() && random.nextInt(7) == 0) {
            return office.setShare(now, clerk, share, random.nextBoolean() ? Change.SUSPEND : Change.CANCEL);
        }
        return switch (share.state) {
            case NOT_STARTED, IN_PROGRESS -> atWork(now, head, clerk, share);
            case SUBMITTED -> decide(now, clerk, share);
            case DONE -> office.reopen(now, clerk, share);
            case SUSPENDED, CANCELLED ->
                random.nextBoolean()
                        ? office.setShare(now, clerk, share, Change.RESUME)
                        : tasks.assign(now, clerk, share.task);
        };
    }

    private Attempt atWork(Moment now, Actor head, Actor clerk, TrackedShare share) {
        TrackedShare.Waiting extension = share.pending(share.extensions);
        int chance = random.nextInt(10);
        if (chance < 3 && share.ownsOccurrences()) {
            return department.record(now, head, share.task);
        }
        if (chance < 5) {
            return department.handIn(now, head, share);
        }
        if (chance < 7 && extension != null) {
            return switch (random.nextInt(4)) {
                case 0 -> office.refuse(clerk, share, extension);
                case 1 -> department.withdrawExtension(head, share, extension);
                default -> office.approve(now, clerk, share, extension);
            };
        }
        return chance == 7 ? department.askExtension(now, head, share) : department.report(now, head, share);
    }

    private Attempt decide(Moment now, Actor clerk, TrackedShare share) {
        TrackedShare.Waiting waiting = share.pending(share.completions);
        if (waiting == null) {
            throw new IllegalStateException("handed in, and nothing waits");
        }
        return random.nextInt(3) > 0
                ? office.accept(now, clerk, share, waiting)
                : office.sendBack(now, clerk, share, waiting);
    }

    private Attempt any(Moment now, TrackedShare share) {
        Actor who = pick(plan.people.all());
        Change change = pick(List.of(Change.values()));
        return switch (random.nextInt(20)) {
            case 0 -> tasks.close(now, who);
            case 1 -> tasks.reopenPlan(who);
            case 2 -> tasks.setTask(now, who, share.task, change);
            case 3, 4 -> office.setShare(now, who, share, change);
            case 5 -> tasks.assign(now, who, share.task);
            case 6 -> tasks.remove(now, who, share);
            case 7 -> tasks.moveDue(now, who, share.task);
            case 8 -> office.reopen(now, who, share);
            case 9, 10 -> entry(now, who, share);
            case 11, 12 -> completion(now, who, share);
            case 13, 14 -> extension(now, who, share);
            case 15 -> department.withdraw(now, who, share);
            case 16 -> department.askExtension(now, who, share);
            case 17 ->
                share.task.occurrences.isEmpty()
                        ? department.report(now, who, share)
                        : department.record(now, who, share.task);
            case 18 -> department.report(now, who, share);
            default -> department.handIn(now, who, share);
        };
    }

    private Attempt entry(Moment now, Actor who, TrackedShare share) {
        return share.entries.isEmpty()
                ? department.report(now, who, share)
                : office.returnEntry(now, who, share, pick(share.entries));
    }

    /** Decided ones too. */
    private Attempt completion(Moment now, Actor who, TrackedShare share) {
        if (share.completions.isEmpty()) {
            return department.handIn(now, who, share);
        }
        TrackedShare.Waiting one = pick(share.completions);
        return random.nextBoolean() ? office.accept(now, who, share, one) : office.sendBack(now, who, share, one);
    }

    private Attempt extension(Moment now, Actor who, TrackedShare share) {
        if (share.extensions.isEmpty()) {
            return department.askExtension(now, who, share);
        }
        TrackedShare.Waiting one = pick(share.extensions);
        return switch (random.nextInt(3)) {
            case 0 -> office.approve(now, who, share, one);
            case 1 -> office.refuse(who, share, one);
            default -> department.withdrawExtension(who, share, one);
        };
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
