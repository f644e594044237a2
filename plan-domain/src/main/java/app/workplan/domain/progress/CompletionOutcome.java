package app.workplan.domain.progress;

/** 办结申请的结果. */
public enum CompletionOutcome {
    /** 待审核. */
    PENDING,
    /** 已销号. */
    ACCEPTED,
    /** 已退回. */
    RETURNED,
    /** 已撤回. */
    WITHDRAWN
}
