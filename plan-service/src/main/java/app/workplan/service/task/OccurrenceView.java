package app.workplan.service.task;

import app.workplan.domain.task.Frequency;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 应办次 with its count on the day asked.
 *
 * @param id null for a daily or weekly rhythm, which is kept as words
 * @param frequency 频次 of this occurrence
 * @param demanded 频次 of the duty now
 * @param endsOn 止期 of the duty, null: until the plan ends
 * @param shareId the share that owns it, null while it belongs to the task
 * @param posts 各岗位已办几次, empty where it does not matter who
 * @param records how often it was recorded by the day
 * @param recordableUntil the last good day for a record that counts, grace included
 * @param met whether the count was full by then
 * @param missed whether it will stay short of its count
 */
public record OccurrenceView(
        long recurrenceId,
        String words,
        Frequency frequency,
        int minCount,
        Frequency demanded,
        @Nullable LocalDate endsOn,
        @Nullable Long shareId,
        @Nullable Long departmentId,
        @Nullable String department,
        @Nullable Long id,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate dueOn,
        int expectedCount,
        List<PostCount> posts,
        int records,
        @Nullable LocalDate recordableUntil,
        boolean met,
        boolean missed) {

    public OccurrenceView {
        // a row without posts says nothing of them
        posts = posts == null ? List.of() : List.copyOf(posts);
    }

    /** Whether something held on the day or before may be recorded on it. */
    public boolean begunBy(LocalDate day) {
        return periodFrom != null && !periodFrom.isAfter(day);
    }

    /** The last day that can have been held by the given one. */
    public @Nullable LocalDate lastHeldOn(LocalDate day) {
        return dueOn == null || day.isBefore(dueOn) ? day : dueOn;
    }

    /** 第几期 of its year, by the rhythm: month 1–12, quarter 1–4, half-year 1–2. */
    public int number() {
        if (dueOn == null) {
            return 0;
        }
        return frequency.makesOccurrences() ? (dueOn.getMonthValue() - 1) / frequency.months() + 1 : 0;
    }
}
