package app.workplan.domain.task;

/** 关联种类 of two tasks. */
public enum TaskLinkKind {
    /** 沿革: the task goes on with one of an earlier plan. */
    LINEAGE,
    /** 对应: the task of a year serves a goal of a longer plan. */
    ALIGNMENT
}
