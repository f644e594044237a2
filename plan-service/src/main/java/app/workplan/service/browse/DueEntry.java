package app.workplan.service.browse;

import app.workplan.domain.task.Light;
import app.workplan.domain.task.LightRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 日历事项: something that falls due on a day.
 *
 * @param words of the milestone or the recurrence, null for a date
 * @param department whose share or occurrence it is; null for the task as a whole
 * @param light of the task, or of the share meant
 * @param suspended 已暂停: said instead of the light's word
 * @param held how often an occurrence was recorded by the day judged, null for the others
 * @param wanted how often it should be, null for the others
 */
public record DueEntry(
        DueKind kind,
        LocalDate on,
        NamedTask task,
        @Nullable String words,
        @Nullable String department,
        Light light,
        @Nullable LightRule rule,
        boolean suspended,
        @Nullable Integer held,
        @Nullable Integer wanted) {}
