package app.workplan.domain.calendar;

/** 填报周期: how often a counting share owes a report. */
public enum ReportCycle {
    /** 每月. */
    MONTH,
    /** 每季度. */
    QUARTER,
    /** 每半年. */
    HALF_YEAR
}
