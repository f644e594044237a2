package app.workplan.service.docimport.amend;

import app.workplan.domain.docimport.DocumentImport;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.docimport.amend.AmendmentService.AmendPlan;
import app.workplan.service.document.ParsedDocument;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 写入改动 of a plan that is locked: compares once more, and only what the page showed is written. */
@Component
@RequiredArgsConstructor
class AmendmentWriting {

    private final AmendmentDesk desk;
    private final IssuedWriting issued;
    private final DraftWriting drafts;
    private final AmendmentRecords records;
    private final Clock clock;

    void write(Actor actor, DocumentImport made, Plan plan, ParsedDocument parsed, String text, AmendPlan command) {
        AmendmentDesk.Compared compared =
                desk.compare(plan.getBureauId(), plan.requireId(), parsed, text, command.said(), true);
        if (!compared.present().seal().equals(command.seal())) {
            throw new StaleVersion();
        }
        Set<String> taken = new LinkedHashSet<>(command.taken());
        taken.retainAll(compared.comparison().takeable());
        if (taken.isEmpty()) {
            throw new RuleViolation("amend.nothingChosen");
        }
        String basis = command.basis() == null || command.basis().isBlank()
                ? null
                : command.basis().strip();
        Amending now = new Amending(actor, plan, compared, taken, basis, clock.instant());
        if (plan.isDraft()) {
            drafts.write(now);
        } else {
            issued.write(now);
        }
        records.keep(now, made);
    }
}
