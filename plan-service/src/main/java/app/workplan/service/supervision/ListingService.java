package app.workplan.service.supervision;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.supervision.SupervisionListing;
import app.workplan.domain.task.Task;
import app.workplan.service.plan.PlanRepository;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.shared.BusinessClock;
import app.workplan.service.task.TaskRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 挂牌督办: a task is listed at a level, and taken off the list, with the basis. */
@Service
@Transactional
@RequiredArgsConstructor
public class ListingService {

    private static final String ENTITY = "supervision_listing";

    private final SupervisionListingRepository listings;
    private final TaskRepository tasks;
    private final PlanRepository plans;
    private final SupervisionAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 挂牌.
     *
     * @return its id; the same form sent twice gives the first's
     * @throws RuleViolation when the plan is not issued or is closed, the task is cancelled or listed already, or level or basis
     *     are missing
     */
    public long list(Actor actor, long taskId, String level, String basis) {
        Task task = tasks.findById(taskId).orElseThrow(() -> new NotFound("task", taskId));
        access.requireOffice(actor, task.getBureauId());
        Plan plan = plans.lockById(task.getPlanId()).orElseThrow(() -> new NotFound("plan", task.getPlanId()));
        plan.requireIssued();
        Optional<SupervisionListing> holds = listings.findByTaskIdAndRemovedAtIsNull(taskId);
        if (holds.isPresent()) {
            return sameAgain(holds.get(), actor, level, basis);
        }
        Instant now = clock.instant();
        SupervisionListing made = listings.save(
                new SupervisionListing(task, level, basis, now, BusinessClock.dayOf(now), actor.userId()));
        audit.record(change(actor, made, "supervision.list")
                .values(null, made.getLevel())
                .on(made.getBasis()));
        return made.requireId();
    }

    private static long sameAgain(SupervisionListing holds, Actor actor, String level, String basis) {
        if (Objects.equals(holds.getListedBy(), actor.userId())
                && holds.getLevel().equals(level.strip())
                && holds.getBasis().equals(basis.strip())) {
            return holds.requireId();
        }
        throw new RuleViolation("supervision.listed", holds.getLevel());
    }

    /**
     * 摘牌.
     *
     * @return the task's id
     * @throws RuleViolation when it is off the list already, or the basis is missing
     */
    public long remove(Actor actor, long listingId, String basis) {
        SupervisionListing listing = listings.lockById(listingId).orElseThrow(() -> new NotFound(ENTITY, listingId));
        access.requireOffice(actor, listing.getBureauId());
        if (Objects.equals(listing.getRemovedBy(), actor.userId())
                && basis.strip().equals(listing.getRemovalBasis())) {
            return listing.getTaskId();
        }
        Instant now = clock.instant();
        listing.remove(basis, now, BusinessClock.dayOf(now), actor.userId());
        audit.record(change(actor, listing, "supervision.unlist")
                .values(listing.getLevel(), null)
                .on(listing.getRemovalBasis()));
        return listing.getTaskId();
    }

    private static Audited change(Actor actor, SupervisionListing listing, String action) {
        return Audited.of(actor, listing.getBureauId(), action, ENTITY, listing.requireId())
                .in(listing.getPlanId(), listing.getTaskId());
    }
}
