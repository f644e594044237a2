package app.workplan.web.docimport;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.docimport.amend.AmendedDocumentQueries;
import app.workplan.service.docimport.amend.AmendedDocumentQueries.Target;
import app.workplan.service.docimport.amend.AmendmentService;
import app.workplan.web.support.Option;
import app.workplan.web.support.Typed;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 新计划还是改动已有计划: the choice on the page of an upload, and what it was for one that is there. */
@Component
@RequiredArgsConstructor
class AmendTargets {

    private final AmendedDocumentQueries documents;
    private final AmendmentService amendments;

    /** The plans an upload may change. */
    List<Option> choices(Actor actor) {
        return documents.targets(actor).stream()
                .map(one -> new Option(String.valueOf(one.id()), one.title()))
                .toList();
    }

    /**
     * The plan chosen, asked before anything is read; null for a new one.
     *
     * @throws RuleViolation when it may not be changed
     */
    @Nullable
    Long chosen(Actor actor, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        Long plan = Typed.number(typed);
        if (plan == null) {
            throw new RuleViolation("amend.planUnknown");
        }
        amendments.requireAmendable(actor, plan);
        return plan;
    }

    /** 改动已有计划; nothing for a new one. */
    long aim(Actor actor, long importId, @Nullable Long plan) {
        if (plan != null) {
            amendments.aim(actor, importId, plan);
        }
        return importId;
    }

    /** The plan an upload is to change; null where it becomes one of its own. */
    @Nullable
    Target of(Actor actor, long importId) {
        return documents.aimedAt(actor, importId);
    }
}
