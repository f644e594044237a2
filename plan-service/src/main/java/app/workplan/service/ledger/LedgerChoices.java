package app.workplan.service.ledger;

import java.util.List;

/** 可选条件: the departments and chapters a ledger can be narrowed to. */
public record LedgerChoices(List<Choice> departments, List<Choice> chapters) {

    /** One of them. */
    public record Choice(long id, String name) {}
}
