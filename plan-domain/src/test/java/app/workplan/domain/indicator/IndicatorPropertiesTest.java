package app.workplan.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.plan.Comparator;
import app.workplan.domain.plan.PlanPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds of every judgement of an indicator, whatever is asked and read; seeded, the seed in every message. */
class IndicatorPropertiesTest {

    private static final long SEED = Long.getLong("workplan.seed", 20261130);
    private static final int CASES = 4000;
    private static final PlanPeriod PERIOD = new PlanPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 6, 30));

    private final Random random = new Random(SEED);

    private record Case(IndicatorSpec spec, List<DatedReading> readings, LocalDate day) {

        IndicatorJudgement judged() {
            return IndicatorJudgement.of(spec, PERIOD, readings, day);
        }
    }

    @Test
    void anythingCanBeJudged() {
        for (int i = 0; i < CASES; i++) {
            Case one = any();
            IndicatorJudgement judged = one.judged();
            assertThat(judged.state()).as("seed %d, %s", SEED, one).isNotNull();
            assertThat(judged.level() == null)
                    .as("seed %d, %s", SEED, one)
                    .isEqualTo(judged.rule() == IndicatorRule.NO_BASELINE);
            ReadingChange.sinceLast(one.spec(), one.readings());
            ReadingChange.sinceLastYear(one.spec(), one.readings(), one.readings());
        }
    }

    @Test
    void theLineLiesBetweenWhereItBeginsAndTheLevelAndGoesOneWay() {
        for (int i = 0; i < CASES; i++) {
            Case one = any();
            ControlLine line = ControlLine.of(one.spec(), PERIOD);
            if (line == null) {
                continue;
            }
            BigDecimal lowest = line.begins().min(line.level());
            BigDecimal highest = line.begins().max(line.level());
            BigDecimal today = line.at(one.day());
            BigDecimal later = line.at(one.day().plusDays(random.nextInt(200)));
            assertThat(today).as("seed %d, %s", SEED, one).isBetween(lowest, highest);
            assertThat(later.subtract(today).signum()
                            * line.level().subtract(line.begins()).signum())
                    .as("seed %d, %s", SEED, one)
                    .isNotNegative();
            assertThat(line.at(one.spec().dueOn())).isEqualByComparingTo(line.level());
        }
    }

    @Test
    void aBrokenGuardStaysBrokenWhateverIsReadLater() {
        for (int i = 0; i < CASES; i++) {
            Case one = of(IndicatorKind.GUARD);
            if (one.judged().state() != IndicatorState.BROKEN) {
                continue;
            }
            List<DatedReading> more = new ArrayList<>(one.readings());
            more.add(reading(one.spec(), one.day()));
            assertThat(IndicatorJudgement.of(one.spec(), PERIOD, more, one.day().plusDays(random.nextInt(900)))
                            .state())
                    .as("seed %d, %s", SEED, one)
                    .isEqualTo(IndicatorState.BROKEN);
        }
    }

    @Test
    void aBetterReadingIsNeverJudgedWorse() {
        List<IndicatorState> order =
                List.of(IndicatorState.BROKEN, IndicatorState.BEHIND, IndicatorState.ON_COURSE, IndicatorState.MET);
        for (int i = 0; i < CASES; i++) {
            Case one = of(random.nextBoolean() ? IndicatorKind.LEVEL : IndicatorKind.CUMULATIVE);
            BigDecimal level = one.spec().level();
            if (level == null || one.readings().isEmpty() || one.spec().target().comparator() == Comparator.EQUAL) {
                continue;
            }
            int last = one.readings().size() - 1;
            DatedReading worse = one.readings().get(last);
            BigDecimal step = BigDecimal.valueOf(random.nextInt(50));
            boolean lower = one.spec().target().isLowerBetter(one.spec().baselineValue());
            List<DatedReading> better = new ArrayList<>(one.readings());
            better.set(
                    last,
                    new DatedReading(
                            worse.on(),
                            lower ? worse.value().subtract(step) : worse.value().add(step)));
            IndicatorState before = one.judged().state();
            IndicatorState after =
                    IndicatorJudgement.of(one.spec(), PERIOD, better, one.day()).state();
            assertThat(order.indexOf(after))
                    .as("seed %d, %s, %s to %s", SEED, one, before, after)
                    .isGreaterThanOrEqualTo(order.indexOf(before));
        }
    }

    @Test
    void everyUnitMeetsItExactlyWhenNoneIsLeft() {
        for (int i = 0; i < CASES; i++) {
            Case one = of(IndicatorKind.PER_UNIT);
            IndicatorJudgement judged = one.judged();
            if (judged.level() == null) {
                continue;
            }
            BigDecimal level = Objects.requireNonNull(judged.level());
            long met = one.spec().units().stream()
                    .filter(unit -> one.readings().stream()
                            .filter(read -> unit.equals(read.unit()))
                            .reduce((first, second) -> second)
                            .filter(read -> one.spec().target().isMetBy(read.value(), level))
                            .isPresent())
                    .count();
            assertThat(judged.unitsMet()).as("seed %d, %s", SEED, one).isEqualTo((int) met);
            assertThat(judged.state() == IndicatorState.MET)
                    .as("seed %d, %s", SEED, one)
                    .isEqualTo(met == one.spec().units().size());
        }
    }

    private Case any() {
        return of(IndicatorKind.values()[random.nextInt(IndicatorKind.values().length)]);
    }

    private Case of(IndicatorKind kind) {
        Comparator operator = Comparator.values()[random.nextInt(Comparator.values().length)];
        String[] units = {"%", "‰", "起", null};
        IndicatorSpec spec = new IndicatorSpec(
                "Any",
                kind,
                new IndicatorTarget(operator, number(), units[random.nextInt(units.length)]),
                PERIOD.from().plusDays(random.nextInt(540)),
                random.nextBoolean() ? null : 2024 + random.nextInt(3),
                random.nextInt(3) == 0 ? null : number(),
                kind == IndicatorKind.PER_UNIT ? List.of("A", "B", "C") : List.of(),
                Set.of());
        LocalDate day = PERIOD.from().plusDays(random.nextInt(700));
        List<DatedReading> readings = new ArrayList<>();
        LocalDate on = PERIOD.from();
        for (int i = random.nextInt(6); i > 0; i--) {
            on = on.plusDays(random.nextInt(90));
            if (!on.isAfter(day)) {
                readings.add(reading(spec, on));
            }
        }
        return new Case(spec, readings, day);
    }

    private DatedReading reading(IndicatorSpec spec, LocalDate on) {
        List<String> units = spec.units();
        return new DatedReading(on, number(), units.isEmpty() ? null : units.get(random.nextInt(units.size())));
    }

    /** Often 0, often negative. */
    private BigDecimal number() {
        return random.nextInt(4) == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(400) - 100, 1);
    }
}
