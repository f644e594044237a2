package app.workplan.service.drafting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一行: an item or a chapter to be added, typed or pasted.
 *
 * @param number as printed, null for none
 * @param departmentIds 责任科室 of its task, in order; the first leads where there are several
 * @param dueOn 完成时限 of its task, null for the plan's end
 */
public record AddedRow(
        @Nullable String number,
        String title,
        List<Long> departmentIds,
        @Nullable LocalDate dueOn) {

    /** A title alone. */
    public static AddedRow of(@Nullable String number, String title) {
        return new AddedRow(number, title, List.of(), null);
    }
}
