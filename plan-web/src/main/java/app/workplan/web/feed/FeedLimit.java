package app.workplan.web.feed;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 访问频率: so many calendars a minute from one place, which is far more than any calendar program asks for; counted in
 * memory, for each node of its own.
 */
@Component
class FeedLimit {

    static final int A_MINUTE = 60;
    private static final int MOST_PLACES = 10_000;

    private final Map<String, Integer> asked = new HashMap<>();
    private long minute;

    /** Whether one more is answered. */
    synchronized boolean admits(String place, Instant now) {
        long present = now.getEpochSecond() / 60;
        if (present != minute || asked.size() > MOST_PLACES) {
            minute = present;
            asked.clear();
        }
        return asked.merge(place, 1, Integer::sum) <= A_MINUTE;
    }
}
