package app.workplan.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.PlanRows;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;

/** 批量修改 of a whole plan whose tasks have two departments each. */
abstract class BulkPlan extends WebTestBase {

    protected final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    protected PlanRows rows;
    protected String ids;
    private int tasks;

    protected void plan(int size) {
        tasks = size;
        String end = today.withMonth(12).withDayOfMonth(31).toString();
        rows = PlanRows.issued(
                jdbc, fixtures.bureau("alpha"), today.withDayOfYear(1), LocalDate.parse(end), today.withDayOfYear(1));
        for (int i = 1; i <= size; i++) {
            rows.task("S-" + i, end, "STAFF", null)
                    .share("S-" + i, fixtures.department("A1"), "LEAD")
                    .share("S-" + i, fixtures.department("A2"), "SHARED");
        }
        ids = IntStream.rangeClosed(1, size)
                .mapToObj(i -> "" + rows.taskId("S-" + i))
                .collect(Collectors.joining(" "));
    }

    /** So that no other test sees it as in force. */
    @AfterEach
    void close() {
        rows.closed(today);
    }

    protected Document preview(String change, String... more) throws Exception {
        List<String> fields = new ArrayList<>(List.of("tasks", ids, "change", change, "basis", "Minutes 10"));
        fields.addAll(List.of(more));
        Document page = html(submit("office@alpha", "/tasks/bulk/preview", fields.toArray(String[]::new)));
        assertThat(page.select("#preview").attr("data-will")).isEqualTo("" + tasks);
        return page;
    }

    protected void send(Document page) throws Exception {
        String[] fields = page.select("form[data-form=bulk-change] input[name]:not([name=_csrf])").stream()
                .flatMap(field -> List.of(field.attr("name"), field.val()).stream())
                .toArray(String[]::new);
        assertThat(status(submit("office@alpha", "/tasks/bulk", fields))).isEqualTo(303);
    }
}
