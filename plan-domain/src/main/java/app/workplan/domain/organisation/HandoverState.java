package app.workplan.domain.organisation;

/** 交接的状态. */
public enum HandoverState {
    /** 待确认: not signed by both yet. */
    OPEN,
    /** 已完成: signed by both, the departments moved. */
    DONE,
    /** 已取消. */
    CANCELLED
}
