package app.workplan.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.CountingDataSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 批量销号 of 1,000 completions and single reports with their audit: their times, printed for docs/benchmark.md. No test of the build. */
class AcceptBenchmark extends WaitingPlan {

    private static final int ROWS = 1000;
    private static final int ROUNDS = 5;
    private static final int REPORTS = 400;

    @Test
    void aThousandCompletions() throws Exception {
        List<Long> previews = new ArrayList<>();
        List<Long> accepts = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            waiting(ROWS);
            String[] plan = {"all", "true", "plan", "" + rows.planId()};
            String[] ids = new String[1];
            previews.add(millis(() -> ids[0] = html(submit("office@alpha", "/reviews/acceptance/preview", plan))
                    .select("input[name=ids]")
                    .val()));
            accepts.add(millis(() -> submit("office@alpha", "/reviews/acceptance", "ids", ids[0])));
            assertThat(accepted()).isEqualTo(ROWS);
            rows.closed(today);
        }
        System.out.println("Acceptance of " + ROWS + " completions, ms: median " + at(accepts, 50) + " of " + accepts
                + "; preview with its page median " + at(previews, 50) + " of " + previews);
    }

    @Test
    void singleReports() throws Exception {
        waiting(40);
        jdbc.sql("update share set state = 'IN_PROGRESS', handed_in_on = null where plan_id = ?")
                .param(rows.planId())
                .update();
        List<Long> shares = jdbc.sql("select id from share where plan_id = ? order by id")
                .param(rows.planId())
                .query(Long.class)
                .list();
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            String address = "/shares/" + shares.get(i % shares.size()) + "/entries";
            String text = "Report " + i;
            long time = micros(() -> assertThat(status(submit("head@alpha", address, "percent", "95", "text", text)))
                    .isEqualTo(303));
            if (i >= REPORTS / 4) {
                times.add(time);
            }
        }
        System.out.println("One report with its audit, µs: median " + at(times, 50) + ", p95 " + at(times, 95) + ", of "
                + times.size());
    }

    private static long millis(CountingDataSource.Work work) throws Exception {
        return micros(work) / 1000;
    }

    private static long micros(CountingDataSource.Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1000;
    }

    private static long at(List<Long> values, int percent) {
        return values.stream().sorted().toList().get(values.size() * percent / 100);
    }
}
