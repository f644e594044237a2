package app.workplan.service.webhook;

import app.workplan.service.shared.Audited;
import app.workplan.service.shared.ChangeFollower;
import app.workplan.service.shared.NamedFlush;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 推送的登记: what the audit trail notes and somebody asked to be told of, is kept at the end of the transaction that did it;
 * undone with it. Where nothing may be sent nothing is kept.
 */
@Component
@RequiredArgsConstructor
class WebhookFollower implements ChangeFollower {

    /** Changes of a share by which its task may be done: the share was open before each of them. */
    private static final Set<String> ENDS_SHARE = Set.of("completion.accept", "share.cancel", "share.take");

    private static final String SHARE = "share";
    private static final String ISSUES_LETTER = "supervision.issue";

    private final WebhookSwitch webhooks;
    private final WebhookFacts facts;
    private final WebhookOutbox outbox;
    private final NamedFlush entities;

    @Override
    public void follow(Audited change, Instant at) {
        boolean concerns = ENDS_SHARE.contains(change.action()) && SHARE.equals(change.entity())
                || ISSUES_LETTER.equals(change.action());
        if (webhooks.isOn() && concerns && change.entityId() != null) {
            ofThisTransaction(at).changes.add(change);
        }
    }

    private AtTheEnd ofThisTransaction(Instant at) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(one -> one instanceof AtTheEnd end && end.owner() == this)
                .map(AtTheEnd.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    AtTheEnd end = new AtTheEnd(at);
                    TransactionSynchronizationManager.registerSynchronization(end);
                    return end;
                });
    }

    @RequiredArgsConstructor
    private final class AtTheEnd implements TransactionSynchronization {

        private final Instant at;
        private final List<Audited> changes = new ArrayList<>();

        private WebhookFollower owner() {
            return WebhookFollower.this;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            // the statements have to see what this transaction made
            entities.flush();
            List<Long> shares = new ArrayList<>();
            for (Audited change : changes) {
                long id = Objects.requireNonNull(change.entityId());
                if (ISSUES_LETTER.equals(change.action())) {
                    facts.ofLetter(id, at).ifPresent(fact -> outbox.tell(List.of(fact), at));
                } else {
                    shares.add(id);
                }
            }
            if (!shares.isEmpty()) {
                outbox.tell(facts.ofDone(facts.doneBy(shares), at), at);
            }
        }
    }
}
