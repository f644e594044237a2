package app.workplan.domain.plan;

/** 指标算符: how a reading is held against the target. */
public enum Comparator {
    /** ≥. */
    AT_LEAST,
    /** ≤. */
    AT_MOST,
    /** =. */
    EQUAL,
    /** ↓ 下降. */
    DECREASE,
    /** ↑ 上升. */
    INCREASE
}
