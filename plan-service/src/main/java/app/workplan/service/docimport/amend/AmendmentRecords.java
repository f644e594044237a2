package app.workplan.service.docimport.amend;

import app.workplan.domain.docimport.AmendedWording;
import app.workplan.domain.docimport.DocumentImport;
import app.workplan.domain.docimport.PlanAmendment;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.task.TaskRepository;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 改动的记载: the document of an amendment, its counts, and where the words of each task stand in it. */
@Component
@RequiredArgsConstructor
class AmendmentRecords {

    private final PlanAmendmentRepository amendments;
    private final AmendedWordingRepository wordings;
    private final TaskRepository tasks;
    private final AuditTrail audit;

    /** Written last, so that the list of amendments shows it on top of what belongs to it. */
    void keep(Amending done, DocumentImport amending) {
        PlanAmendment.Counts counts = new PlanAmendment.Counts(
                done.added().size(), done.changed().size(), done.removed().size());
        // what belongs to it names it by its id, which the order of batched inserts does not know of
        PlanAmendment made = amendments.saveAndFlush(
                new PlanAmendment(amending, done.plan.requireId(), done.basis, counts, done.actor, done.at));
        tasks.findAllById(done.tied().keySet())
                .forEach(task -> wordings.save(new AmendedWording(
                        made, task, Objects.requireNonNull(done.tied().get(task.requireId())))));
        amending.amend();
        audit.record(Audited.of(done.actor, done.plan.getBureauId(), "plan.amend", "import", amending.requireId())
                .in(done.plan.requireId(), null)
                .values(null, "+" + counts.added() + " ~" + counts.changed() + " -" + counts.removed())
                .on(done.basis));
    }
}
