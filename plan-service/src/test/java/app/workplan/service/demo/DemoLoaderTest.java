package app.workplan.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.calendar.WorkingCalendar;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.domain.task.Light;
import app.workplan.service.calendar.Calendars;
import app.workplan.service.calendar.HolidaySeed;
import app.workplan.service.demo.DemoOrganisation.Staffed;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.figure.TaskFigure;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The current-year plan, made for real by the product's commands on six first-start days: the day the database was first
 * started on, and five more rolled forward from the same closed plan and taken back again.
 */
@DemoTest
class DemoLoaderTest {

    private static final DemoSeed CHANGZHI = DemoSeed.load("changzhi");
    private static final DemoPhrases PHRASES = DemoPhrases.load();

    @Autowired
    DemoLoader loader;

    @Autowired
    DemoPlans plans;

    @Autowired
    DemoStage stage;

    @Autowired
    FigureQueries figures;

    @Autowired
    HolidaySeed holidays;

    @Autowired
    Calendars calendars;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void showsWhatTheHistoryTellsOnTheDayOfTheFirstStart() {
        LocalDate day = DemoTest.Loaded.FIRST_START;
        showsWhatTheHistoryTells(newestRolledPlan(), day, calendarFor(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-01", "2028-02-29", "2027-03-01", "2026-11-22", "2027-12-31"})
    void showsWhatTheHistoryTellsOnAnyOther(LocalDate day) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            holidays.fillUpTo(day.getYear() + 1);
            WorkingCalendar calendar = calendarFor(day);
            plans.playCurrent(closedPlan(), changzhisPeople(), day, calendar, PHRASES);
            showsWhatTheHistoryTells(newestRolledPlan(), day, calendar);
        });
    }

    private void showsWhatTheHistoryTells(long planId, LocalDate day, WorkingCalendar calendar) {
        PaperPlan paper = PaperPlan.rolled(CHANGZHI, day.getYear());
        DemoScript script = CurrentYearHistory.of(paper.in(ReportCycle.MONTH), day, calendar, PHRASES);
        Map<String, Light> told =
                Rehearsal.of(paper, ReportCycle.MONTH, script, calendar).lights(day);

        assertThat(told.values()).contains(Light.values());
        assertThat(lightsOf(planId, day)).containsExactlyInAnyOrderEntriesOf(told);
        assertThat(stage.planOf(planId, paper.period(), ReportCycle.MONTH).tasks())
                .usingRecursiveComparison()
                .ignoringFields("dueOn")
                .isEqualTo(paper.in(ReportCycle.MONTH).tasks());
        assertThat(issueDayOf(planId)).isEqualTo(CurrentYearHistory.issueDay(day.getYear(), calendar));
    }

    @Test
    void loadsNothingIntoADatabaseThatHoldsABureau() {
        assertThat(loader.loadIfEmpty()).isFalse();
    }

    private Map<String, Light> lightsOf(long planId, LocalDate day) {
        Map<Long, String> codes = new HashMap<>();
        stage.shares(planId).forEach(row -> codes.put(row.taskId(), row.code()));
        Map<String, Light> lights = new HashMap<>();
        for (TaskFigure task : figures.tasks(figures.calendarFor(List.of(planId), List.of(day)))) {
            lights.put(codes.get(task.taskId()), task.light());
        }
        return lights;
    }

    private WorkingCalendar calendarFor(LocalDate firstStart) {
        return calendars.working(DemoSeed.overview().departmentsValidFrom(), firstStart.plusYears(1));
    }

    private LocalDate issueDayOf(long planId) {
        return jdbc.sql("select issued_on from plan where id = :plan")
                .param("plan", planId)
                .query(LocalDate.class)
                .single();
    }

    private long closedPlan() {
        return jdbc.sql("select distinct rolled_from_plan_id from plan where rolled_from_plan_id is not null")
                .query(Long.class)
                .single();
    }

    private long newestRolledPlan() {
        return jdbc.sql("select max(id) from plan where rolled_from_plan_id is not null")
                .query(Long.class)
                .single();
    }

    private Staffed changzhisPeople() {
        long bureau = jdbc.sql("select id from bureau where code = 'changzhi'")
                .query(Long.class)
                .single();
        Map<String, Long> departments = new HashMap<>();
        jdbc.sql("select code, id from department where bureau_id = :bureau")
                .param("bureau", bureau)
                .query(row -> {
                    departments.put(row.getString("code"), row.getLong("id"));
                });
        Staffed staffed = new Staffed(bureau, departments, new LinkedHashMap<>(), new HashMap<>());
        for (DemoSeed.Account one : CHANGZHI.accounts()) {
            long id = jdbc.sql("select id from user_account where username = :name")
                    .param("name", one.username())
                    .query(Long.class)
                    .single();
            Set<Long> own =
                    Set.copyOf(one.departments().stream().map(departments::get).toList());
            Actor actor = new Actor(id, one.name(), bureau, Set.of(one.role()), own, null, null);
            staffed.people().put(one.username(), actor);
            if (one.role() == Role.HEAD) {
                one.departments().forEach(code -> staffed.heads().put(code, actor));
            }
        }
        return staffed;
    }
}
