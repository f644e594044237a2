package app.workplan.domain.progress;

/** 延期申请的结果. */
public enum ExtensionOutcome {
    /** 待审批. */
    PENDING,
    /** 已同意: the share has its own later date. */
    APPROVED,
    /** 未同意: the date stays. */
    REFUSED,
    /** 已撤回. */
    WITHDRAWN
}
