package app.workplan.web.ledger;

import app.workplan.service.ledger.LedgerChoices;
import java.util.List;

/**
 * 就地修改: what the editors of the cells need.
 *
 * @param key under which the basis of this editing is remembered in the tab: the plans shown
 * @param amends whether a change needs its basis, because the plan is issued
 * @param departments that may be chosen
 */
record LedgerEditing(String key, boolean amends, List<LedgerChoices.Choice> departments) {}
