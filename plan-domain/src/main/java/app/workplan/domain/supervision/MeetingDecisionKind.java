package app.workplan.domain.supervision;

/** 议定事项落实成什么. */
public enum MeetingDecisionKind {
    /** 记录: nothing but the words. */
    NOTE,
    /** 任务: added to a plan on the basis of the minutes. */
    TASK,
    /** 批示. */
    DIRECTIVE
}
