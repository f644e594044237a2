package app.workplan.service.browse;

import java.time.LocalDate;

/**
 * 最近一次填报 of a share that counted on the day.
 *
 * @param periodEnd last day of the period it reports
 */
public record LastWord(long shareId, LocalDate periodEnd, LocalDate enteredOn, String text) {}
