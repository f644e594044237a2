package app.workplan.service.progress;

import app.workplan.domain.task.Frequency;
import app.workplan.service.task.PostCount;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 要记的应办次: an occurrence of an own share that may be recorded now.
 *
 * @param words 频次要求 in the words of the document
 * @param records how often it was recorded so far
 * @param recordableUntil the last good day for a record, grace included
 * @param postCounts 各岗位已办几次 as text, null where it does not matter who
 */
public record DutyToRecord(
        long planId,
        long occurrenceId,
        long shareId,
        long departmentId,
        long taskId,
        String code,
        String title,
        String words,
        Frequency frequency,
        int minCount,
        LocalDate periodFrom,
        LocalDate dueOn,
        int expectedCount,
        int records,
        LocalDate recordableUntil,
        @Nullable String postCounts) {

    /** 各岗位已办几次, empty where it does not matter who. */
    public List<PostCount> posts() {
        return PostCount.read(postCounts);
    }

    /** Whether its count is full. */
    public boolean met() {
        return records >= expectedCount;
    }

    /** How often it still has to be done. */
    public int left() {
        return Math.max(0, expectedCount - records);
    }

    /** 第几期 of its year, by the rhythm. */
    public int number() {
        return (dueOn.getMonthValue() - 1) / frequency.months() + 1;
    }

    /** The last day that can have been held by the given one. */
    public LocalDate lastHeldOn(LocalDate day) {
        return day.isBefore(dueOn) ? day : dueOn;
    }
}
