package app.workplan.service.feed;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 日历里的一天.
 *
 * @param key tells it from all others, the same whenever it is read
 * @param plan title of its plan
 * @param taskId null for a report, which is about all tasks of a plan
 * @param words of the milestone or the recurrence, the last day of the period of a report, else null
 * @param department null for what concerns the task as a whole
 */
public record FeedEvent(
        String key,
        FeedKind kind,
        LocalDate on,
        String plan,
        @Nullable Long taskId,
        @Nullable String code,
        @Nullable String title,
        @Nullable String words,
        @Nullable String department) {}
