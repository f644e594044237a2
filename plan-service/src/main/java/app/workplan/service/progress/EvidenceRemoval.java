package app.workplan.service.progress;

import app.workplan.domain.progress.Completion;
import app.workplan.domain.progress.CompletionOutcome;
import app.workplan.domain.progress.Evidence;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.ShareState;
import app.workplan.service.attachment.AttachmentStore;
import app.workplan.service.task.ShareInPlan;
import app.workplan.service.task.SharesInPlans;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** 移除佐证材料: the rules of it, and the end of the file once the row says so. */
@Component
@RequiredArgsConstructor
@Transactional(propagation = Propagation.MANDATORY)
class EvidenceRemoval {

    private final EvidenceRepository evidence;
    private final SharesInPlans shares;
    private final CompletionRepository completions;
    private final AttachmentStore store;
    private final Clock clock;

    /** @throws RuleViolation when it was accepted, or is the last file of a completion that needs one */
    public void remove(Evidence one, @Nullable Long by) {
        Long shareId = one.getShareId();
        if (shareId != null) {
            // waits for an acceptance or a hand-in that is under way
            ShareInPlan place = shares.lock(shareId);
            place.plan().requireIssued();
            if (place.share().getState() == ShareState.DONE) {
                throw new RuleViolation("evidence.accepted");
            }
            requireNotNeeded(one, place);
        }
        one.remove(clock.instant(), by);
        evidence.flush();
        String storedAs = one.getStoredAs();
        if (!evidence.existsByStoredAsAndRemovedAtIsNull(storedAs)) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    store.delete(storedAs);
                }
            });
        }
    }

    private void requireNotNeeded(Evidence one, ShareInPlan place) {
        Long completionId = one.getCompletionId();
        if (completionId == null) {
            return;
        }
        Completion completion =
                completions.findById(completionId).orElseThrow(() -> new NotFound("completion", completionId));
        if (completion.getOutcome() == CompletionOutcome.ACCEPTED) {
            throw new RuleViolation("evidence.accepted");
        }
        boolean last =
                evidence.findByCompletionIdAndRemovedAtIsNull(completionId).size() <= 1;
        if (completion.getOutcome() == CompletionOutcome.PENDING
                && last
                && place.task().getRequiredEvidence() != null) {
            throw new RuleViolation("evidence.lastRequired");
        }
    }
}
