package app.workplan.service.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.calendar.WorkingCalendar;
import app.workplan.domain.example.Fields;
import app.workplan.domain.example.Ids;
import app.workplan.domain.example.PlanCase;
import app.workplan.domain.shared.DomainException;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.TaskJudgement;
import app.workplan.service.ServiceTest;
import app.workplan.service.calendar.Calendars;
import app.workplan.service.figure.CaseRows;
import app.workplan.service.figure.FigureCalendar;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.figure.SqlFields;
import app.workplan.service.shared.BusinessClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 状态机: commands in any order by anybody, through the services on the database. Each does what product.md says or is
 * refused as it says; a refusal leaves every row of the plan as it was and an entry in the trail; no state leaves the
 * table; and progress, states and lights are those that the rules in Java make of what was done. 1,000 sequences, 10,000
 * with {@code -Dworkplan.long=true}; {@code -Dworkplan.seed=…} repeats a run.
 */
@ServiceTest
class RandomCommandsTest {

    private static final long SEED = Long.getLong("workplan.seed", 20261130);
    private static final int SEQUENCES = Boolean.getBoolean("workplan.long") ? 10_000 : 1_000;
    private static final int AT_ONCE = 25;
    private static final int COMMANDS = 8;

    /** More ids than the rows of one batch need. */
    private static final int IDS_EACH = 10_000;

    private static final Set<String> TABLE = Set.of(
            "NOT_STARTED IN_PROGRESS",
            "NOT_STARTED SUBMITTED",
            "IN_PROGRESS SUBMITTED",
            "SUBMITTED IN_PROGRESS",
            "SUBMITTED DONE",
            "DONE IN_PROGRESS",
            "NOT_STARTED SUSPENDED",
            "IN_PROGRESS SUSPENDED",
            "SUBMITTED SUSPENDED",
            "NOT_STARTED CANCELLED",
            "IN_PROGRESS CANCELLED",
            "SUBMITTED CANCELLED",
            "SUSPENDED NOT_STARTED",
            "SUSPENDED IN_PROGRESS",
            "SUSPENDED SUBMITTED",
            "CANCELLED NOT_STARTED",
            "CANCELLED IN_PROGRESS",
            "CANCELLED SUBMITTED");

    private static final List<String> DONE = Stream.of(
                    "report,hand in,withdraw,ask for,withdraw extension,record,return entry,accept,return,re-open",
                    "approve,refuse extension,SUSPEND share,CANCEL share,RESUME share,SUSPEND task,CANCEL task,RESUME task",
                    "assign,remove,move due,close the plan,re-open the plan")
            .flatMap(some -> Stream.of(some.split(",")))
            .map(name -> name + " done")
            .toList();

    @Autowired
    Services services;

    @Autowired
    FigureQueries figures;

    @Autowired
    Replays replays;

    @Autowired
    Calendars calendars;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate template;

    @Autowired
    JdbcClient jdbc;

    private final Set<String> seen = new ConcurrentSkipListSet<>();
    private StoredPlan stored;
    private WorkingCalendar calendar;
    private List<Long> accounts;

    @BeforeEach
    void people() {
        stored = new StoredPlan(jdbc);
        calendar = calendars.working(TrackedPlan.PERIOD.from(), TrackedPlan.PERIOD.to());
        accounts = IntStream.range(0, 7)
                .mapToObj(i -> jdbc.sql("""
                                insert into user_account (id, username, password_hash, display_name, created_at)
                                values (nextval('entity_seq'), :name, '-', 'Somebody', now()) returning id""")
                        .param("name", "somebody " + UUID.randomUUID())
                        .query(Long.class)
                        .single())
                .toList();
    }

    @Test
    void noOrderOfCommandsLeavesTheTable() {
        assertThat(stored.tables())
                .contains(
                        "task",
                        "share",
                        "share_fact",
                        "progress_entry",
                        "completion",
                        "extension",
                        "occurrence_record");
        int batches = SEQUENCES / AT_ONCE;
        long first = jdbc.sql("select setval('entity_seq', nextval('entity_seq') + :ids) - :ids")
                .param("ids", (long) batches * IDS_EACH)
                .query(Long.class)
                .single();
        IntStream.range(0, batches)
                .parallel()
                .forEach(batch -> run(SEED + batch, new Ids(first + 1 + (long) batch * IDS_EACH)));
        System.out.printf("seed %d, %d sequences, seen: %s%n", SEED, SEQUENCES, seen);
        assertThat(transitions(first, first + (long) batches * IDS_EACH)).isEqualTo(TABLE);
        assertThat(seen).as("each command is seen done").containsAll(DONE);
        assertThat(seen).as("and refused").anyMatch(one -> one.endsWith("StaleVersion"));
    }

