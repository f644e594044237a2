package app.workplan.service.browse;

/** 日历事项的种类. */
public enum DueKind {
    /** 任务时限: the date of a row of the ledger; of a department, the date of its share. */
    TASK,
    /** 分工时限: the date of one share, where it is not that of its task. */
    SHARE,
    /** 节点. */
    MILESTONE,
    /** 应办次: the last day of its period. */
    OCCURRENCE
}
