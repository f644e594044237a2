package app.workplan.service.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.example.Ids;
import app.workplan.domain.example.PlanCase;
import app.workplan.domain.example.RandomCases;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.TaskState;
import app.workplan.service.ServiceTest;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.ledger.KeptLedgers;
import app.workplan.service.ledger.Ledger;
import app.workplan.service.ledger.LedgerFilter;
import app.workplan.service.ledger.LedgerQueries;
import app.workplan.service.ledger.LedgerRow;
import app.workplan.service.ledger.LedgerSort;
import app.workplan.service.shared.BusinessClock;
import app.workplan.service.shared.Scope;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** 多计划台账: a page found among kept rows is the page that judging every task gives, whatever is asked. */
@ServiceTest
class KeptLedgersTest {

    private static final long SEED = Long.getLong("workplan.seed", 20261130);
    private static final LocalDate DAY = LocalDate.of(2026, 7, 10);
    private static final int SIZE = 7;

    @Autowired
    KeptLedgers wide;

    @Autowired
    LedgerQueries ledgers;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate template;

    StoredPlans stored;

    @Autowired
    void storeWith(JudgedPlanQueries plans) {
        stored = new StoredPlans(plans, transaction, template);
    }

    @Test
    void everyConditionOrderAndPageShowsWhatJudgingAllShows() {
        clock.runAt(DAY.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant(), () -> {
            List<JudgedPlan> plans = plans(30);
            Random random = new Random(SEED);
            int found = 0;
            for (int i = 0; i < 400; i++) {
                LedgerFilter filter = any(random);
                if (i % 5 == 0) {
                    JudgedPlan changed = plans.get(random.nextInt(plans.size()));
                    template.update(RowChange.any(random, changed).replace(":plan", String.valueOf(changed.id())));
                }
                Ledger expected = ledgers.read(actor(plans), scope(plans), ids(plans), DAY, filter);
                Ledger shown = read(plans, filter).orElseThrow();
                String asked = "seed %d, question %d: %s".formatted(SEED, i, filter);
                assertThat(shown.total()).as(asked).isEqualTo(expected.total());
                assertThat(shown.rows()).as(asked).isEqualTo(expected.rows());
                assertThat(shown.tasks()).as(asked).isEqualTo(expected.tasks());
                if (!filter.isCancelled()) {
                    assertThat(shown.lights()).as(asked).isEqualTo(expected.lights());
                }
                assertThat(List.of(shown.page(), shown.pages())).isEqualTo(List.of(expected.page(), expected.pages()));
                if (shown.total() > 0) {
                    assertThat(shown.reportShares()).as(asked).isEqualTo(expected.reportShares());
                    assertThat(shown.onTimeShares()).as(asked).isEqualTo(expected.onTimeShares());
                    found++;
                }
            }
            assertThat(found).as("questions with an answer").isGreaterThan(100);
        });
    }

    @Test
    void theOtherWayRoundTheRowsStandTheOtherWayRound() {
        clock.runAt(DAY.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant(), () -> {
            List<JudgedPlan> plans = plans(24);
            for (LedgerSort sort : LedgerSort.values()) {
                List<Long> forth = all(plans, sort, false);
                List<Long> back = all(plans, sort, true);
                Collections.reverse(back);
                assertThat(back).as(sort.name()).isEqualTo(forth).doesNotHaveDuplicates();
                assertThat(forth).hasSizeGreaterThan(3 * SIZE);
            }
        });
    }

    @Test
    void fewPlansAnotherDayAndOtherConditionsAreLeftToJudging() {
        clock.runAt(DAY.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant(), () -> {
            List<JudgedPlan> plans = plans(24);
            assertThat(read(plans, filter(new Random(1), LedgerSort.CODE, false, 1)))
                    .isPresent();
            assertThat(read(plans.subList(0, 5), filter(new Random(1), LedgerSort.CODE, false, 1)))
                    .isEmpty();
            assertThat(wide.read(
                            actor(plans),
                            scope(plans),
                            ids(plans),
                            DAY.minusDays(1),
                            filter(new Random(1), LedgerSort.CODE, false, 1)))
                    .isEmpty();
            // a plan outside the reader's bureaus is never found by its rows
            assertThat(wide.read(
                            actor(plans),
                            scope(plans.subList(1, plans.size())),
                            ids(plans),
                            DAY,
                            filter(new Random(1), LedgerSort.CODE, false, 1)))
                    .isEmpty();
        });
    }