    private void run(long seed, Ids ids) {
        Random random = new Random(seed);
        LocalDate issuedOn = TrackedPlan.PERIOD.from().plusDays(random.nextInt(60));
        List<LocalDate> days = days(random, issuedOn);
        List<TrackedPlan> plans = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            plans.add(new TrackedPlan(ids, random, issuedOn, accounts));
        }
        write(plans, ids);
        if (plans.get(0).id / IDS_EACH % 5 == 0) {
            // or the plans of statements stay those made for tables of a few rows
            template.execute("analyze");
        }
        for (TrackedPlan plan : plans) {
            List<String> told = new ArrayList<>();
            try {
                sequence(plan, days, random, told);
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("seed %d: %s".formatted(seed, String.join("\n", told)), failed);
            }
        }
        assertJudgedAlike(seed, plans, days);
        plans.forEach(plan -> replays.compare(plan, days, calendar));
    }

    /** Days that pass between the commands, now and then none. */
    private static List<LocalDate> days(Random random, LocalDate issuedOn) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = issuedOn.plusDays(1);
        for (int i = 0; i < COMMANDS; i++) {
            days.add(day);
            day = day.plusDays(random.nextInt(3) == 0 ? 0 : 1L + random.nextInt(24));
        }
        return days;
    }

    private void write(List<TrackedPlan> plans, Ids ids) {
        transaction.executeWithoutResult(status -> {
            CaseRows rows = new CaseRows(ids);
            plans.forEach(plan -> rows.write(plan.history(), template));
            Long[] all = plans.stream().map(plan -> plan.id).toArray(Long[]::new);
            template.update("update task set original_due_on = due_on where plan_id = any(?)", (Object) all);
            plans.forEach(plan -> plan.tasks.forEach(task -> {
                task.spare.forEach(department -> template.update(
                        "insert into department (id, bureau_id, code, name, kind, valid_from) "
                                + "values (?, ?, 'spare' || ?, 'Spare ' || ?, 'SECTION', '2020-01-01')",
                        department,
                        plan.id,
                        department,
                        department));
                if (task.needsFile) {
                    template.update("update task set required_evidence = 'Photographs' where id = ?", task.id);
                }
                Map<LocalDate, Long> occurrences = new HashMap<>();
                template.query(
                        "select o.id, o.due_on from occurrence o join recurrence r on r.id = o.recurrence_id where r.task_id = ?",
                        row -> {
                            occurrences.put(row.getObject("due_on", LocalDate.class), row.getLong("id"));
                        },
                        task.id);
                task.occurrences.forEach(one -> one.id = occurrences.get(one.period.dueOn()));
            }));
        });
    }

    private void sequence(TrackedPlan plan, List<LocalDate> days, Random random, List<String> told) {
        RandomCommands commands = new RandomCommands(services, calendar, plan, random);
        StoredPlan.Now before = stored.of(plan.id);
        assertThat(before.rows()).isEqualTo(plan.rows());
        for (int step = 0; step < COMMANDS; step++) {
            Moment now = new Moment(days.get(step), step);
            Attempt attempt = commands.next(now);
            told.add(now.day() + " " + attempt);
            clock.runAt(now.instant(), () -> act(attempt));
            StoredPlan.Now after = stored.of(plan.id);
            if (attempt.refusal() == null) {
                assertThat(after.trail()).isGreaterThanOrEqualTo(before.trail());
            } else {
                boolean audited = attempt.refusal() == Forbidden.class || attempt.refusal() == RuleViolation.class;
                assertThat(after.digests()).isEqualTo(before.digests());
                assertThat(after.trail() - before.trail()).isEqualTo(audited ? 1 : 0);
            }
            assertThat(after.rows()).isEqualTo(plan.rows());
            if (attempt.repeatable() && attempt.refusal() == null && random.nextInt(4) == 0) {
                clock.runAt(now.instant(), () -> attempt.call().getAsLong());
                assertThat(stored.of(plan.id)).as("sent twice").isEqualTo(after);
            }
            before = after;
            versions(plan, after);
            clock.runAt(now.instant(), () -> replays.look(plan, now.day()));
        }
    }

    private void act(Attempt attempt) {
        seen.add(attempt.name().replaceAll(" (-?[0-9]|of|with|from).*", "") + " "
                + (attempt.refusal() == null ? "done" : attempt.refusal().getSimpleName()));
        if (attempt.refusal() == null) {
            attempt.effect().accept(attempt.call().getAsLong());
        } else {
            assertThatThrownBy(() -> attempt.call().getAsLong())
                    .isInstanceOf(DomainException.class)
                    .isInstanceOf(attempt.refusal());
        }
    }

    private static void versions(TrackedPlan plan, StoredPlan.Now now) {
        plan.version = now.planVersion();
        String[] versions = now.taskVersions().split(" ");
        for (int i = 0; i < versions.length; i++) {
            plan.tasks.get(i).version = Integer.parseInt(versions[i]);
        }
    }

    /** The figures of every day on which something was done, counted again in Java from what was done. */
    private void assertJudgedAlike(long seed, List<TrackedPlan> plans, Collection<LocalDate> days) {
        FigureCalendar asked =
                figures.calendarFor(plans.stream().map(plan -> plan.id).toList(), days);
        Map<String, Map<String, String>> found = new HashMap<>();
        figures.tasks(asked).forEach(task -> found.put(task.day() + " " + task.taskId(), SqlFields.of(task)));
        figures.shares(asked).forEach(share -> found.put(share.day() + " " + share.shareId(), SqlFields.of(share)));
        Map<String, Map<String, String>> counted = new HashMap<>();
        for (PlanCase history : plans.stream().map(TrackedPlan::history).toList()) {
            for (LocalDate day : days) {
                for (TaskJudgement task : history.judge(day, calendar)) {
                    counted.put(day + " " + task.facts().id(), Fields.of(task, history.judgedOn(day)));
                    task.shares()
                            .forEach(share ->
                                    counted.put(day + " " + share.facts().id(), Fields.of(share)));
                }
            }
        }
        assertThat(found.keySet()).as("seed %d: what exists", seed).isEqualTo(counted.keySet());
        counted.forEach((subject, fields) ->
                assertThat(found.get(subject)).as("seed %d, %s", seed, subject).isEqualTo(fields));
    }

    /** 状态的变化 as they stand in the facts, of the plans of this test: those of others are written as rows, past every command. */
    private Set<String> transitions(long first, long last) {
        return new TreeSet<>(template.queryForList("""
                        select distinct from_state || ' ' || state from (
                            select f.state, lag(f.state) over (partition by f.share_id order by f.valid_from, f.id) as from_state
                            from share_fact f join share s on s.id = f.share_id and s.plan_id between ? and ?) step
                        where from_state <> state""", String.class, first, last));
    }
}
