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

    /**
     * Length of the period in months.
     *
     * @throws IllegalStateException for a rhythm shorter than a month
     */
    public int months() {
        return switch (this) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case YEAR -> 12;
            case DAY, WEEK -> throw new IllegalStateException(name() + " is shorter than a month");
        };
    }
}
