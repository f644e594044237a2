package app.workplan.service.figure;

import app.workplan.service.calendar.Calendars;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 留存的重建 (docs/adr/0421): has every plan that is kept judged anew, and throws away kept days and month-ends, which their next reader has
 * kept again. For data that came past the triggers; nodes may be at work meanwhile, their readers see what is judged.
 */
@Component
@RequiredArgsConstructor
public class KeptRebuild {

    /** A plan whose commands do not end is left, and said to be. */
    private static final int SPARE_ROUNDS = 100;

    private static final String COUNT = """
            select count(*) as plans, coalesce(sum((select count(*) from kept_task t where t.plan_id = k.plan_id)), 0) as tasks
            from kept_plan k
            where k.plan_id = any(:plans)
            """;

    /** What nodes remember of plans and bureaus is read again too (docs/adr/0431). */
    private static final String NEW_STAMP = """
            insert into plan_stamp (slot, changed) select slot, gen_random_uuid() from generate_series(0, 15) slot
            on conflict (slot) do update set changed = excluded.changed
            """;

    private final JdbcClient jdbc;
    private final KeptStandings standings;
    private final TransactionOperations transaction;

    /**
     * What came of it.
     *
     * @param plans that were kept anew
     * @param tasks of these
     * @param left plans that a command held all the while; they are kept no more until somebody reads them
     */
    public record Rebuilt(int plans, int tasks, int left) {}

    /** The same in a database that no application of this process is connected to. */
    public static Rebuilt rebuildIn(DataSource database, LocalDate day) {
        try (AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext()) {
            parts.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
            parts.registerBean(
                    TransactionOperations.class,
                    () -> new TransactionTemplate(new DataSourceTransactionManager(database)));
            parts.register(
                    Calendars.class, FigureCalendars.class, KeptTasks.class, KeptStandings.class, KeptRebuild.class);
            parts.refresh();
            return parts.getBean(KeptRebuild.class).rebuild(day);
        }
    }

    /** Keeps anew what was kept, with its sums of the day. */
    public Rebuilt rebuild(LocalDate day) {
        List<Long> plans =
                jdbc.sql("select plan_id from kept_plan").query(Long.class).list();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from kept_day").update();
            jdbc.sql("delete from kept_figure").update();
            // means every plan: whoever reads before it was judged again judges himself
            jdbc.sql("insert into kept_mark default values").update();
            jdbc.sql(NEW_STAMP).update();
        });
        int rounds = plans.size() / KeptTasks.MOST_PLANS * 2 + SPARE_ROUNDS;
        while (!standings.bringUp(plans, day) && rounds > 0) {
            rounds--;
        }
        return jdbc.sql(COUNT)
                .param("plans", plans.toArray(Long[]::new))
                .query((row, number) ->
                        new Rebuilt(row.getInt("plans"), row.getInt("tasks"), plans.size() - row.getInt("plans")))
                .single();
    }
}
