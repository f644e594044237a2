package app.workplan.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.ServiceTest;
import app.workplan.service.calendar.HolidaySeed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ServiceTest
@Transactional
class DemoLoaderTest {

    @Autowired
    DemoLoader loader;

    @Autowired
    HolidaySeed holidays;

    @Autowired
    JdbcClient jdbc;

    @Test
    void loadsFivePlansAndTheCurrentYear() {
        holidays.fillUpTo(2026);
        long started = System.nanoTime();
        assertThat(loader.loadIfEmpty()).isTrue();
        System.out.println("demo ms " + (System.nanoTime() - started) / 1_000_000);
        System.out.println(jdbc.sql(
                        "select title, state, issued_on, closed_on, (select count(*) from task t where t.plan_id = p.id) as tasks, (select count(*) from share s where s.plan_id=p.id) as shares, (select count(*) from progress_entry e join share s on s.id=e.share_id where s.plan_id=p.id) as entries from plan p order by id")
                .query()
                .listOfRows());
    }
}
