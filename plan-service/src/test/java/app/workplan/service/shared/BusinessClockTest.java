package app.workplan.service.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class BusinessClockTest {

    private static final Instant LATE_IN_LONDON = Instant.parse("2026-06-30T16:30:00Z");
    private static final Instant EARLIER = Instant.parse("2026-03-01T01:00:00Z");

    private final BusinessClock clock = new BusinessClock(Clock.fixed(LATE_IN_LONDON, ZoneOffset.UTC));

    @Test
    void todayIsTheDayInShanghai() {
        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void showsTheToldInstantOnlyInsideTheCall() {
        clock.runAt(EARLIER, () -> assertThat(clock.instant()).isEqualTo(EARLIER));

        assertThat(clock.instant()).isEqualTo(LATE_IN_LONDON);
    }

    @Test
    void callsNest() {
        clock.runAt(EARLIER, () -> {
            clock.runAt(EARLIER.plusSeconds(60), () -> {});
            assertThat(clock.instant()).isEqualTo(EARLIER);
        });
    }

    @Test
    void failingWorkLeavesTheClockRight() {
        assertThatThrownBy(() -> clock.runAt(EARLIER, () -> {
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");

        assertThat(clock.instant()).isEqualTo(LATE_IN_LONDON);
    }

    @Test
    void otherThreadsSeeTheSystemTime() {
        clock.runAt(
                EARLIER,
                () -> assertThat(CompletableFuture.supplyAsync(clock::instant).join())
                        .isEqualTo(LATE_IN_LONDON));
    }

    @Test
    void viewInAnotherZoneFollows() {
        Clock utc = clock.withZone(ZoneOffset.UTC);

        clock.runAt(EARLIER, () -> assertThat(utc.instant()).isEqualTo(EARLIER));
        assertThat(LocalDate.now(utc)).isEqualTo(LocalDate.of(2026, 6, 30));
    }
}
