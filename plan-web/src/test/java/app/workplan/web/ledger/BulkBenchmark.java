package app.workplan.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.CountingDataSource;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 批量修改 of 1,000 tasks with two departments each: its time, printed for docs/benchmark.md. No test of the build. */
class BulkBenchmark extends BulkPlan {

    private static final int TASKS = 1000;
    private static final int ROUNDS = 7;

    @BeforeEach
    void aThousandTasks() {
        plan(TASKS);
    }

    @Test
    void dueDates() throws Exception {
        measure("due date", round -> {
            Document page = preview("DUE", "dueOn", today.getYear() + "-11-" + (10 + round));
            return () -> send(page);
        });
    }

    @Test
    void rolesAndStates() throws Exception {
        String[] kinds = {"REMOVE_DEPARTMENT", "ADD_DEPARTMENT"};
        measure("department", round -> {
            Document page = preview(
                    kinds[round % 2],
                    "from",
                    "" + fixtures.department("A2"),
                    "departmentId",
                    "" + fixtures.department("A2"));
            return () -> send(page);
        });
        String[] states = {"SUSPEND", "RESUME"};
        measure("state", round -> {
            Document page = preview(states[round % 2]);
            return () -> send(page);
        });
        measure("undo of a due date", round -> {
            send(preview("DUE", "dueOn", today.getYear() + "-10-" + (10 + round)));
            String address = "/tasks/bulk/changes/"
                    + jdbc.sql("select max(id) from bulk_change")
                            .query(Long.class)
                            .single() + "/undo";
            return () -> assertThat(status(submit("office@alpha", address))).isEqualTo(303);
        });
    }

    /** What is prepared before the clock starts. */
    @FunctionalInterface
    private interface Round {
        CountingDataSource.Work prepare(int round) throws Exception;
    }

    private static void measure(String what, Round round) throws Exception {
        List<Long> times = new ArrayList<>();
        List<Long> processor = new ArrayList<>();
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < ROUNDS; i++) {
            CountingDataSource.Work work = round.prepare(i);
            long start = System.nanoTime();
            long used = thread.getCurrentThreadCpuTime();
            work.run();
            times.add((System.nanoTime() - start) / 1_000_000);
            processor.add((thread.getCurrentThreadCpuTime() - used) / 1_000_000);
        }
        System.out.println("Bulk change of " + TASKS + " tasks, " + what + ", ms: median " + median(times) + " of "
                + times + ", the program's own processor time median " + median(processor));
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(ROUNDS / 2);
    }
}
