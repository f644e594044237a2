package app.workplan.service.progress;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.progress.Completion;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Share;
import app.workplan.service.plan.PlanRepository;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.task.ShareAccess;
import app.workplan.service.task.ShareRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 批量销号: the office accepts many completions at once, in one transaction; those a rule keeps back are left out and named. */
@Service
@RequiredArgsConstructor
public class AcceptanceService {

    private final ShareRepository shares;
    private final PlanRepository plans;
    private final CompletionRepository completions;
    private final ProgressEntryRepository entries;
    private final ShareAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 同意办结 of each that may be accepted; sent twice, the second time finds them all decided.
     *
     * @param completionIds those of other bureaus are as if they did not exist
     * @throws RuleViolation when none is chosen, or too many
     */
    @Transactional
    public Accepted acceptAll(Actor actor, Collection<Long> completionIds) {
        access.requireReviewer(actor);
        if (completionIds.isEmpty()) {
            throw new RuleViolation("review.nothingChosen");
        }
        if (completionIds.size() > AcceptanceQueries.MAX) {
            throw new RuleViolation("review.tooMany", AcceptanceQueries.MAX);
        }
        // the shares first, by id: whoever decides on one of them at the same time waits, and is then found out below
        Map<Long, Share> locked = shares.lockByCompletions(actor.requireBureauId(), completionIds).stream()
                .collect(Collectors.toMap(Share::requireId, Function.identity()));
        if (locked.isEmpty()) {
            throw new RuleViolation("review.nothingChosen");
        }
        List<Completion> chosen = completions.findByShareIdInAndIdIn(locked.keySet(), completionIds);
        Set<Long> own = new HashSet<>(entries.sharesReportedBy(locked.keySet(), actor.userId()));
        Map<Long, Plan> planOf =
                plans.findAllById(locked.values().stream().map(Share::getPlanId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Plan::requireId, Function.identity()));
        Instant now = clock.instant();
        Map<Long, String> kept = new LinkedHashMap<>();
        for (Completion completion : chosen) {
            Share share = Objects.requireNonNull(locked.get(completion.getShareId()));
            try {
                Objects.requireNonNull(planOf.get(share.getPlanId())).requireIssued();
                if (own.contains(share.requireId())) {
                    throw new RuleViolation("completion.ownHandIn");
                }
                completion.accept(share, now, actor.userId());
            } catch (RuleViolation why) {
                kept.put(completion.requireId(), why.getCode());
                continue;
            }
            audit.record(Audited.of(actor, share.getBureauId(), "completion.accept", "share", share.requireId())
                    .forDepartment(share.getDepartmentId())
                    .in(share.getPlanId(), share.getTaskId()));
        }
        return new Accepted(chosen.size() - kept.size(), kept);
    }
}
