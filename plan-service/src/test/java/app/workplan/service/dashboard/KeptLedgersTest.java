package app.workplan.service.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.example.Ids;
import app.workplan.domain.example.PlanCase;
import app.workplan.domain.example.RandomCases;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
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
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** 多计划台账: a page found among kept rows is the page that judging every task gives, whatever is asked. */
@ServiceTest
class KeptLedgersTest {

    private static final long SEED = Long.getLong("workplan.seed", 20261130);
    private static final LocalDate DAY = LedgerQuestion.DAY;
    private static final int SIZE = LedgerQuestion.SIZE;

    private static final String CANCEL = """
            insert into task_fact (id, bureau_id, task_id, valid_from, due_on, due_origin, weight, set_state)
            select nextval('entity_seq'), k.bureau_id, k.task_id, '2026-07-10 23:59:59+08', k.due_on, 'STAFF', 1, 'CANCELLED'
            from kept_task k where k.plan_id = any(?) and k.light is not null limit 1""";

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
                LedgerFilter filter = LedgerQuestion.any(random);
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
            assertThat(read(plans, LedgerQuestion.filter(new Random(1), LedgerSort.CODE, false, 1)))
                    .isPresent();
            assertThat(read(plans.subList(0, 5), LedgerQuestion.filter(new Random(1), LedgerSort.CODE, false, 1)))
                    .isEmpty();
            assertThat(wide.read(
                            actor(plans),
                            scope(plans),
                            ids(plans),
                            DAY.minusDays(1),
                            LedgerQuestion.filter(new Random(1), LedgerSort.CODE, false, 1)))
                    .isEmpty();
            // a plan outside the reader's bureaus is never found by its rows
            assertThat(wide.read(
                            actor(plans),
                            scope(plans.subList(1, plans.size())),
                            ids(plans),
                            DAY,
                            LedgerQuestion.filter(new Random(1), LedgerSort.CODE, false, 1)))
                    .isEmpty();
        });
    }

    /** Without end there is a mark younger than the last bringing up. */
    @Test
    void whileOthersWriteThePageStillComesFromKeptRowsWithWhatWasWrittenBefore() throws Exception {
        List<JudgedPlan> plans = plans(24);
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> others = CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                template.update(
                        "insert into kept_mark (plan_id, task_id) select plan_id, id from task where plan_id = ?",
                        plans.get(0).id());
            }
        });
        try {
            clock.runAt(DAY.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant(), () -> {
                LedgerFilter cancelled =
                        LedgerFilter.everything(null, TaskState.CANCELLED).upTo(SIZE);
                int before = read(plans, cancelled).orElseThrow().total();
                for (int i = 1; i <= 20; i++) {
                    assertThat(template.update(CANCEL, (Object) ids(plans).toArray(Long[]::new)))
                            .isEqualTo(1);
                    assertThat(wide.read(actor(plans), scope(plans), ids(plans), DAY, cancelled)
                                    .map(Ledger::total))
                            .as("after %d", i)
                            .contains(before + i);
                }
            });
        } finally {
            enough.set(true);
        }
        others.get(1, TimeUnit.MINUTES);
    }

    /** Two sentences in a line, a rare character of two units before them, a sentence over the end of a line. */
    @Test
    void wordsOfTheSourceTextAreFoundWhereTheTaskStandsInIt() {
        clock.runAt(DAY.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant(), () -> {
            List<JudgedPlan> plans = plans(24);
            String text = "𠮷野站。检查尾矿库。演练LNG站\n整改隐患";
            for (JudgedPlan plan : plans) {
                template.update("""
                        insert into source_document (id, bureau_id, sha256, text, created_at) values (?, ?, ?, ?, now())
                        """, plan.id(), plan.bureauId(), "x" + plan.id(), text);
                template.update("update plan set source_document_id = id where id = ?", plan.id());
                template.update("""
                        update task t set span_start = (array[5, 11, 14])[n.place], span_end = (array[11, 17, 23])[n.place]
                        from (select id, 1 + row_number() over (order by id) % 3 as place from task where plan_id = ?) n
                        where n.id = t.id""", plan.id());
            }
            List<Integer> found = new ArrayList<>();
            for (String words : List.of("尾矿库", "矿", "LNG站", "lng", "站", "练L", "整改隐患", "吉", "尾矿库。演练", "检查 尾")) {
                LedgerFilter asked = LedgerQuestion.words(words);
                Ledger shown = read(plans, asked).orElseThrow();
                Ledger expected = ledgers.read(actor(plans), scope(plans), ids(plans), DAY, asked);
                assertThat(shown.rows()).as(words).isEqualTo(expected.rows());
                assertThat(shown.total()).as(words).isEqualTo(expected.total());
                found.add(shown.total());
            }
            assertThat(found.subList(0, 7)).allMatch(rows -> rows > 0);
            assertThat(found.subList(7, 10)).containsOnly(0);
            // letters that the pairs do not make small, and more than a line, are left to judging
            assertThat(wide.read(actor(plans), scope(plans), ids(plans), DAY, LedgerQuestion.words("Ж")))
                    .isEmpty();
            assertThat(wide.read(actor(plans), scope(plans), ids(plans), DAY, LedgerQuestion.words("站\n整")))
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
}
