package app.workplan.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.service.archive.ArchiveService;
import app.workplan.service.archive.PlanCopies;
import app.workplan.service.dashboard.DashboardQueries;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.shared.BusinessClock;
import app.workplan.service.shared.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every plan of the demonstration, as a file and back: the same file again, the same figures on days throughout its life. */
@DemoTest
class PlanFileTest {

    @Autowired
    ArchiveService archive;

    @Autowired
    FigureQueries figures;

    @Autowired
    DashboardQueries dashboards;

    @Autowired
    JudgedPlanQueries plans;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private record One(long id, long bureauId, LocalDate issuedOn, LocalDate periodTo) {}

    @Test
    void comesBackAsItWas() {
        PlanCopies copies = new PlanCopies(archive, figures, jdbc);
        List<One> all = jdbc.sql("select id, bureau_id, issued_on, period_to from plan order by id")
                .query(One.class)
                .list();
        assertThat(all).hasSizeGreaterThanOrEqualTo(6);
        for (One plan : all) {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                clock.runAt(
                        DemoTest.Loaded.FIRST_START
                                .atTime(11, 0)
                                .atZone(BusinessClock.ZONE)
                                .toInstant(),
                        () -> {
                            long copy = copies.assertCopiedAlike(office(plan.bureauId()), plan.id(), days(plan));
                            assertDashboardsAlike(plan, copy);
                        });
            });
        }
    }

    /** 总览 with everything on it, but for the numbers rows have in the database. */
    private void assertDashboardsAlike(One plan, long copy) {
        Scope scope = new Scope(Set.of(plan.bureauId()), plan.bureauId());
        JudgedPlan original = plans.one(scope, plan.id());
        JudgedPlan copied = plans.one(scope, copy);
        LocalDate today = DemoTest.Loaded.FIRST_START;
        for (LocalDate asked :
                List.of(plan.issuedOn().plusDays(100), plan.periodTo().plusDays(40))) {
            LocalDate day = original.asOf(asked.toString(), today).day();
            assertThat(copied.asOf(asked.toString(), today).day()).isEqualTo(day);
            assertThat(PlanCopies.withoutIds(dashboards.read(scope, copied, day)))
                    .as("%s on %s", original.title(), day)
                    .isEqualTo(PlanCopies.withoutIds(dashboards.read(scope, original, day)));
        }
    }

    private static Actor office(long bureau) {
        return new Actor(null, "office", bureau, Set.of(Role.OFFICE), Set.of(), null, null);
    }

    /** Every seventh week of its life. */
    private static List<LocalDate> days(One plan) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = plan.issuedOn(); !day.isAfter(plan.periodTo().plusDays(40)); day = day.plusDays(49)) {
            days.add(day);
        }
        return days;
    }
}
