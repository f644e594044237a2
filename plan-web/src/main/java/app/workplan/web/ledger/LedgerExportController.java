package app.workplan.web.ledger;

import app.workplan.domain.ledger.LedgerColumn;
import app.workplan.domain.shared.Actor;
import app.workplan.service.ledger.Ledger;
import app.workplan.service.ledger.LedgerFilter;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Address;
import app.workplan.web.support.Exports;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** 导出台账: all rows that the conditions of the address find, with the columns and in the order of the page. */
@Controller
@RequiredArgsConstructor
class LedgerExportController {

    private final LedgerPlans plans;
    private final LedgerPages pages;
    private final LedgerFrames frames;
    private final LedgerTables tables;
    private final Exports exports;

    @GetMapping("/plans/{id}/tasks.xlsx")
    ResponseEntity<Resource> ofPlan(
            @PathVariable("id") long planId, @ModelAttribute("form") LedgerForm form, Actor actor, Scope scope) {
        return exports.send(() -> table(actor, scope, plans.one(scope, planId, form), form));
    }

    @GetMapping("/tasks.xlsx")
    ResponseEntity<Resource> ofAll(@ModelAttribute("form") LedgerForm form, Actor actor, Scope scope) {
        return exports.send(() -> table(actor, scope, plans.several(actor, scope, form), form));
    }

    private Exports.Table table(Actor actor, Scope scope, LedgerPlans.Chosen chosen, LedgerForm form) {
        LedgerReading reading = new LedgerReading("", form);
        LedgerFilter all = reading.getFilter().upTo(Exports.MOST_ROWS);
        Ledger ledger = plans.read(actor, scope, chosen, all);
        Exports.requireFits(ledger.total(), Exports.MOST_ROWS);
        LedgerPage page = pages.of(ledger, all, Address.of(""), chosen.several(), chosen.asOf(), "");
        Set<LedgerColumn> columns =
                reading.getColumns() == null ? frames.kept(actor).arrangement().columns() : reading.getColumns();
        return tables.of(page, all, columns, chosen);
    }
}