    private List<Long> all(List<JudgedPlan> plans, LedgerSort sort, boolean reversed) {
        List<Long> tasks = new ArrayList<>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            LedgerFilter every = new LedgerFilter(
                    Set.of(), null, null, null, null, null, null, null, null, null, null, null, null, null, sort,
                    reversed, SIZE, page);
            Ledger shown = read(plans, every).orElseThrow();
            pages = shown.pages();
            tasks.addAll(shown.rows().stream().map(LedgerRow::taskId).toList());
        }
        return tasks;
    }

    private Optional<Ledger> read(List<JudgedPlan> plans, LedgerFilter filter) {
        Optional<Ledger> shown = wide.read(actor(plans), scope(plans), ids(plans), DAY, filter);
        for (int i = 0; shown.isEmpty() && plans.size() > 20 && i < 500; i++) {
            pause();
            shown = wide.read(actor(plans), scope(plans), ids(plans), DAY, filter);
        }
        return shown;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private List<JudgedPlan> plans(int wanted) {
        RandomCases cases = new RandomCases(SEED + wanted, stored.firstId());
        Ids rest = new Ids(stored.firstId());
        List<JudgedPlan> plans = new ArrayList<>();
        while (plans.size() < wanted) {
            PlanCase given = cases.next();
            if (given.closedOn() == null && !given.plan().issuedOn().isAfter(DAY)) {
                plans.add(stored.write(given, rest));
            }
        }
        return plans;
    }

    private static Actor actor(List<JudgedPlan> plans) {
        return new Actor(null, "reader", plans.get(0).bureauId(), Set.of(Role.OFFICE), Set.of(), null, null);
    }

    private static Scope scope(List<JudgedPlan> plans) {
        return new Scope(plans.stream().map(JudgedPlan::bureauId).collect(Collectors.toSet()), null);
    }

    private static List<Long> ids(List<JudgedPlan> plans) {
        return plans.stream().map(JudgedPlan::id).toList();
    }

    private static LedgerFilter any(Random random) {
        return filter(
                random, LedgerSort.values()[random.nextInt(LedgerSort.values().length)], true, 1 + random.nextInt(5));
    }

    private static LedgerFilter filter(Random random, LedgerSort sort, boolean conditions, int page) {
        return new LedgerFilter(
                conditions && random.nextInt(3) == 0
                        ? EnumSet.of(pick(random, Light.values()), pick(random, Light.values()))
                        : Set.of(),
                null,
                null,
                null,
                conditions && random.nextInt(5) == 0 ? DAY.plusDays(random.nextInt(200) - 120) : null,
                conditions && random.nextInt(5) == 0 ? DAY.plusDays(random.nextInt(200) - 60) : null,
                conditions && random.nextInt(4) == 0 ? pick(random, TaskState.values()) : null,
                conditions && random.nextInt(5) == 0 ? pick(random, DeadlineOrigin.values()) : null,
                conditions && random.nextInt(6) == 0 ? random.nextBoolean() : null,
                conditions && random.nextInt(6) == 0 ? random.nextBoolean() : null,
                conditions && random.nextInt(6) == 0 ? pick(random, LedgerFilter.Reports.values()) : null,
                conditions && random.nextInt(6) == 0 ? pick(random, LedgerFilter.OnTime.values()) : null,
                null,
                null,
                sort,
                false,
                SIZE,
                page);
    }

    private static <T> T pick(Random random, T[] from) {
        return from[random.nextInt(from.length)];
    }
}
