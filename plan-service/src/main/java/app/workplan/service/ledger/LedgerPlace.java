package app.workplan.service.ledger;

/** 台账中的位置: where one row stands in the order of codes, whatever comes or goes before it. */
public record LedgerPlace(String code, long planId, long taskId) {

    /** The place of a row. */
    public static LedgerPlace of(LedgerRow row) {
        return new LedgerPlace(row.code(), row.planId(), row.taskId());
    }
}
