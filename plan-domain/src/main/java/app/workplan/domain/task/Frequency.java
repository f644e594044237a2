package app.workplan.domain.task;

/** 频次的周期. */
public enum Frequency {
    /** 每日: kept as words, makes no occurrences. */
    DAY,
    /** 每周: kept as words, makes no occurrences. */
    WEEK,
    /** 每月. */
    MONTH,
    /** 每季度. */
    QUARTER,
    /** 每半年. */
    HALF_YEAR,
    /** 每年. */
    YEAR;

    /** Whether a recurrence of this rhythm makes dated occurrences (a month or longer). */
    public boolean makesOccurrences() {
        return this != DAY && this != WEEK;
    }
}
