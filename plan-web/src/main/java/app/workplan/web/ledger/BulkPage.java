package app.workplan.web.ledger;

import app.workplan.service.bulk.BulkSelection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a bulk change shows.
 *
 * @param selection the chosen tasks, null where nothing can be chosen from
 * @param preview null before it was asked for
 */
record BulkPage(
        @Nullable BulkSelection selection,
        String tasks,
        @Nullable Preview preview) {

    /**
     * 预览.
     *
     * @param seen what is promised, for the form: {@code id:version} one after the other
     * @param reasons why some stay as they are, with their number
     * @param overtaken how many changed since they were promised
     */
    record Preview(
            String token,
            String seen,
            List<Row> will,
            List<Row> stay,
            List<Reason> reasons,
            long overtaken,
            long bare) {}

    /**
     * One task.
     *
     * @param reason why it stays as it is, null where it will change
     * @param overtaken whether it changed since it was promised
     * @param bare whether no department would be left
     */
    record Row(
            long taskId,
            String code,
            String title,
            String before,
            String after,
            @Nullable String reason,
            boolean overtaken,
            boolean bare) {}

    /** One reason and how many tasks it stops. */
    record Reason(String text, long tasks) {}
}
