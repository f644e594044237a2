package app.workplan.service.ledger;

import java.util.List;
import java.util.Map;

/**
 * 可选条件: the departments and chapters a ledger can be narrowed to.
 *
 * @param assignable 可选科室 by bureau: those a task may be given to on the day, and those the plans have
 */
public record LedgerChoices(List<Choice> departments, List<Choice> chapters, Map<Long, List<Choice>> assignable) {

    /** One of them. */
    public record Choice(long id, String name) {}
}
