package app.workplan.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.CountingDataSource;
import app.workplan.web.PlanRows;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 台账 needs six statements besides session and user, whoever reads it and however much it shows. */
class LedgerStatementsTest extends WebTestBase {

    /** With the one that counts for the menu. */
    private static final int ALLOWED = 6;

    private PlanRows plan;

    @BeforeEach
    void aPlanOfToday() {
        LocalDate today = LocalDate.parse(fixtures.plans().today());
        plan = PlanRows.issued(
                jdbc,
                fixtures.bureau("alpha"),
                today.withDayOfYear(1),
                today.withMonth(12).withDayOfMonth(31),
                today.withDayOfYear(1));
        tasks(1, 25);
    }

    /** So that no other test sees any of it. */
    @AfterEach
    void close() {
        plan.closed(LocalDate.parse(fixtures.plans().today()));
        jdbc.sql("delete from saved_view").update();
        jdbc.sql("delete from ledger_layout").update();
        jdbc.sql("delete from bulk_change where token like 'counted-%'").update();
    }

    private void tasks(int first, int last) {
        String due = LocalDate.parse(fixtures.plans().today())
                .withMonth(12)
                .withDayOfMonth(31)
                .toString();
        for (int i = first; i <= last; i++) {
            plan.task("S-" + i, due, "STAFF", null)
                    .share("S-" + i, fixtures.department("A1"), "LEAD")
                    .share("S-" + i, fixtures.department("A2"), "SHARED");
        }
    }

    /** 批量修改 of this minute, told above the ledger until it can no longer be taken back. */
    private void twoBulkChanges() {
        for (String token : new String[] {"counted-1", "counted-2"}) {
            jdbc.sql("""
                            insert into bulk_change (id, bureau_id, token, kind, at, actor_name)
                            values (nextval('entity_seq'), :bureau, :token, 'DUE', now(), 'Somebody')
                            """)
                    .param("bureau", fixtures.bureau("alpha"))
                    .param("token", token)
                    .update();
        }
    }

    /** A kept layout, own views and one of a colleague. */
    private void keptBy(String reader) throws Exception {
        submit(reader, "/tasks/columns", "density", "COMPACT", "column", "due");
        for (String name : new String[] {"First", "Second", "Third"}) {
            assertThat(status(submit(reader, "/tasks/views", "name", name, "query", "assigned=no&cols=due")))
                    .isEqualTo(303);
        }
        submit("office@alpha", "/tasks/views", "name", "Shared", "query", "assigned=no", "shared", "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"office@alpha", "head@alpha", "leader@alpha"})
    void doNotGrowWithTheRows(String reader) throws Exception {
        keptBy(reader);
        twoBulkChanges();
        for (String address : List.of("/plans/" + plan.planId() + "/tasks", "/tasks")) {
            Document page = html(page(reader, address));
            assertThat(page.select(".led-views a[data-view]")).as("views").hasSizeGreaterThan(7);
            assertThat(page.select("table.led").attr("class")).contains("is-compact");
            assertThat(page.select("[data-bulk-change]").size() > 1).isEqualTo(reader.startsWith("office"));
            assertThat(page.select("#led-editing").isEmpty()).isEqualTo(!reader.startsWith("office"));
            List<String> few = statements(reader, address + "?size=20");
            List<String> many = statements(reader, address + "?size=100");
            assertThat(many).as(String.join("\n--\n", many)).hasSameSizeAs(few);
            assertThat(statements(reader, address).size())
                    .as(String.join("\n--\n", few))
                    .isBetween(1, ALLOWED);
        }
    }

    @Test
    void aDraftNeedsNoMore() throws Exception {
        keptBy("office@alpha");
        LocalDate today = LocalDate.parse(fixtures.plans().today());
        PlanRows draft = PlanRows.draft(
                        jdbc,
                        fixtures.bureau("alpha"),
                        today.withDayOfYear(1),
                        today.withMonth(12).withDayOfMonth(31))
                .task("draft-1", today.toString(), "STAFF", null);
        List<String> made = statements("office@alpha", "/plans/" + draft.planId() + "/tasks");
        assertThat(made.size()).as(String.join("\n--\n", made)).isBetween(1, ALLOWED);
    }

    private List<String> statements(String reader, String address) throws Exception {
        return CountingDataSource.statementsOf(
                () -> assertThat(status(page(reader, address))).isEqualTo(200));
    }
}
