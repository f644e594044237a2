package app.workplan.domain.calendar;

import java.time.LocalDate;

/**
 * 填报期: one reporting period of a plan or of a task with its own cycle.
 *
 * @param from first day, inclusive
 * @param end last day, inclusive; names the period in an entry
 * @param dueOn the last good day for its report, grace included
 */
public record ReportingPeriod(LocalDate from, LocalDate end, LocalDate dueOn) {}
