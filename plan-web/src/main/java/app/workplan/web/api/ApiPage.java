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

    /** A stretch of a short list that was read whole, in the order of its numbers. */
    static <T> ApiPage<T> ofNumbered(List<T> all, ToLongFunction<T> number, ApiParameters asked, ApiCall call) {
        List<String> place = Cursors.read(call, asked.list(), asked.cursor(), 1);
        long after = place == null ? Long.MIN_VALUE : Long.parseLong(place.get(0));
        List<T> behind = all.stream()
                .sorted(Comparator.comparingLong(number))
                .filter(one -> number.applyAsLong(one) > after)
                .toList();
        int limit = asked.limit();
        if (behind.size() <= limit) {
            return new ApiPage<>(behind, all.size(), null);
        }
        List<T> items = behind.subList(0, limit);
        String next = String.valueOf(number.applyAsLong(items.get(limit - 1)));
        return new ApiPage<>(items, all.size(), Cursors.of(call, asked.list(), next));
    }
}
