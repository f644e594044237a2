package app.workplan.domain.plan;

/** 章的性质: what a chapter of the document talks about. */
public enum ChapterNature {
    /** 工作任务. */
    PLAN,
    /** 工作回顾. */
    REVIEW,
    /** 形势与基础. */
    BACKGROUND,
    /** 目标. */
    GOALS,
    /** 保障措施. */
    SAFEGUARDS,
    /** 重大项目. */
    PROJECTS
}
