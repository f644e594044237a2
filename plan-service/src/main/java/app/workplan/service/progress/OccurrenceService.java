package app.workplan.service.progress;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Occurrence;
import app.workplan.domain.task.OccurrenceRecord;
import app.workplan.domain.task.Share;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.shared.BusinessClock;
import app.workplan.service.task.OccurrenceOwners;
import app.workplan.service.task.OccurrenceRecordRepository;
import app.workplan.service.task.OccurrenceRepository;
import app.workplan.service.task.ShareAccess;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 记一次: records that a recurring duty was carried out. */
@Service
@RequiredArgsConstructor
public class OccurrenceService {

    private final OccurrenceRepository occurrences;
    private final OccurrenceRecordRepository records;
    private final OccurrenceOwners owners;
    private final ShareAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 记一次 of the occurrence, by the department that owns it or the office.
     *
     * @param heldOn the day it was held: inside the period, not in the future
     * @param post 岗位 that carried it out, one of the duty's; of no importance where it names none
     * @return id of the record; the same form sent twice gives the record it made the first time
     * @throws RuleViolation when the plan is not issued, the share not open, or the day is not allowed
     */
    @Transactional
    public long record(Actor actor, long occurrenceId, LocalDate heldOn, String note, @Nullable String post) {
        Occurrence occurrence =
                occurrences.lockById(occurrenceId).orElseThrow(() -> new NotFound("occurrence", occurrenceId));
        OccurrenceOwners.Owner owner = owners.of(occurrence);
        Share share = owner.share();
        access.requireCanRecord(actor, occurrence, share);
        Plan plan = owner.plan();
        plan.requireIssued();
        occurrence.requireStanding();
        String who = occurrence.getQuotas().isEmpty() || post == null ? null : post.strip();
        Instant now = clock.instant();
        var again = records.findFirstByOccurrenceIdAndHeldOnAndNoteAndPostAndRecordedAtAfter(
                occurrenceId, heldOn, note.strip(), who, now.minusSeconds(120));
        if (again.isPresent()) {
            return again.get().requireId();
        }
        if (share != null && !share.getState().isOpen()) {
            throw new RuleViolation("share.notReportable");
        }
        OccurrenceRecord record = new OccurrenceRecord(
                        occurrence, heldOn, note.strip(), now, BusinessClock.dayOf(now), actor.userId())
                .by(occurrence, who, who == null ? 0 : records.countByOccurrenceIdAndPost(occurrenceId, who));
        records.save(share == null ? record : record.inNameOf(actor.actsFor(share.getDepartmentId())));
        if (share != null) {
            share.begin(now, actor.userId());
        }
        Audited change = Audited.of(actor, occurrence.getBureauId(), "occurrence.record", "occurrence", occurrenceId)
                .in(plan.requireId(), owner.task().requireId())
                .values(null, who == null ? heldOn : heldOn + " " + who);
        audit.record(share == null ? change : change.forDepartment(share.getDepartmentId()));
        return record.requireId();
    }
}
