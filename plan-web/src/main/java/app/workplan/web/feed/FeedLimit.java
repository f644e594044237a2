package app.workplan.web.feed;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 访问频率: so often a minute under one address, which is far more than any calendar program asks for, and so many addresses
 * that are none from one place, since a whole bureau may stand behind one; counted in memory, by each node for itself.
 */
@Component
class FeedLimit {

    static final int A_MINUTE = 60;
    private static final int MOST_PLACES = 10_000;

    private final Map<String, Integer> asked = new HashMap<>();
    private long minute;

    /** Whether one more is answered: under that address, to that place. */
    synchronized boolean admits(String token, String place, Instant now) {
        turn(now);
        return asked.merge("token " + token, 1, Integer::sum) <= A_MINUTE
                && asked.getOrDefault("place " + place, 0) < A_MINUTE;
    }

    /** The address was none. */
    synchronized void missed(String place, Instant now) {
        turn(now);
        asked.merge("place " + place, 1, Integer::sum);
    }

    private void turn(Instant now) {
        long present = now.getEpochSecond() / 60;
        if (present != minute || asked.size() > MOST_PLACES) {
            minute = present;
            asked.clear();
        }
    }
}
