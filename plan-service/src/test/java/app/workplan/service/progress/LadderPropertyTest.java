package app.workplan.service.progress;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.DomainException;
import app.workplan.domain.supervision.NoticeColour;
import app.workplan.service.ServiceTest;
import app.workplan.service.calendar.Calendars;
import app.workplan.service.plan.PlanService;
import app.workplan.service.supervision.SupervisionService;
import app.workplan.service.task.ShareSuspensionService;
import app.workplan.service.task.SuspensionService;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 督办阶梯: commands in any order, days passing between them. No letter is issued whose condition does not hold, and none refused
 * whose condition does; no share ever has two open ones; none stays open about work that is over; the numbers of a year have
 * no gap. 1,000 sequences, 10,000 with {@code -Dworkplan.long=true}; {@code -Dworkplan.seed=…} repeats a run.
 */
@ServiceTest
class LadderPropertyTest {

    private static final long SEED = Long.getLong("workplan.seed", 20261130);
    private static final int SEQUENCES = Boolean.getBoolean("workplan.long") ? 10_000 : 1_000;

    @Autowired
    SmallYear year;

    @Autowired
    PlanService plans;

    @Autowired
    SupervisionService supervision;

    @Autowired
    ReportService reports;

    @Autowired
    CompletionService completions;

    @Autowired
    ShareSuspensionService shareSuspensions;

    @Autowired
    SuspensionService suspensions;

    @Autowired
    Calendars calendars;

    @Autowired
    JdbcClient jdbc;

    private final Set<String> seen = new ConcurrentSkipListSet<>();

    @Test
    void noOrderOfCommandsLeavesTheLadder() {
        IntStream.range(0, SEQUENCES).parallel().forEach(one -> {
            LadderWalk walk = new LadderWalk(this, new Random(SEED + one));
            try {
                walk.run();
            } catch (AssertionError | DomainException failed) {
                throw new AssertionError("seed " + (SEED + one) + ": " + walk.told(), failed);
            }
            seen.addAll(walk.seen());
        });
        System.out.printf("seed %d, %d sequences, seen: %s%n", SEED, SEQUENCES, seen);
        assertThat(seen)
                .as("each colour is issued and refused, and each way to the end of a letter is gone")
                .containsAll(Stream.of(NoticeColour.values())
                        .flatMap(colour -> Stream.of("issue " + colour + " done", "issue " + colour + " refused"))
                        .toList())
                .contains(
                        "replaced",
                        "LIFTED",
                        "WITHDRAWN",
                        "CLOSED by accept",
                        "CLOSED by cancel share",
                        "CLOSED by cancel task",
                        "CLOSED by close plan");
    }
}
