package app.workplan.domain.plan;

/** 文件类型: what kind of document a plan was read from. */
public enum PlanKind {
    /** 年度工作要点. */
    ANNUAL_KEY_POINTS,
    /** 上年总结与本年计划. */
    REVIEW_AND_PLAN,
    /** 上半年总结与下半年计划. */
    HALF_YEAR_REVIEW_AND_PLAN,
    /** 五年规划. */
    FIVE_YEAR_PLAN,
    /** 其他. */
    OTHER
}
