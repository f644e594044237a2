package app.workplan.domain.supervision;

/** 督办结果. */
public enum OutcomeKind {
    /** 约谈. */
    TALK,
    /** 通报批评. */
    CRITICISM
}
