package app.workplan.web.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.indicator.DatedReading;
import app.workplan.domain.indicator.IndicatorReading;
import app.workplan.domain.shared.Actor;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.indicator.EnterReading;
import app.workplan.service.indicator.IndicatorQueries;
import app.workplan.service.indicator.ReadingService;
import app.workplan.service.shared.BusinessClock;
import app.workplan.service.shared.Scope;
import app.workplan.web.WebTestBase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Readings entered late and corrected in any order: every past day shows what a replay of the commands up to it gives. */
class IndicatorReplayTest extends WebTestBase {

    private static final long SEED = Long.getLong("workplan.seed", 20261130);
    private static final int COMMANDS = 80;

    @Autowired
    IndicatorQueries queries;

    @Autowired
    JudgedPlanQueries plans;

    @Autowired
    ReadingService readings;

    @Autowired
    BusinessClock clock;

    /** What was entered, in the order of the commands. */
    private record Entered(
            long id,
            LocalDate on,
            LocalDate readOn,
            BigDecimal value,
            @Nullable Long corrects) {}

    @Test
    void anyDayShowsWhatAReplayGives() {
        long planId = fixtures.plans().ofAlpha().planId();
        Scope scope = new Scope(Set.of(fixtures.bureau("alpha")), null);
        JudgedPlan plan = plans.one(scope, planId);
        LocalDate first = LocalDate.parse(fixtures.plans().today()).withDayOfYear(1);
        LocalDate today = LocalDate.parse(fixtures.plans().today());
        long[] indicator = new long[1];
        at(first, 0, () -> indicator[0] = fixtures.goals().indicator("alpha", planId, "A1"));
        List<Entered> all = entered(indicator[0], first, today);
        for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(3)) {
            List<DatedReading> shown = queries.ofPlan(scope, plan, day).get(0).readings();
            assertThat(shown)
                    .as("seed %d, %s", SEED, day)
                    .usingRecursiveComparison()
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(replayed(all, day));
        }
    }

    private List<Entered> entered(long indicator, LocalDate first, LocalDate today) {
        Random random = new Random(SEED);
        Actor head = fixtures.plans().head("OWN");
        List<Entered> all = new ArrayList<>();
        int days = today.getDayOfYear();
        for (int i = 0; i < COMMANDS; i++) {
            LocalDate on = first.plusDays((long) i * (days - 1) / COMMANDS);
            Entered wrong = random.nextInt(3) == 0 ? anyThatCounts(all, random) : null;
            LocalDate readOn = first.plusDays(random.nextInt(on.getDayOfYear()));
            BigDecimal value = BigDecimal.valueOf(random.nextInt(2000) - 500, 1);
            Long corrects = wrong == null ? null : wrong.id();
            EnterReading command = new EnterReading(
                    indicator, new IndicatorReading.Content(readOn, value, null, "No. " + i), corrects);
            long[] id = new long[1];
            at(on, i + 1, () -> id[0] = readings.enter(head, command, List.of()));
            all.add(new Entered(id[0], on, readOn, value, corrects));
        }
        return all;
    }

    private static @Nullable Entered anyThatCounts(List<Entered> all, Random random) {
        List<Entered> free = all.stream()
                .filter(one ->
                        all.stream().noneMatch(other -> Long.valueOf(one.id()).equals(other.corrects())))
                .toList();
        return free.isEmpty() ? null : free.get(random.nextInt(free.size()));
    }

    private static List<DatedReading> replayed(List<Entered> all, LocalDate day) {
        List<Entered> then = all.stream().filter(one -> !one.on().isAfter(day)).toList();
        return then.stream()
                .filter(one -> !one.readOn().isAfter(day))
                .filter(one ->
                        then.stream().noneMatch(other -> Long.valueOf(one.id()).equals(other.corrects())))
                .sorted(Comparator.comparing(Entered::readOn))
                .map(one -> new DatedReading(one.readOn(), one.value()))
                .toList();
    }

    /** On that day, each command a minute after the one before. */
    private void at(LocalDate day, int minute, Runnable command) {
        clock.runAt(
                day.atTime(8, 0).plusMinutes(minute).atZone(BusinessClock.ZONE).toInstant(), command);
    }
}
