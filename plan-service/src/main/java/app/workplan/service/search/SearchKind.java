package app.workplan.service.search;

/** 搜索类别: what a hit is, in the order in which hits are listed. */
public enum SearchKind {
    /** 责任科室, by name, alias, former name, pinyin and first letters. */
    DEPARTMENT,
    /** 人员, by name, pinyin and first letters. */
    PERSON,
    /** 工作计划, by title, issuer and document number. */
    PLAN,
    /** 任务, by code and title. */
    TASK,
    /** 原文: a paragraph of the official document. */
    SOURCE,
    /** 填报: text, problems and next steps of a report. */
    ENTRY;

    /** Whether it belongs to a plan; departments and people do not. */
    public boolean isOfPlan() {
        return this != DEPARTMENT && this != PERSON;
    }
}
