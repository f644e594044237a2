package app.workplan.domain.task;

/** 时限来源. */
public enum DeadlineOrigin {
    /** 原文: the document names it. */
    TEXT,
    /** 默认: the plan's end, since the text names none. */
    DEFAULT,
    /** 人工: set by the office. */
    STAFF
}
