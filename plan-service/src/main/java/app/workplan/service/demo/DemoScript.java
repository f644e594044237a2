package app.workplan.service.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * 示范剧本: what the office sets in the draft, when it issues, and what happens after.
 *
 * @param staffDates due dates set by the office before issue, by task code
 * @param issuedOn the day of issue
 * @param events in order of time
 */
record DemoScript(Map<String, LocalDate> staffDates, LocalDate issuedOn, List<DemoEvent> events) {}
