package app.workplan.service.row;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 清单的一项, as it stands now.
 *
 * @param struckOn 销号日期, null while it is open
 * @param struckBy who struck it off in the system
 * @param removedOn the day it was taken off the list, null while it is on it
 * @param putBackOn the last day it was put back on the list, null if it never was
 */
public record RowView(
        long id,
        int version,
        String number,
        String name,
        @Nullable String aspect,
        @Nullable String owner,
        @Nullable LocalDate foundOn,
        @Nullable LocalDate dueOn,
        @Nullable String note,
        @Nullable LocalDate struckOn,
        @Nullable String checker,
        @Nullable String struckBy,
        @Nullable LocalDate removedOn,
        @Nullable String removedBy,
        @Nullable String removalReason,
        @Nullable LocalDate putBackOn,
        @Nullable String putBackBy,
        @Nullable String putBackReason) {

    /** 未销号 and on the list. */
    public boolean open() {
        return struckOn == null && removedOn == null;
    }

    /** 已过期限: still open after its last good day. */
    public boolean late(LocalDate today) {
        return open() && dueOn != null && dueOn.isBefore(today);
    }
}
