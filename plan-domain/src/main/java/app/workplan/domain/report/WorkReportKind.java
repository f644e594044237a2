package app.workplan.domain.report;

/** 总结的种类. */
public enum WorkReportKind {
    /** 半年总结. */
    HALF_YEAR,
    /** 年终总结. */
    ANNUAL
}
