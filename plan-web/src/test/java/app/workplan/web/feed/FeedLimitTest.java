package app.workplan.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** 访问频率 of calendars. */
class FeedLimitTest {

    private static final Instant NOW = Instant.parse("2026-11-30T10:00:10Z");

    private final FeedLimit limit = new FeedLimit();

    @Test
    void stopsOneAddressAskedForTooOftenAndNoOther() {
        for (int i = 0; i < FeedLimit.A_MINUTE; i++) {
            assertThat(limit.admits("a", "place", NOW)).isTrue();
        }
        assertThat(limit.admits("a", "place", NOW)).isFalse();
        assertThat(limit.admits("b", "place", NOW)).isTrue();
        assertThat(limit.admits("a", "place", NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void stopsAPlaceThatGuesses() {
        for (int i = 0; i < FeedLimit.A_MINUTE; i++) {
            limit.missed("place", NOW);
        }
        assertThat(limit.admits("a", "place", NOW)).isFalse();
        assertThat(limit.admits("a", "another", NOW)).isTrue();
    }
}
