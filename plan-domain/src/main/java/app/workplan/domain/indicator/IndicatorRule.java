package app.workplan.domain.indicator;

/** 判定依据: which rule gave the state of an indicator. */
public enum IndicatorRule {
    /** The level is reached. */
    REACHED,
    /** Not worse than the control line. */
    ON_LINE,
    /** Worse than the control line. */
    OFF_LINE,
    /** Not reached when the due date had passed. */
    PAST_DUE,
    /** More was counted than the cap allows. */
    CAP_EXCEEDED,
    /** No event has broken the guard. */
    GUARD_HOLDS,
    /** The period is over and nothing broke the guard. */
    GUARD_KEPT,
    /** An event has broken the guard. */
    GUARD_BROKEN,
    /** Every unit meets it. */
    EVERY_UNIT,
    /** As many units meet it as the time gone by asks. */
    ENOUGH_UNITS,
    /** Fewer units meet it than the time gone by asks. */
    TOO_FEW_UNITS,
    /** There is no reading. */
    NONE_READ,
    /** It is measured from a baseline, and that is missing. */
    NO_BASELINE
}
