package app.workplan.service.supervision;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.supervision.SupervisionNotice;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.shared.ChangeFollower;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 督办终结: letters end together with the work they speak of, in the transaction that ends it, whichever command that is; asked
 * once at the end of a transaction, however many shares it ended.
 */
@Component
@RequiredArgsConstructor
class NoticesEnd implements ChangeFollower {

    /** After these a share or a plan may be over. */
    private static final Set<String> ENDING = Set.of(
            "completion.accept",
            "share.cancel",
            "share.take",
            "share.handOver",
            "task.cancel",
            "department.merge",
            "department.split",
            "plan.amend",
            "plan.close");

    private final SupervisionNoticeRepository notices;
    private final AuditTrail audit;
    private final Clock clock;

    @Override
    public void follow(Audited change, Instant at) {
        if (change.planId() != null && ENDING.contains(change.action())) {
            ofThisTransaction(change.actor()).plans.add(change.planId());
        }
    }

    private AtTheEnd ofThisTransaction(Actor actor) {
        Optional<AtTheEnd> known = TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(one -> one instanceof AtTheEnd end && end.owner() == this)
                .map(AtTheEnd.class::cast)
                .findFirst();
        return known.orElseGet(() -> {
            AtTheEnd end = new AtTheEnd(actor);
            TransactionSynchronizationManager.registerSynchronization(end);
            return end;
        });
    }

    @RequiredArgsConstructor
    private final class AtTheEnd implements TransactionSynchronization {

        private final Actor actor;
        private final Set<Long> plans = new TreeSet<>();

        private NoticesEnd owner() {
            return NoticesEnd.this;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            for (SupervisionNotice over : notices.lockOver(plans)) {
                over.close(clock.instant(), LocalDate.now(clock), actor.userId());
                audit.record(SupervisionService.change(actor, over, "supervision.close")
                        .values(SupervisionService.words(over), null));
            }
        }
    }
}
