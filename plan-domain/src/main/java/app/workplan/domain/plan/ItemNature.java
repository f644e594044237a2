package app.workplan.domain.plan;

/** 条目性质: work to be done, or a statement about the past. */
public enum ItemNature {
    /** 任务: tracked. */
    TASK,
    /** 工作成效: kept and shown, never tracked. */
    ACHIEVEMENT
}
