package app.workplan.service.docimport.amend;

import app.workplan.domain.docimport.DocumentImport;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.SourceDocument;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.docimport.DocumentImportRepository;
import app.workplan.service.docimport.ImportAccess;
import app.workplan.service.docimport.ParsedDocuments;
import app.workplan.service.docimport.review.ReviewService;
import app.workplan.service.plan.Basis;
import app.workplan.service.plan.PlanRepository;
import app.workplan.service.plan.PlanVersions;
import app.workplan.service.plan.SourceDocumentRepository;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 文件改动: aims an upload at a plan of the bureau, and writes into it what the office chose of the comparison. */
@Service
@RequiredArgsConstructor
public class AmendmentService {

    private final DocumentImportRepository imports;
    private final SourceDocumentRepository sources;
    private final PlanRepository plans;
    private final PlanVersions versions;
    private final AmendmentWriting writing;
    private final ImportAccess access;
    private final ReviewService review;

    /**
     * 能不能改这个计划, asked before anything is read.
     *
     * @throws NotFound when the plan is another bureau's
     * @throws RuleViolation when it is closed
     */
    @Transactional(readOnly = true)
    public void requireAmendable(Actor actor, long planId) {
        access.requireCanImport(actor);
        plan(actor, planId).requireOpen();
    }

    /**
     * 改动已有计划: the upload is to change that plan.
     *
     * @throws NotFound when import or plan is another bureau's
     * @throws RuleViolation when the plan is closed
     */
    @Transactional
    public void aim(Actor actor, long importId, long planId) {
        DocumentImport made = load(actor, importId);
        plan(actor, planId).requireOpen();
        made.aimAt(planId);
    }

    /**
     * 写入改动, as a command.
     *
     * @param version of the import as the page showed it
     * @param seal of the plan as the page showed it
     * @param said what the clerk decided of the pairs, by the key of the text read; empty for a new one
     * @param taken keys of what was ticked
     * @param seen whether the office says that it has looked at every doubt
     * @param basis 依据, required once the plan is issued
     */
    public record AmendPlan(
            long importId,
            @Nullable Integer version,
            String seal,
            Map<String, String> said,
            Set<String> taken,
            boolean seen,
            @Nullable String basis) {}

    /**
     * 写入改动: all that was chosen or nothing. Sent twice, the second finds it done.
     *
     * @return id of the plan
     * @throws RuleViolation when doubts are open, nothing was chosen, the basis is missing, the plan is closed, or a rule refuses one of the
     *     changes; that one as {@link RefusedChange}
     * @throws StaleVersion when plan or import were changed since the page was shown
     */
    @Transactional
    public long amend(Actor actor, AmendPlan command) {
        DocumentImport made = load(actor, command.importId());
        Long planId = made.getAmendsPlanId();
        if (planId == null) {
            throw new RuleViolation("amend.noPlan");
        }
        if (made.getPlanId() != null) {
            return planId;
        }
        made.requireSeen(command.version());
        review.requireLookedThrough(actor, command.importId(), command.version(), command.seen());
        Plan plan = plan(actor, planId);
        plan.requireOpen();
        Basis.require(plan, command.basis());
        String json = made.getParsed();
        if (json == null) {
            throw new RuleViolation("import.notRead");
        }
        SourceDocument source = sources.findById(made.getSourceDocumentId())
                .orElseThrow(() -> new NotFound("import", command.importId()));
        writing.write(actor, made, plan, ParsedDocuments.fromJson(json), source.getText(), command);
        versions.countUp(plan);
        return planId;
    }

    private DocumentImport load(Actor actor, long importId) {
        access.requireCanImport(actor);
        DocumentImport made = imports.findById(importId).orElseThrow(() -> new NotFound("import", importId));
        access.requireOwn(actor, made.getBureauId());
        return made;
    }

    private Plan plan(Actor actor, long planId) {
        Plan plan = plans.findById(planId).orElseThrow(() -> new NotFound("plan", planId));
        if (plan.getBureauId() != actor.requireBureauId()) {
            throw new NotFound("plan", planId);
        }
        return plan;
    }
}
