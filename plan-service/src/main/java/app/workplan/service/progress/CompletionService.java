package app.workplan.service.progress;

import app.workplan.domain.progress.Completion;
import app.workplan.domain.progress.CompletionOutcome;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Share;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.shared.BusinessClock;
import app.workplan.service.task.ShareAccess;
import app.workplan.service.task.ShareInPlan;
import app.workplan.service.task.SharesInPlans;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 办结与销号: a head marks a share done, the office accepts, returns or re-opens it. */
@Service
@RequiredArgsConstructor
public class CompletionService {

    private final SharesInPlans shares;
    private final ShareAccess access;
    private final CompletionRepository completions;
    private final ProgressEntryRepository entries;
    private final ShareStanding standing;
    private final AuditTrail audit;
    private final Clock clock;

    /** 申请办结 without any file; refused where the office named what has to be shown. */
    @Transactional
    public long markDone(Actor actor, long shareId, String text) {
        return markDone(actor, shareId, text, false);
    }

    /**
     * 申请办结: the share waits for the office.
     *
     * @param withFile whether files are handed in with it, see {@link HandInService}
     * @return id of the completion; the same form sent twice gives the completion it made the first time
     * @throws RuleViolation when the plan is not issued, the share not open, an occurrence is still to come, a row of the
     *     list that makes its percent is left, or what the office asks for is missing
     */
    @Transactional
    public long markDone(Actor actor, long shareId, String text, boolean withFile) {
        ShareInPlan place = shares.lock(shareId);
        Share share = place.share();
        access.requireCanReport(actor, share);
        place.plan().requireIssued();
        Optional<Completion> waiting = completions.findByShareIdAndOutcome(shareId, CompletionOutcome.PENDING);
        if (waiting.isPresent() && isSameAgain(waiting.get(), actor, text)) {
            return waiting.get().requireId();
        }
        Instant now = clock.instant();
        LocalDate today = BusinessClock.dayOf(now);
        standing.requireLastOccurrenceMetOrDue(share, today);
        standing.requireRowsStruckOff(place);
        Completion.requireComplete(text, place.task().getRequiredEvidence(), withFile);
        String before = share.getState().name();
        Completion completion =
                completions.save(Completion.handIn(share, text, Reporters.of(actor, share), now, today));
        audit.record(change(actor, place, "share.markDone").values(before, share.getState()));
        return completion.requireId();
    }

    private static boolean isSameAgain(Completion waiting, Actor actor, String text) {
        return Objects.equals(waiting.getActorId(), actor.userId())
                && waiting.getText().equals(text.strip());
    }

    /** 撤回, by the head, before the office decided. */
    @Transactional
    public void withdraw(Actor actor, long shareId) {
        ShareInPlan place = shares.load(shareId);
        access.requireCanReport(actor, place.share());
        place.plan().requireIssued();
        Completion pending = completions
                .findByShareIdAndOutcome(shareId, CompletionOutcome.PENDING)
                .orElseThrow(() -> new RuleViolation("share.notSubmitted"));
        pending.withdraw(place.share(), clock.instant(), actor.userId());
        audit.record(change(actor, place, "share.withdraw"));
    }

    /**
     * 销号.
     *
     * @throws RuleViolation when the reviewer reported or handed in, or it is decided already
     */
    @Transactional
    public void accept(Actor actor, long completionId) {
        Completion completion = load(completionId);
        access.requireCanReview(actor, completion.getBureauId());
        ShareInPlan place = shares.load(completion.getShareId());
        place.plan().requireIssued();
        if (entries.existsByShareIdAndActorIdAndReturnedAtIsNull(completion.getShareId(), actor.userId())) {
            throw new RuleViolation("completion.ownHandIn");
        }
        completion.accept(place.share(), clock.instant(), actor.userId());
        audit.record(change(actor, place, "completion.accept"));
    }

    /** 退回, with the reason the head will see until the next hand-in. */
    @Transactional
    public void sendBack(Actor actor, long completionId, String reason) {
        Completion completion = load(completionId);
        access.requireCanReview(actor, completion.getBureauId());
        ShareInPlan place = shares.load(completion.getShareId());
        place.plan().requireIssued();
        completion.sendBack(place.share(), reason, clock.instant(), actor.userId());
        audit.record(change(actor, place, "completion.return").on(reason));
    }

    /**
     * 回头看: a share that was struck off is opened again.
     *
     * @throws RuleViolation when the task is suspended or cancelled, the share not done, or no reason is given
     */
    @Transactional
    public void reopen(Actor actor, long shareId, String reason) {
        ShareInPlan place = shares.load(shareId);
        access.requireCanReview(actor, place.share().getBureauId());
        place.plan().requireIssued();
        place.task().requireNotSet();
        place.share().reopen(reason, clock.instant(), actor.userId());
        audit.record(change(actor, place, "share.reopen").on(reason));
    }

    private Completion load(long completionId) {
        return completions.findById(completionId).orElseThrow(() -> new NotFound("completion", completionId));
    }

    private static Audited change(Actor actor, ShareInPlan place, String action) {
        Share share = place.share();
        return Audited.of(actor, share.getBureauId(), action, "share", share.requireId())
                .forDepartment(share.getDepartmentId())
                .in(share.getPlanId(), share.getTaskId());
    }
}
