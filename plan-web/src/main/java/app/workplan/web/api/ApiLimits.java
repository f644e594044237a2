package app.workplan.web.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 限流: so many requests of a token, and so many wrong tokens from an address, in a minute; kept in this program alone, so that
 * several programs on one database allow each of them as much.
 */
@Component
class ApiLimits {

    private static final int MOST_KNOWN = 10_000;
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    private final int perMinute;
    private final int failuresPerMinute;
    private final Cache<Long, Bucket> tokens = forgetful();
    private final Cache<String, Bucket> addresses = forgetful();

    ApiLimits(
            @Value("${workplan.api.requests-per-minute:300}") int perMinute,
            @Value("${workplan.api.failures-per-minute:20}") int failuresPerMinute) {
        this.perMinute = perMinute;
        this.failuresPerMinute = failuresPerMinute;
    }

    /** Counts a request of the token; seconds to wait, 0 where it is within the limit. */
    long waitOfToken(long tokenId) {
        return take(tokens.get(tokenId, unknown -> bucket(perMinute)));
    }

    /** Counts a wrong token from the address; seconds to wait, 0 where it is within the limit. */
    long waitOfAddress(String ip) {
        return take(addresses.get(ip, unknown -> bucket(failuresPerMinute)));
    }

    private static long take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    private static <K> Cache<K, Bucket> forgetful() {
        return Caffeine.newBuilder()
                .maximumSize(MOST_KNOWN)
                .expireAfterAccess(FORGOTTEN)
                .build();
    }
}
