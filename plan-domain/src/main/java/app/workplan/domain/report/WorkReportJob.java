package app.workplan.domain.report;

/** 生成的状态. */
public enum WorkReportJob {
    /** 生成中. */
    RUNNING,
    /** 已生成. */
    DONE,
    /** 没有生成: what was there before still stands. */
    FAILED
}
