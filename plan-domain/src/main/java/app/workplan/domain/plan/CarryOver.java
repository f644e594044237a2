package app.workplan.domain.plan;

/** 带到下一期的范围. */
public enum CarryOver {
    /** 全部任务, whatever became of them. */
    EVERYTHING,
    /** 未办结的任务 alone, with the items and chapters above them. */
    UNFINISHED
}
