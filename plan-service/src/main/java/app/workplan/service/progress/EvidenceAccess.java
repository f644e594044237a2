package app.workplan.service.progress;

import app.workplan.domain.progress.Evidence;
import app.workplan.domain.progress.EvidenceOf;
import app.workplan.domain.progress.Reporter;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.task.Occurrence;
import app.workplan.domain.task.Share;
import app.workplan.service.task.OccurrenceOwners;
import app.workplan.service.task.OccurrenceRepository;
import app.workplan.service.task.ShareAccess;
import app.workplan.service.task.ShareInPlan;
import app.workplan.service.task.SharesInPlans;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 谁可以上传、移除佐证材料: who may report or prepare the report it is for; only who uploaded it takes it away. */
@Component
@RequiredArgsConstructor
class EvidenceAccess {

    private final SharesInPlans shares;
    private final ShareAccess access;
    private final OccurrenceRepository occurrences;
    private final OccurrenceOwners owners;

    /** 办结: the head, whoever stands in, or the office. */
    @Transactional(readOnly = true)
    public EvidencePlace requireCanHandIn(Actor actor, long shareId) {
        ShareInPlan place = shares.load(shareId);
        access.requireCanReport(actor, place.share());
        place.plan().requireIssued();
        return of(actor, place.share());
    }

    /** 填报 or its draft. */
    @Transactional(readOnly = true)
    public EvidencePlace requireCanDraft(Actor actor, long shareId) {
        ShareInPlan place = shares.load(shareId);
        access.requireCanDraft(actor, place.share());
        place.plan().requireIssued();
        return of(actor, place.share());
    }

    /** 记一次. */
    @Transactional(readOnly = true)
    public EvidencePlace requireCanRecord(Actor actor, long occurrenceId) {
        Occurrence occurrence =
                occurrences.findById(occurrenceId).orElseThrow(() -> new NotFound("occurrence", occurrenceId));
        OccurrenceOwners.Owner owner = owners.of(occurrence);
        Share share = owner.share();
        access.requireCanRecord(actor, occurrence, share);
        owner.plan().requireIssued();
        return new EvidencePlace(
                new EvidenceOf(occurrence.getBureauId(), share == null ? null : share.requireId(), occurrenceId),
                owner.plan().requireId(),
                owner.task().requireId(),
                share == null ? null : share.getDepartmentId(),
                share == null ? Reporter.head(actor.userId()) : Reporters.of(actor, share),
                share == null || share.getState().isOpen());
    }

    /** Whether what the actor uploads may go with a completion that waits already. */
    public boolean canHandIn(Actor actor, EvidencePlace place) {
        return place.departmentId() != null
                && access.canReport(actor, place.of().bureauId(), place.departmentId());
    }

    /** 移除, by the one who uploaded it. */
    public void requireUploader(Actor actor, Evidence evidence) {
        if (actor.userId() == null || !Objects.equals(actor.userId(), evidence.getUploadedBy())) {
            throw new Forbidden("evidence.remove");
        }
    }

    private static EvidencePlace of(Actor actor, Share share) {
        return new EvidencePlace(
                new EvidenceOf(share.getBureauId(), share.requireId(), null),
                share.getPlanId(),
                share.getTaskId(),
                share.getDepartmentId(),
                Reporters.of(actor, share),
                share.getState().isOpen());
    }
}
