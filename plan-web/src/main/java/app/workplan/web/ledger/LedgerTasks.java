package app.workplan.web.ledger;

import app.workplan.domain.shared.Actor;
import app.workplan.service.ledger.Ledger;
import app.workplan.service.ledger.LedgerRow;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Exports;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 台账所列的任务: which tasks the conditions of an address find in a plan, and in which order. */
@Component
@RequiredArgsConstructor
public class LedgerTasks {

    private final LedgerPlans plans;

    /** Their ids; each once. */
    public List<Long> of(Actor actor, Scope scope, long planId, LedgerForm form) {
        LedgerPlans.Chosen chosen = plans.one(scope, planId, form);
        Ledger ledger = plans.read(
                actor, scope, chosen, new LedgerReading("", form).getFilter().upTo(Exports.MOST_ROWS));
        return ledger.rows().stream().map(LedgerRow::taskId).distinct().toList();
    }
}
