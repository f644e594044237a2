package app.workplan.service.browse;

import java.util.Comparator;

/**
 * 任务 as a page names it.
 *
 * @param position in the document
 */
public record NamedTask(long id, long chapterId, int position, String code, String title) {

    /** The order of the document. */
    static final Comparator<NamedTask> IN_DOCUMENT =
            Comparator.comparingInt(NamedTask::position).thenComparingLong(NamedTask::id);
}
