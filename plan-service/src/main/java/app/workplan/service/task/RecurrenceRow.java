package app.workplan.service.task;

import app.workplan.domain.task.Frequency;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 频次要求 as the form that edits it shows it.
 *
 * @param minCount at least so often in each period
 * @param postCounts 各岗位的次数 as text, null where it does not matter who
 * @param departmentId 承办科室, null while the lead of a draft will own it
 * @param endsOn 止期, null: until the plan ends
 * @param open periods that end today or later and have no record: those a change holds for
 * @param recorded periods that end today or later and have one: they stay as they are
 */
public record RecurrenceRow(
        long id,
        int version,
        Frequency frequency,
        int minCount,
        String words,
        @Nullable String postCounts,
        @Nullable Long departmentId,
        @Nullable String department,
        @Nullable LocalDate endsOn,
        int open,
        int recorded) {

    /** 各岗位的次数. */
    public List<PostCount> posts() {
        return PostCount.read(postCounts);
    }
}
