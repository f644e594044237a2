package app.workplan.service.figure;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.shared.BusinessClock;
import app.workplan.service.shared.DatabaseClock;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** 台账行留存的补齐: rounds that bring nothing to an end do not follow one another at once. */
class KeptTasksKeeperTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 10);

    private final AtomicInteger rounds = new AtomicInteger();
    private final AtomicReference<Collection<Long>> asked = new AtomicReference<>();
    private final AtomicReference<LocalDate> days = new AtomicReference<>();
    private final CountDownLatch begun = new CountDownLatch(1);

    @Test
    void whileACommandHoldsAPlanTheKeeperWaitsBetweenItsRoundsAndStopsWhenItIsTold() throws Exception {
        KeptTasksKeeper keeper = keeper(Integer.MAX_VALUE);
        keeper.ask(List.of(1L), DAY);
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        Thread.sleep(300);
        assertThat(rounds.get()).isBetween(1, 7);
        keeper.destroy();
        Thread.sleep(100);
        int atTheEnd = rounds.get();
        Thread.sleep(200);
        assertThat(rounds.get()).isEqualTo(atTheEnd);
    }

    @Test
    void itGoesOnUntilNothingIsLeftToDo() throws Exception {
        KeptTasksKeeper keeper = keeper(3);
        keeper.ask(List.of(1L), DAY);
        for (int i = 0; rounds.get() < 3 && i < 100; i++) {
            Thread.sleep(20);
        }
        Thread.sleep(150);
        assertThat(rounds.get()).isEqualTo(3);
        keeper.destroy();
    }

    @Test
    void theJobBringsUpThePlansThatAreKept() throws Exception {
        KeptTasksKeeper keeper = keeper(1);
        job(keeper, Duration.ofMinutes(-5)).bringUp();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(asked.get()).containsExactly(4L, 7L);
        assertThat(days.get()).isEqualTo(DAY);
        keeper.destroy();
    }

    @Test
    void aNodeWithAWrongClockLeavesRowsToTheOthers() throws Exception {
        KeptTasksKeeper keeper = keeper(1);
        job(keeper, Duration.ofMinutes(-6)).bringUp();
        job(keeper, Duration.ofDays(1)).bringUp();
        assertThat(begun.await(300, TimeUnit.MILLISECONDS)).isFalse();
        keeper.destroy();
    }

    /** @param ahead of the database's clock */
    private KeptTasksJobs job(KeptTasksKeeper keeper, Duration ahead) {
        return new KeptTasksJobs(
                keeper,
                held(1),
                new BusinessClock(Clock.fixed(DAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC)),
                new DatabaseClock(JdbcClient.create(new JdbcTemplate())) {
                    @Override
                    public Duration ahead(Clock clock) {
                        return ahead;
                    }
                });
    }

    /** @param last the round that leaves nothing to do */
    private KeptTasksKeeper keeper(int last) {
        return new KeptTasksKeeper(held(last), null);
    }

    private KeptTasks held(int last) {
        JdbcClient nothing = JdbcClient.create(new JdbcTemplate());
        return new KeptTasks(nothing, null, TransactionOperations.withoutTransaction()) {
            @Override
            public boolean bringUp(Collection<Long> plans, LocalDate day) {
                asked.set(plans);
                days.set(day);
                begun.countDown();
                return rounds.incrementAndGet() == last;
            }

            @Override
            public List<Long> plans() {
                return List.of(4L, 7L);
            }
        };
    }
}
