package app.workplan.service.command;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.DomainException;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * 一次操作, with what has to come of it.
 *
 * @param refusal what has to be thrown, null where it has to be done
 * @param call gives the id of what it made, or 0
 * @param effect writes into the plain record what was done
 * @param repeatable whether the same form sent again at once has no further effect
 */
record Attempt(
        String name,
        Actor who,
        @Nullable Class<? extends DomainException> refusal,
        LongSupplier call,
        LongConsumer effect,
        boolean repeatable) {

    /** Access first, then the rules. */
    static Attempt of(
            String name, Actor who, long bureau, boolean may, boolean allowed, LongSupplier call, LongConsumer effect) {
        Class<? extends DomainException> refusal = !may ? Forbidden.class : !allowed ? RuleViolation.class : null;
        boolean stranger = !Objects.equals(who.bureauId(), bureau);
        return new Attempt(name, who, stranger ? NotFound.class : refusal, call, effect, false);
    }

    /** For what leaves nothing behind to be named. */
    static LongSupplier done(Runnable call) {
        return () -> {
            call.run();
            return 0;
        };
    }

    Attempt sentTwice() {
        return new Attempt(name, who, refusal, call, effect, true);
    }

    @Override
    public String toString() {
        return name + " by " + who.displayName() + ": "
                + (refusal == null ? "done" : "refused as " + refusal.getSimpleName());
    }
}
