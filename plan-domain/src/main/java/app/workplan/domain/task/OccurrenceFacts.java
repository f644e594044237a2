package app.workplan.domain.task;

import java.time.LocalDate;
import java.util.List;

/**
 * 应办次的事实, as they stood at the end of a day.
 *
 * @param recurrenceId 频次要求 it belongs to; its latest occurrence decides the light
 * @param dueOn the period's last day
 * @param recordableUntil the last day a record counts: the due date of the report of the month of {@code dueOn}, grace
 *     included
 * @param expectedCount how many records it needs, at least 1
 * @param recordedOn the days its records were entered, late ones too, none after the day judged; without those by which
 *     a post went beyond its number
 */
public record OccurrenceFacts(
        long recurrenceId, LocalDate dueOn, LocalDate recordableUntil, int expectedCount, List<LocalDate> recordedOn) {

    /** 已完成: enough records in time; a later record never counts. */
    public boolean isMet() {
        return recordedOn.stream().filter(on -> !on.isAfter(recordableUntil)).count() >= expectedCount;
    }

    /** 缺办: short of its count after the last day for records; stays so. */
    public boolean isMissed(LocalDate day) {
        return day.isAfter(recordableUntil) && !isMet();
    }

    /** 应已完成: due by the day and already met or missed. */
    public boolean isDecided(LocalDate day) {
        return !dueOn.isAfter(day) && (isMet() || isMissed(day));
    }
}
