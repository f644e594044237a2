package app.workplan.domain.task;

/** 灯号: derived on every as-of date, never stored. Declared worst first. */
public enum Light {
    /** 红: 已逾期. */
    OVERDUE,
    /** 黄: 有风险. */
    AT_RISK,
    /** 绿: 正常推进. */
    ON_TRACK,
    /** 灰: 未启动. */
    NOT_STARTED,
    /** 蓝: 已办结. */
    DONE
}
