package app.workplan.domain.task;

/** 责任角色: the part one department has in a task. */
public enum ShareRole {
    /** 牵头. */
    LEAD,
    /** 分工. */
    SHARED,
    /** 负责. */
    RESPONSIBLE,
    /** 配合: shown, never counted. */
    SUPPORT,
    /** 督促: counted only where the task has no LEAD, RESPONSIBLE or SHARED. */
    SUPERVISE;

    /** 计数 in any case: LEAD, RESPONSIBLE and SHARED. */
    public boolean isPrincipal() {
        return this == LEAD || this == RESPONSIBLE || this == SHARED;
    }
}
