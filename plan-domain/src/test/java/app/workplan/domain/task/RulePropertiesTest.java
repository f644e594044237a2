package app.workplan.domain.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.example.PlanCase;
import app.workplan.domain.example.RandomCases;
import app.workplan.domain.example.WorkedExamples;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds of every judgement, whatever the facts; seeded random cases, the seed in every message. */
class RulePropertiesTest {

    private static final long SEED = Long.getLong("workplan.seed", 20261122);
    private static final int PLANS = 400;
    private static final int DAYS = 5;

    private static final List<TaskJudgement> JUDGED = judgeRandomPlans();

    @Test
    void progressAndExpectedLieBetweenNoneAndAll() {
        assertThat(JUDGED)
                .allSatisfy(task -> task.shares().forEach(share -> {
                    assertThat(share.progress()).as("seed %d", SEED).isBetween(Points.NONE, Points.ALL);
                    assertThat(share.expected()).as("seed %d", SEED).isBetween(Points.NONE, Points.ALL);
                }));
    }

    @Test
    void taskLiesBetweenItsLowestAndHighestShare() {
        assertThat(JUDGED)
                .filteredOn(task -> !task.countedShares().isEmpty())
                .isNotEmpty()
                .allSatisfy(task -> {
                    assertBetweenShares(task, Objects.requireNonNull(task.progress()), ShareJudgement::progress);
                    assertBetweenShares(task, Objects.requireNonNull(task.expected()), ShareJudgement::expected);
                });
    }

    @Test
    void taskShowsTheWorstLightOfItsShares() {
        assertThat(JUDGED)
                .filteredOn(task -> !task.countedShares().isEmpty())
                .allSatisfy(task -> assertThat(task.countedShares().stream()
                                .map(ShareJudgement::light)
                                .filter(Objects::nonNull)
                                .min(Comparator.naturalOrder()))
                        .hasValue(task.light()));
    }

    @Test
    void onlyRedCountsDaysAndAlwaysAtLeastOne() {
        assertThat(JUDGED)
                .allSatisfy(task -> task.shares().forEach(share -> {
                    assertThat(share.daysOverdue() > 0)
                            .as("seed %d, %s", SEED, share)
                            .isEqualTo(share.light() == Light.OVERDUE);
                }));
    }

    @Test
    void expectedNeverFallsFromDayToDay() {
        Random random = new Random(SEED);
        for (int i = 0; i < PLANS; i++) {
            LocalDate start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(100));
            ShareDates dates = new ShareDates(start, start.plusDays(random.nextInt(120)));
            List<LocalDate> milestones = IntStream.range(0, random.nextInt(5))
                    .mapToObj(n -> start.plusDays(random.nextInt(160) - 20L))
                    .toList();
            OccurrenceTally none = OccurrenceTally.of(List.of(), start);
            BigDecimal before = Points.NONE;
            for (LocalDate day = start.minusDays(2); day.isBefore(dates.dueOn().plusDays(3)); day = day.plusDays(1)) {
                BigDecimal now = ExpectedProgress.of(dates, milestones, none, day);
                assertThat(now)
                        .as("seed %d, %s, milestones %s, %s", SEED, dates, milestones, day)
                        .isGreaterThanOrEqualTo(before);
                before = now;
            }
            assertThat(before).isEqualByComparingTo(Points.ALL);
        }
    }

    @Test
    void onlyACancelledTaskHasNoLight() {
        assertThat(JUDGED)
                .allSatisfy(task -> assertThat(task.light() == null).isEqualTo(task.state() == TaskState.CANCELLED));
    }

    private static void assertBetweenShares(
            TaskJudgement task, BigDecimal mean, Function<ShareJudgement, BigDecimal> points) {
        List<BigDecimal> all =
                task.countedShares().stream().map(points).sorted().toList();
        assertThat(mean).as("seed %d, %s", SEED, task).isBetween(all.get(0), all.get(all.size() - 1));
    }

    private static List<TaskJudgement> judgeRandomPlans() {
        WorkedExamples document = WorkedExamples.read();
        RandomCases random = new RandomCases(SEED, 1);
        List<TaskJudgement> judged = new ArrayList<>();
        for (int i = 0; i < PLANS; i++) {
            PlanCase given = random.next();
            random.days(DAYS).forEach(day -> judged.addAll(given.judge(day, document.calendar())));
        }
        return judged;
    }
}
