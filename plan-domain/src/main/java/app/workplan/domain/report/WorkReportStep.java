package app.workplan.domain.report;

/** 生成的步骤, in their order. */
public enum WorkReportStep {
    /** 判定截至日的数字. */
    FIGURES,
    /** 汇集填报. */
    WORDS,
    /** 起草. */
    DRAFT,
    /** 并入已编辑的文字. */
    MERGE
}
