package app.workplan.service.report;

import app.workplan.domain.report.WorkReportKind;
import java.time.LocalDate;
import java.time.Month;

/**
 * 总结的时段: the half-year or year a report speaks of.
 *
 * @param year of the last day it covers
 */
record ReportSpan(int year, Part part) {

    /** 哪一段; its words stand under {@code workReport.doc.title.<name>}, {@code .review.<name>} and {@code .next.<name>}. */
    enum Part {
        /** 上半年. */
        FIRST_HALF,
        /** 下半年. */
        SECOND_HALF,
        /** 全年. */
        YEAR
    }

    /**
     * The span a report of that kind covers.
     *
     * @param periodTo last day of the plan; a day after it still speaks of the plan's last half-year
     */
    static ReportSpan of(WorkReportKind kind, LocalDate day, LocalDate periodTo) {
        LocalDate last = day.isAfter(periodTo) ? periodTo : day;
        if (kind == WorkReportKind.ANNUAL) {
            return new ReportSpan(last.getYear(), Part.YEAR);
        }
        boolean first = last.getMonthValue() <= Month.JUNE.getValue();
        return new ReportSpan(last.getYear(), first ? Part.FIRST_HALF : Part.SECOND_HALF);
    }
}
