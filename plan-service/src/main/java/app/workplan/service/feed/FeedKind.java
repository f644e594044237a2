package app.workplan.service.feed;

/** 日历事项的种类. */
public enum FeedKind {
    /** 任务时限. */
    TASK,
    /** 本科室的分工时限. */
    SHARE,
    /** 节点. */
    MILESTONE,
    /** 应办次: the last day of its period. */
    OCCURRENCE,
    /** 填报截止日. */
    REPORT
}
