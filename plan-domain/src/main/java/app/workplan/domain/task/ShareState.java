package app.workplan.domain.task;

/** 责任分工状态. */
public enum ShareState {
    /** 未启动. */
    NOT_STARTED,
    /** 进行中. */
    IN_PROGRESS,
    /** 待审核: handed in, waits for the office. */
    SUBMITTED,
    /** 已办结: accepted by the office (销号). */
    DONE,
    /** 暂停. */
    SUSPENDED,
    /** 取消. */
    CANCELLED;

    /** 未完: whether work is still expected (NOT_STARTED, IN_PROGRESS, SUBMITTED). */
    public boolean isOpen() {
        return this == NOT_STARTED || this == IN_PROGRESS || this == SUBMITTED;
    }

    /** 应填报: whether a share in this state owes periodic reports. */
    public boolean owesReports() {
        return this == NOT_STARTED || this == IN_PROGRESS;
    }
}
