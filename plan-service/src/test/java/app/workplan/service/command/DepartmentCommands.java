package app.workplan.service.command;

import app.workplan.domain.calendar.WorkingCalendar;
import app.workplan.domain.progress.ProgressReport;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.domain.task.ShareState;
import app.workplan.service.progress.ReportProgress;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What a department does with its share: 填报, 申请办结, 撤回, 申请延期, 记一次. */
final class DepartmentCommands {

    private final Services services;
    private final WorkingCalendar calendar;
    private final TrackedPlan plan;
    private final Random random;

    DepartmentCommands(Services services, WorkingCalendar calendar, TrackedPlan plan, Random random) {
        this.services = services;
        this.calendar = calendar;
        this.plan = plan;
        this.random = random;
    }

    Attempt report(Moment now, Actor who, TrackedShare share) {
        Integer percent = share.ownsOccurrences() ? null : Integer.valueOf(random.nextInt(102) - 1);
        boolean explained = percent == null || random.nextInt(3) > 0;
        boolean complete = percent == null
                || percent >= 0
                        && percent <= 99
                        && (explained
                                || percent >= share.percent() && !share.dueOn().isBefore(now.day()));
        String why = explained ? "Problems" : "";
        ProgressReport report = new ProgressReport(percent, "Report " + now.step(), why, why, false);
        return attempt(
                        "report " + (percent == null ? "" : percent + " ") + (explained ? "with problems " : "") + "of "
                                + share.id,
                        who,
                        share,
                        share.mayWork() && complete,
                        () -> services.reports.report(who, new ReportProgress(share.id, report)),
                        id -> share.report(
                                now,
                                percent,
                                plan.periodEnd(now.day(), calendar),
                                new TrackedShare.Entry(id, who.userId())))
                .sentTwice();
    }

    Attempt handIn(Moment now, Actor who, TrackedShare share) {
        boolean file = random.nextInt(4) > 0;
        String text = random.nextInt(8) == 0 ? " " : "Done " + now.step();
        boolean complete = !text.isBlank() && (file || !share.task.needsFile);
        boolean open = !share.ownsOccurrences() || share.task.lastIsMetOrDue(now.day());
        return attempt(
                        "hand in " + share.id + (file ? " with a file" : ""),
                        who,
                        share,
                        share.mayWork() && open && complete,
                        () -> services.completions.markDone(who, share.id, text, file),
                        id -> {
                            share.completions.add(new TrackedShare.Waiting(id, who.userId(), now.day()));
                            share.handIn(now);
                        })
                .sentTwice();
    }

    Attempt withdraw(Moment now, Actor who, TrackedShare share) {
        TrackedShare.Waiting waiting = share.pending(share.completions);
        return attempt(
                "withdraw " + share.id,
                who,
                share,
                waiting != null && share.state == ShareState.SUBMITTED,
                Attempt.done(() -> services.completions.withdraw(who, share.id)),
                id -> {
                    Objects.requireNonNull(waiting).pending = false;
                    share.back(now, "withdraw");
                });
    }

    Attempt askExtension(Moment now, Actor who, TrackedShare share) {
        LocalDate due = share.dueOn();
        LocalDate wanted = due.plusDays(random.nextInt(80) - 10L);
        return attempt(
                        "ask for " + wanted + " of " + share.id,
                        who,
                        share,
                        share.pending(share.extensions) == null
                                && share.mayWork()
                                && !now.day().isAfter(due)
                                && wanted.isAfter(due),
                        () -> services.extensions.ask(who, share.id, wanted, "No people " + now.step()),
                        id -> share.extensions.add(new TrackedShare.Waiting(id, who.userId(), wanted)))
                .sentTwice();
    }

    Attempt withdrawExtension(Actor who, TrackedShare share, TrackedShare.Waiting extension) {
        return attempt(
                "withdraw extension of " + share.id,
                who,
                share,
                extension.pending,
                Attempt.done(() -> services.extensions.withdraw(who, extension.id)),
                id -> extension.pending = false);
    }

    Attempt record(Moment now, Actor who, TrackedTask task) {
        TrackedTask.Due due = task.occurrences.get(random.nextInt(task.occurrences.size()));
        if (random.nextInt(4) > 0) {
            // mostly the one whose turn it is
            due = task.occurrences.stream()
                    .filter(one -> !one.period.dueOn().isBefore(now.day()))
                    .findFirst()
                    .orElse(due);
        }
        TrackedTask.Due chosen = due;
        LocalDate held = random.nextInt(8) == 0 ? now.day().plusDays(random.nextInt(60) - 20L) : chosen.period.from();
        boolean inside = !held.isBefore(chosen.period.from())
                && !held.isAfter(chosen.period.dueOn())
                && !held.isAfter(now.day());
        TrackedShare owner = task.owner();
        boolean may = owner == null ? who.is(Role.OFFICE) : mayReport(who, owner);
        boolean open = owner == null || task.setState == null && owner.state.isOpen();
        return Attempt.of(
                        "record " + held + " for " + chosen.period.dueOn() + " of task " + task.id,
                        who,
                        plan.id,
                        may,
                        plan.closedOn == null && open && inside,
                        () -> services.occurrences.record(who, chosen.id, held, "Held " + now.step(), null),
                        id -> {
                            chosen.records++;
                            task.line.record(TrackedTask.RECURRENCE, chosen.period.dueOn(), now.day());
                            if (owner != null) {
                                owner.begin(now);
                            }
                        })
                .sentTwice();
    }

    private Attempt attempt(
            String name, Actor who, TrackedShare share, boolean allowed, LongSupplier call, LongConsumer effect) {
        return Attempt.of(name, who, plan.id, mayReport(who, share), plan.closedOn == null && allowed, call, effect);
    }

    private static boolean mayReport(Actor who, @Nullable TrackedShare share) {
        return who.is(Role.OFFICE)
                || share != null && who.is(Role.HEAD) && who.departmentIds().contains(share.departmentId);
    }
}
