package app.workplan.service.progress;

import app.workplan.domain.progress.Extension;
import app.workplan.domain.progress.ExtensionOutcome;
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

/** 延期: a head asks for a later date of one share, the office approves or refuses. */
@Service
@RequiredArgsConstructor
public class ExtensionService {

    private final SharesInPlans shares;
    private final ShareAccess access;
    private final ExtensionRepository extensions;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 申请延期: up to and including the date that holds.
     *
     * @return id of the request; the same form sent twice gives the request it made the first time
     * @throws RuleViolation when the plan is not issued, the share not open, the date has passed, the new one is not
     *     later, no reason is given, or another request waits
     */
    @Transactional
    public long ask(Actor actor, long shareId, LocalDate newDueOn, String reason) {
        ShareInPlan place = shares.lock(shareId);
        Share share = place.share();
        access.requireCanReport(actor, share);
        place.plan().requireIssued();
        Optional<Extension> waiting = extensions.findByShareIdAndOutcome(shareId, ExtensionOutcome.PENDING);
        if (waiting.isPresent()) {
            if (isSameAgain(waiting.get(), actor, newDueOn, reason)) {
                return waiting.get().requireId();
            }
            throw new RuleViolation("extension.waits", waiting.get().getNewDueOn());
        }
        Instant now = clock.instant();
        Extension asked = extensions.save(Extension.ask(
                share, place.task(), newDueOn, reason, Reporters.of(actor, share), now, BusinessClock.dayOf(now)));
        audit.record(change(actor, place, "extension.ask")
                .forDepartment(share.getDepartmentId())
                .values(asked.getDueBefore(), newDueOn)
                .on(asked.getReason()));
        return asked.requireId();
    }

    private static boolean isSameAgain(Extension waiting, Actor actor, LocalDate newDueOn, String reason) {
        return Objects.equals(waiting.getActorId(), actor.userId())
                && waiting.getNewDueOn().equals(newDueOn)
                && waiting.getReason().equals(reason.strip());
    }

    /** 撤回延期申请, by the department, before the office decided. */
    @Transactional
    public void withdraw(Actor actor, long extensionId) {
        Extension extension = load(extensionId);
        ShareInPlan place = shares.lock(extension.getShareId());
        access.requireCanReport(actor, place.share());
        place.plan().requireIssued();
        extension.withdraw(clock.instant(), actor.userId());
        audit.record(change(actor, place, "extension.withdraw")
                .forDepartment(place.share().getDepartmentId())
                .values(extension.getNewDueOn(), null));
    }

    /**
     * 审批延期, as the form says it.
     *
     * @param decision APPROVE or REFUSE
     * @param words 审批意见; needed where it is refused
     * @throws RuleViolation when neither is chosen, and as {@link #approve} and {@link #refuse}
     */
    @Transactional
    public void decide(Actor actor, long extensionId, String decision, String words) {
        access.requireCanReview(actor, load(extensionId).getBureauId());
        switch (decision) {
            case "APPROVE" -> approve(actor, extensionId, words);
            case "REFUSE" -> refuse(actor, extensionId, words);
            default -> throw new RuleViolation("extension.decisionMissing");
        }
    }

    /**
     * 同意延期: the share has its own later date from now on.
     *
     * @param opinion 审批意见, may be blank
     * @throws RuleViolation when it is decided already, the reviewer asked, or the work is over or suspended
     */
    @Transactional
    public void approve(Actor actor, long extensionId, String opinion) {
        Extension extension = load(extensionId);
        access.requireCanReview(actor, extension.getBureauId());
        ShareInPlan place = shares.lock(extension.getShareId());
        place.plan().requireIssued();
        LocalDate before = place.share().dueOn(place.task());
        extension.approve(place.share(), place.task(), opinion, clock.instant(), actor.userId());
        audit.record(change(actor, place, "extension.approve")
                .values(before, extension.getNewDueOn())
                .on(extension.getOpinion() == null ? extension.getReason() : extension.getOpinion()));
    }

    /** 不同意延期, with the reason the department sees; the date stays. */
    @Transactional
    public void refuse(Actor actor, long extensionId, String opinion) {
        Extension extension = load(extensionId);
        access.requireCanReview(actor, extension.getBureauId());
        ShareInPlan place = shares.lock(extension.getShareId());
        place.plan().requireIssued();
        extension.refuse(opinion, clock.instant(), actor.userId());
        audit.record(change(actor, place, "extension.refuse")
                .values(extension.getNewDueOn(), place.share().dueOn(place.task()))
                .on(extension.getOpinion()));
    }

    private Extension load(long extensionId) {
        return extensions.findById(extensionId).orElseThrow(() -> new NotFound("extension", extensionId));
    }

    private static Audited change(Actor actor, ShareInPlan place, String action) {
        Share share = place.share();
        return Audited.of(actor, share.getBureauId(), action, "share", share.requireId())
                .in(share.getPlanId(), share.getTaskId());
    }
}
