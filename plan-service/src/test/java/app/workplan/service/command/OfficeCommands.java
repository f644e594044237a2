package app.workplan.service.command;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.domain.task.ShareState;
import app.workplan.service.task.ShareSuspensionService.Change;
import java.util.Objects;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** What the office does with a share: 销号, 退回, 回头看, 延期审批, 暂停, 取消, 恢复. */
final class OfficeCommands {

    private static final String BASIS = "Minutes";

    private final Services services;
    private final TrackedPlan plan;
    private final Random random;

    OfficeCommands(Services services, TrackedPlan plan, Random random) {
        this.services = services;
        this.plan = plan;
        this.random = random;
    }

    Attempt returnEntry(Moment now, Actor who, TrackedShare share, TrackedShare.Entry entry) {
        String why = reason();
        return attempt(
                "return entry " + entry.id + " of " + share.id,
                who,
                entry.counts && !why.isBlank(),
                Attempt.done(() -> services.reports.returnEntry(who, entry.id, why)),
                id -> share.returnEntry(now, entry));
    }

    Attempt accept(Moment now, Actor who, TrackedShare share, TrackedShare.Waiting completion) {
        return attempt(
                "accept " + share.id,
                who,
                isDecidable(share, completion)
                        && !share.enteredBy(who.userId())
                        && !Objects.equals(completion.by, who.userId()),
                Attempt.done(() -> services.completions.accept(who, completion.id)),
                id -> {
                    completion.pending = false;
                    share.accept(now);
                });
    }

    Attempt sendBack(Moment now, Actor who, TrackedShare share, TrackedShare.Waiting completion) {
        String why = reason();
        return attempt(
                "return " + share.id,
                who,
                isDecidable(share, completion) && !why.isBlank(),
                Attempt.done(() -> services.completions.sendBack(who, completion.id, why)),
                id -> {
                    completion.pending = false;
                    share.back(now, "returned");
                });
    }

    private static boolean isDecidable(TrackedShare share, TrackedShare.Waiting completion) {
        return completion.pending && share.state == ShareState.SUBMITTED;
    }

    Attempt reopen(Moment now, Actor who, TrackedShare share) {
        String why = reason();
        return attempt(
                "re-open " + share.id,
                who,
                share.state == ShareState.DONE && share.task.setState == null && !why.isBlank(),
                Attempt.done(() -> services.completions.reopen(who, share.id, why)),
                id -> share.back(now, "reopen"));
    }

    Attempt approve(Moment now, Actor who, TrackedShare share, TrackedShare.Waiting extension) {
        return attempt(
                "approve " + extension.until + " of " + share.id,
                who,
                extension.pending
                        && !Objects.equals(extension.by, who.userId())
                        && share.task.setState == null
                        && share.state.isOpen()
                        && extension.until.isAfter(share.dueOn()),
                Attempt.done(() -> services.extensions.approve(who, extension.id, "")),
                id -> {
                    extension.pending = false;
                    share.extend(now, extension.until);
                });
    }

    Attempt refuse(Actor who, TrackedShare share, TrackedShare.Waiting extension) {
        String why = reason();
        return attempt(
                "refuse extension of " + share.id,
                who,
                extension.pending && !Objects.equals(extension.by, who.userId()) && !why.isBlank(),
                Attempt.done(() -> services.extensions.refuse(who, extension.id, why)),
                id -> extension.pending = false);
    }

    Attempt setShare(Moment now, Actor who, TrackedShare share, Change change) {
        String basis = reason();
        boolean fits = change == Change.RESUME
                ? share.state == ShareState.SUSPENDED || share.state == ShareState.CANCELLED
                : share.state.isOpen();
        return attempt(
                change + " share " + share.id,
                who,
                share.task.setState == null && fits && !basis.isBlank(),
                Attempt.done(() -> services.shareSuspensions.change(who, share.id, change, basis)),
                id -> {
                    switch (change) {
                        case SUSPEND -> share.leave(now, ShareState.SUSPENDED);
                        case CANCEL -> share.leave(now, ShareState.CANCELLED);
                        case RESUME -> share.resume(now);
                    }
                });
    }

    private String reason() {
        return random.nextInt(10) == 0 ? " " : BASIS;
    }

    private Attempt attempt(String name, Actor who, boolean allowed, LongSupplier call, LongConsumer effect) {
        return Attempt.of(name, who, plan.id, who.is(Role.OFFICE), plan.closedOn == null && allowed, call, effect);
    }
}
