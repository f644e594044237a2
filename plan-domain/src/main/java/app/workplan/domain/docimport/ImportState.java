package app.workplan.domain.docimport;

/** 导入状态. */
public enum ImportState {
    /** 识别中. */
    READING,
    /** 待核对. */
    REVIEW,
    /** 生成中. */
    COMMITTING,
    /** 已生成计划. */
    COMMITTED,
    /** 失败. */
    FAILED
}
