package app.workplan.domain.task;

/** 任务状态: derived from the shares, or set by the office. */
public enum TaskState {
    /** 未启动. */
    NOT_STARTED,
    /** 进行中. */
    IN_PROGRESS,
    /** 待审核. */
    SUBMITTED,
    /** 已办结. */
    DONE,
    /** 暂停. */
    SUSPENDED,
    /** 取消. */
    CANCELLED
}
