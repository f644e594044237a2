package app.workplan.domain.notice;

/** 通知类别: what a user may have sent by mail or not; in the inbox all of them arrive. */
public enum NoticeTopic {
    /** 待审核: something waits for the office. */
    REVIEW,
    /** 审核结果: accepted, returned, re-opened. */
    DECISION,
    /** 任务变动: assigned, changed, suspended, cancelled, handed over. */
    TASK,
    /** 计划印发. */
    PLAN,
    /** 到期提醒: the daily digest. */
    REMINDER,
    /** 升级提醒: overdue work of departments in the receiver's charge. */
    ESCALATION
}
