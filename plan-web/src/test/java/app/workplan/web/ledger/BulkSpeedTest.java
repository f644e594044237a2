package app.workplan.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.CountingDataSource;
import app.workplan.web.PlanRows;
import app.workplan.web.WebTestBase;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 批量修改 of 1,000 tasks with two departments each: the statements it takes, and, printed for docs/benchmark.md, its time. */
class BulkSpeedTest extends WebTestBase {

    private static final int TASKS = 1000;
    private static final int ROUNDS = 7;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private PlanRows rows;
    private String ids;

    @BeforeEach
    void plan() {
        String end = today.withMonth(12).withDayOfMonth(31).toString();
        rows = PlanRows.issued(
                jdbc, fixtures.bureau("alpha"), today.withDayOfYear(1), LocalDate.parse(end), today.withDayOfYear(1));
        for (int i = 1; i <= TASKS; i++) {
            rows.task("S-" + i, end, "STAFF", null)
                    .share("S-" + i, fixtures.department("A1"), "LEAD")
                    .share("S-" + i, fixtures.department("A2"), "SHARED");
        }
        ids = IntStream.rangeClosed(1, TASKS)
                .mapToObj(i -> "" + rows.taskId("S-" + i))
                .collect(Collectors.joining(" "));
    }

    /** So that no other test sees it as in force. */
    @AfterEach
    void close() {
        rows.closed(today);
    }

    @Test
    void aThousandDueDatesTakeFewStatements() throws Exception {
        List<String> statements = new ArrayList<>();
        measure("due date", round -> {
            Document page = preview("DUE", "dueOn", today.getYear() + "-11-" + (10 + round));
            return () -> statements.addAll(CountingDataSource.statementsOf(() -> send(page)));
        });
        assertThat(statements.size() / ROUNDS).as("statements for 1,000 tasks").isLessThan(200);
    }

    @Test
    void aThousandRolesAndStatesAreMeasured() throws Exception {
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

    private Document preview(String change, String... more) throws Exception {
        List<String> fields = new ArrayList<>(List.of("tasks", ids, "change", change, "basis", "Minutes 10"));
        fields.addAll(List.of(more));
        Document page = html(submit("office@alpha", "/tasks/bulk/preview", fields.toArray(String[]::new)));
        assertThat(page.select("#preview").attr("data-will")).isEqualTo("" + TASKS);
        return page;
    }

    private void send(Document page) throws Exception {
        String[] fields = page.select("form[data-form=bulk-change] input[name]:not([name=_csrf])").stream()
                .flatMap(field -> List.of(field.attr("name"), field.val()).stream())
                .toArray(String[]::new);
        assertThat(status(submit("office@alpha", "/tasks/bulk", fields))).isEqualTo(303);
    }
}
