package app.workplan.domain.supervision;

/** 批示的经过: what was done with it. */
public enum DirectiveStepKind {
    /** 批示. */
    GIVEN,
    /** 签收. */
    RECEIVED,
    /** 回复. */
    REPLIED,
    /** 催办. */
    FOLLOWED,
    /** 办结. */
    CLOSED,
    /** 撤回. */
    WITHDRAWN
}
