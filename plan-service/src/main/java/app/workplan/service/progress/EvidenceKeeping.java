package app.workplan.service.progress;

import app.workplan.domain.attachment.FileName;
import app.workplan.domain.attachment.StoredFile;
import app.workplan.domain.progress.Evidence;
import app.workplan.domain.progress.EvidenceOf;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.SeveralFaults;
import app.workplan.service.attachment.Attachments;
import app.workplan.service.attachment.Upload;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 收佐证材料: keeps what was uploaded, before anybody asks whether the rest of the form is right. So a file survives a refused
 * form; it waits, for its share or occurrence, until it is handed in.
 */
@Component
@RequiredArgsConstructor
class EvidenceKeeping {

    private static final Duration AGAIN = Duration.ofSeconds(120);

    private final Attachments attachments;
    private final EvidenceRepository evidence;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * Each file in a transaction of its own; the good ones are kept even where others are refused.
     *
     * @return ids, for a file sent twice within minutes that of the first time
     * @throws RuleViolation naming every file that was not taken
     */
    Set<Long> keep(Actor actor, EvidencePlace place, List<Upload> uploads) {
        if (uploads.size() > attachments.mostFiles()) {
            throw new RuleViolation("evidence.tooMany", attachments.mostFiles());
        }
        Set<Long> kept = new LinkedHashSet<>();
        List<RuleViolation> faults = new ArrayList<>();
        for (Upload upload : uploads) {
            try {
                kept.add(attachments.take(upload, file -> keep(actor, place, upload, file)));
            } catch (RuleViolation refused) {
                faults.add(named(refused, upload));
            }
        }
        SeveralFaults.throwIfAny(faults);
        return kept;
    }

    private Long keep(Actor actor, EvidencePlace place, Upload upload, StoredFile file) {
        return transaction.execute(status -> {
            evidence.queue(place.of().id());
            Optional<Evidence> again = same(actor, place.of(), file);
            if (again.isPresent()) {
                // its own file is spoken of by no row and is swept
                return again.get().requireId();
            }
            if (waiting(place.of()) >= attachments.mostFiles()) {
                throw new RuleViolation("evidence.tooMany", attachments.mostFiles());
            }
            String name = FileName.of(upload.name(), file.kind());
            Evidence made = evidence.save(new Evidence(place.of(), name, file, place.uploader(), clock.instant()));
            Audited change = Audited.of(actor, place.of().bureauId(), "evidence.upload", "evidence", made.requireId())
                    .in(place.planId(), place.taskId())
                    .values(null, name);
            audit.record(place.departmentId() == null ? change : change.forDepartment(place.departmentId()));
            return made.requireId();
        });
    }

    private Optional<Evidence> same(Actor actor, EvidenceOf of, StoredFile file) {
        return evidence.findFirstByShareIdAndOccurrenceIdAndSha256AndUploadedByAndUploadedAtAfterAndRemovedAtIsNull(
                of.shareId(),
                of.occurrenceId(),
                file.sha256(),
                actor.userId(),
                clock.instant().minus(AGAIN));
    }

    private long waiting(EvidenceOf of) {
        return of.occurrenceId() == null
                ? evidence.countByShareIdAndOccurrenceIdIsNullAndAttachedAtIsNullAndRemovedAtIsNull(of.shareId())
                : evidence.countByOccurrenceIdAndAttachedAtIsNullAndRemovedAtIsNull(of.occurrenceId());
    }

    /** The refusal names the file, cut as it will be shown; a limit of the form names none. */
    private static RuleViolation named(RuleViolation refused, Upload upload) {
        if (refused.getCode().equals("evidence.tooMany")) {
            return refused;
        }
        List<Object> args = new ArrayList<>();
        args.add(FileName.shown(upload.name()));
        args.addAll(refused.getArgs());
        return new RuleViolation(refused.getCode(), args.toArray());
    }
}
