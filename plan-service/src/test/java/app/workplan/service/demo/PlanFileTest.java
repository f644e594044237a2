package app.workplan.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.service.archive.ArchiveService;
import app.workplan.service.archive.PlanCopies;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.shared.BusinessClock;
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
    BusinessClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private record One(long id, long bureauId, LocalDate issuedOn, LocalDate periodTo) {}

    @Test
    void comesBackAsItWas() {
        PlanCopies copies = new PlanCopies(archive, figures, jdbc);
        List<One> plans = jdbc.sql("select id, bureau_id, issued_on, period_to from plan order by id")
                .query(One.class)
                .list();
        assertThat(plans).hasSizeGreaterThanOrEqualTo(6);
        for (One plan : plans) {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                clock.runAt(
                        DemoTest.Loaded.FIRST_START
                                .atTime(11, 0)
                                .atZone(BusinessClock.ZONE)
                                .toInstant(),
                        () -> copies.assertCopiedAlike(office(plan.bureauId()), plan.id(), days(plan)));
            });
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
