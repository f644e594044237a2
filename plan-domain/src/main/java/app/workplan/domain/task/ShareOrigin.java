package app.workplan.domain.task;

/** 分工来源: why a department has a share. */
public enum ShareOrigin {
    /** 原文: the item's own bracket names it. */
    TEXT,
    /** 承上: taken from the nearest ancestor's bracket. */
    INHERITED,
    /** 人工: assigned by the office. */
    STAFF
}
