package app.workplan.web.api;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * 一段列表.
 *
 * @param total how many there are in all, where that is known
 * @param next cursor of what comes behind, null at the end
 */
record ApiPage<T>(
        List<T> items, @Nullable Integer total, @Nullable String next) {

    /** The number behind which a list in the order of its numbers goes on. */
    static long after(ApiParameters asked, ApiCall call) {
        List<String> place = Cursors.read(call, asked.list(), asked.cursor(), 1);
        return place == null ? Long.MIN_VALUE : Long.parseLong(place.get(0));
    }

    /** A stretch of such a list. */
    static <T> ApiPage<T> numbered(
            List<T> items, ToLongFunction<T> number, int total, boolean more, ApiParameters asked, ApiCall call) {
        String last = more ? String.valueOf(number.applyAsLong(items.get(items.size() - 1))) : null;
        return new ApiPage<>(items, total, last == null ? null : Cursors.of(call, asked.list(), last));
    }

    /** A stretch of a short list that is judged as a whole. */
    static <T> ApiPage<T> ofNumbered(List<T> all, ToLongFunction<T> number, ApiParameters asked, ApiCall call) {
        long after = after(asked, call);
        List<T> behind = all.stream()
                .sorted(Comparator.comparingLong(number))
                .filter(one -> number.applyAsLong(one) > after)
                .toList();
        int shown = Math.min(asked.limit(), behind.size());
        return numbered(behind.subList(0, shown), number, all.size(), shown < behind.size(), asked, call);
    }
}
