package app.workplan.service.shared;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.DomainException;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.RuleViolation;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 被拒绝的操作: a command that a rule or a permission refuses leaves no trace but an audit entry, whatever the page
 * makes of the refusal. Wraps every command, outside its transaction, which is rolled back by then.
 */
@RequiredArgsConstructor
class RefusalAudit implements MethodInterceptor {

    private final Supplier<AuditTrail> audit;

    @Override
    public @Nullable Object invoke(MethodInvocation command) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // part of a larger command, whose outermost call notes the refusal
            return command.proceed();
        }
        try {
            return command.proceed();
        } catch (Forbidden | RuleViolation refused) {
            actor(command).ifPresent(actor -> note(actor, command, refused));
            throw refused;
        }
    }

    private void note(Actor actor, MethodInvocation command, DomainException refused) {
        String method = command.getMethod().getDeclaringClass().getSimpleName() + "."
                + command.getMethod().getName();
        String why = refused.getCode() + " " + refused.getArgs();
        audit.get()
                .recordRefusal(Audited.of(actor, actor.bureauId(), "refused", "command", null)
                        .values(method, why));
    }

    private static Optional<Actor> actor(MethodInvocation command) {
        return Arrays.stream(command.getArguments())
                .filter(Actor.class::isInstance)
                .map(Actor.class::cast)
                .findFirst();
    }
}
