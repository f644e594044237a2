package app.workplan.domain.ledger;

/** 行距 of the ledger. */
public enum LedgerDensity {
    /** 紧凑: as many rows as can be read. */
    COMPACT,
    /** 适中. */
    USUAL,
    /** 宽松. */
    WIDE
}
