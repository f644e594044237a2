package app.workplan.web.ledger;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.bulk.BulkQueries;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.ledger.DraftLedgerQueries;
import app.workplan.service.ledger.Ledger;
import app.workplan.service.ledger.LedgerFilter;
import app.workplan.service.ledger.LedgerQueries;
import app.workplan.service.ledger.LedgerRow;
import app.workplan.service.shared.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 全选: every task the conditions of a ledger find today, over all its pages. */
@Component
@RequiredArgsConstructor
class BulkChoice {

    private final JudgedPlanQueries plans;
    private final LedgerQueries ledgers;
    private final DraftLedgerQueries drafts;
    private final Clock clock;

    /**
     * @param planIds plans of the ledger
     * @throws NotFound when one of them may not be read
     * @throws RuleViolation when there are more tasks than may be changed at once
     */
    List<Long> all(Actor actor, Scope scope, List<Long> planIds, LedgerForm conditions) {
        LocalDate today = LocalDate.now(clock);
        List<JudgedPlan> chosen =
                planIds.stream().map(id -> plans.one(scope, id)).toList();
        LedgerFilter filter =
                new LedgerReading("/tasks", conditions).getFilter().upTo(BulkQueries.MOST);
        Ledger ledger = chosen.size() == 1 && !chosen.get(0).isIssued()
                ? drafts.read(
                        actor, scope, chosen.get(0).bureauId(), chosen.get(0).id(), today, filter)
                : ledgers.read(scope, planIds, today, filter);
        if (ledger.total() > BulkQueries.MOST) {
            throw new RuleViolation("bulk.tooMany", BulkQueries.MOST);
        }
        return ledger.rows().stream().map(LedgerRow::taskId).toList();
    }
}
