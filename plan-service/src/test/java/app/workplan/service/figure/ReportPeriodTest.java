package app.workplan.service.figure;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.db.TestDatabase;
import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.calendar.ReportingCalendar;
import app.workplan.domain.calendar.ReportingPeriod;
import app.workplan.domain.calendar.WorkingCalendar;
import app.workplan.domain.example.WorkedExamples;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** 当期: {@code report_period} in SQL and {@link ReportingCalendar#current} in Java name the same period, plan by plan. */
class ReportPeriodTest {

    private static final long SEED = Long.getLong("workplan.seed", 20261122);
    private static final int PLANS = 300;
    private static final int DAYS_EACH = 12;
    private static final int LONGEST_GRACE = 30;
    private static final LocalDate EARLIEST = LocalDate.of(2024, 1, 1);

    private final Map<LocalDate, Boolean> named =
            new HashMap<>(WorkedExamples.read().named());
    private SingleConnectionDataSource source;
    private JdbcTemplate jdbc;

    private record Given(long id, LocalDate from, LocalDate to, int grace) {}

    @BeforeEach
    void open() {
        TestDatabase database = TestDatabase.migrated();
        source = new SingleConnectionDataSource(database.url(), database.username(), database.password(), true);
        jdbc = new JdbcTemplate(source);
    }

    @AfterEach
    void close() {
        source.destroy();
    }

    @Test
    void sqlAndJavaAgreeOnTheCurrentPeriodOfGeneratedPlans() {
        Random random = new Random(SEED);
        List<Given> plans = write(random);
        WorkingCalendar calendar = WorkingCalendar.of(named);
        int afterTheLastDueDate = 0;
        for (Given plan : plans) {
            Map<ReportCycle, ReportingCalendar> java = new HashMap<>();
            for (ReportCycle cycle : ReportCycle.values()) {
                java.put(cycle, new ReportingCalendar(plan.from(), plan.to(), cycle, calendar, plan.grace()));
            }
            for (LocalDate day : days(plan, java, random)) {
                Map<ReportCycle, ReportingPeriod> found = periods(plan.id(), day);
                for (ReportCycle cycle : ReportCycle.values()) {
                    ReportingPeriod expected = java.get(cycle).current(day);
                    assertThat(found.get(cycle))
                            .as("seed %d, %s, %s on %s", SEED, plan, cycle, day)
                            .isEqualTo(expected);
                    afterTheLastDueDate += expected.dueOn().isBefore(day) ? 1 : 0;
                }
            }
        }
        assertThat(afterTheLastDueDate)
                .as("days after the last due date are among the cases")
                .isPositive();
    }

    @Test
    void closedPlansAndDraftsHaveNoCurrentPeriod() {
        Given plan = write(new Random(SEED)).get(0);
        jdbc.update(
                "update plan set state = 'CLOSED', closed_on = period_to, closed_at = now() where id = ?", plan.id());
        assertThat(periods(plan.id(), plan.from())).isEmpty();
    }

    /** Each due date with the days beside it decides; some more days anywhere, also before and long after the plan. */
    private static List<LocalDate> days(Given plan, Map<ReportCycle, ReportingCalendar> java, Random random) {
        List<LocalDate> days = new ArrayList<>();
        ReportCycle cycle = ReportCycle.values()[random.nextInt(ReportCycle.values().length)];
        List<ReportingPeriod> periods = java.get(cycle).periods();
        LocalDate due = periods.get(random.nextInt(periods.size())).dueOn();
        days.addAll(List.of(due.minusDays(1), due, due.plusDays(1)));
        long length = ChronoUnit.DAYS.between(plan.from(), plan.to());
        while (days.size() < DAYS_EACH) {
            days.add(plan.from().minusDays(100).plusDays(random.nextInt((int) length + 300)));
        }
        return days;
    }

    /** One bureau each, so that each has its own grace; one day in ten is a holiday or a make-up day. */
    private List<Given> write(Random random) {
        for (int i = 0; i < 300; i++) {
            named.putIfAbsent(EARLIEST.plusDays(random.nextInt(1500)), random.nextInt(4) == 0);
        }
        named.forEach((day, working) ->
                jdbc.update("insert into calendar_day (day, working, name) values (?, ?, '')", day, working));
        List<Given> plans = new ArrayList<>();
        for (long id = 1; id <= PLANS; id++) {
            LocalDate from = EARLIEST.plusDays(random.nextInt(500));
            Given plan = new Given(
                    id,
                    from,
                    from.plusDays(random.nextInt(800)),
                    random.nextInt(3) * random.nextInt(LONGEST_GRACE / 2 + 1));
            LocalDateTime before = LocalDateTime.of(2020, 1, 1, 0, 0);
            jdbc.update(
                    "insert into bureau (id, code, name, short_name, created_at) values (?, ?, '局', '局', ?)",
                    id,
                    "B" + id,
                    before.atOffset(ZoneOffset.UTC));
            jdbc.update(
                    "insert into bureau_setting (id, bureau_id, valid_from, near_due_working_days, lag_points, grace_days) "
                            + "values (?, ?, ?, 10, 15, ?)",
                    id,
                    id,
                    before.atOffset(ZoneOffset.UTC),
                    plan.grace());
            jdbc.update(
                    "insert into plan (id, bureau_id, kind, title, period_from, period_to, report_cycle, state, issued_at, "
                            + "issued_on, created_at) values (?, ?, 'OTHER', '计划', ?, ?, 'MONTH', 'ISSUED', ?, ?, ?)",
                    id,
                    id,
                    plan.from(),
                    plan.to(),
                    before.atOffset(ZoneOffset.UTC),
                    before.toLocalDate(),
                    before.atOffset(ZoneOffset.UTC));
            plans.add(plan);
        }
        return plans;
    }

    private Map<ReportCycle, ReportingPeriod> periods(long bureau, LocalDate day) {
        Map<ReportCycle, ReportingPeriod> found = new HashMap<>();
        jdbc.query(
                "select * from report_period(?, ?)",
                row -> {
                    found.put(
                            ReportCycle.valueOf(row.getString("cycle")),
                            new ReportingPeriod(
                                    row.getObject("period_from", LocalDate.class),
                                    row.getObject("period_end", LocalDate.class),
                                    row.getObject("due_on", LocalDate.class)));
                },
                bureau,
                day);
        return found;
    }
}
