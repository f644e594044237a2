package app.workplan.domain.calendar;

import java.time.YearMonth;

/** 填报周期: how often a counting share owes a report. */
public enum ReportCycle {
    /** 每月. */
    MONTH(1),
    /** 每季度. */
    QUARTER(3),
    /** 每半年. */
    HALF_YEAR(6);

    private final int months;

    ReportCycle(int months) {
        this.months = months;
    }

    /** Whether a period of this cycle ends with the month: every one, each quarter's last, June and December. */
    public boolean endsWith(YearMonth month) {
        return month.getMonthValue() % months == 0;
    }
}
