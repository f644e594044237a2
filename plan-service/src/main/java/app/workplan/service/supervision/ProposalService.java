package app.workplan.service.supervision;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.supervision.SupervisionDismissal;
import app.workplan.domain.supervision.SupervisionLadder;
import app.workplan.domain.task.Share;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.shared.BusinessClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 拟发督办单: passed over by the office with a reason, and taken up again. */
@Service
@Transactional
@RequiredArgsConstructor
public class ProposalService {

    private final SupervisionDismissalRepository dismissals;
    private final NoticePlaces places;
    private final LadderQueries ladder;
    private final SupervisionAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 不拟发: all causes that hold today; the same form sent twice does it once.
     *
     * @throws RuleViolation when nothing is proposed, the plan is closed, or the reason is missing or too long
     */
    public void dismiss(Actor actor, long shareId, String reason) {
        Share share = locked(actor, shareId);
        Instant now = clock.instant();
        LocalDate today = BusinessClock.dayOf(now);
        List<String> marks = ladder.row(share.getPlanId(), share.getTaskId(), shareId, today)
                .map(ProposalService::marks)
                .orElse(List.of());
        if (marks.isEmpty()) {
            throw new RuleViolation("supervision.nothingProposed");
        }
        SupervisionDismissal made = new SupervisionDismissal(share, marks, reason, now, today, actor.userId());
        if (dismissals.findByShareIdAndRevivedAtIsNull(shareId).stream().anyMatch(made::isSame)) {
            return;
        }
        dismissals.save(made);
        audit.record(change(actor, share, "supervision.dismiss").on(made.getReason()));
    }

    private static List<String> marks(LadderRow row) {
        return SupervisionLadder.causes(row.facts()).stream().map(row::mark).toList();
    }

    /**
     * 恢复拟发: what holds is proposed again.
     *
     * @throws RuleViolation when the plan is closed
     */
    public void revive(Actor actor, long shareId) {
        Share share = locked(actor, shareId);
        List<SupervisionDismissal> holding = dismissals.findByShareIdAndRevivedAtIsNull(shareId);
        if (holding.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        holding.forEach(one -> one.revive(now, actor.userId()));
        audit.record(change(actor, share, "supervision.revive"));
    }

    private Share locked(Actor actor, long shareId) {
        NoticePlaces.Place place = places.lock(shareId, bureau -> access.requireOffice(actor, bureau));
        place.plan().requireIssued();
        return place.share();
    }

    private static Audited change(Actor actor, Share share, String action) {
        return Audited.of(actor, share.getBureauId(), action, "share", share.requireId())
                .in(share.getPlanId(), share.getTaskId())
                .forDepartment(share.getDepartmentId());
    }
}
