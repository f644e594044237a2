package app.workplan.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.CountingDataSource;
import app.workplan.web.PlanRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 任务接口: the same rows and figures as the ledger, in stretches. */
class ApiTasksTest extends ApiTestBase {

    private static final int STATEMENTS = 4;

    private PlanRows plan;
    private LocalDate today;
    private String address;

    @BeforeEach
    void aPlanOfManyLights() {
        today = LocalDate.parse(fixtures.plans().today());
        plan = PlanRows.issued(
                jdbc, fixtures.bureau("alpha"), today.minusMonths(6), today.plusMonths(6), today.minusMonths(5));
        for (int i = 1; i <= 120; i++) {
            LocalDate due = i % 3 == 0 ? today.minusDays(i % 40 + 1) : today.plusDays(i + 1);
            plan.task("S-" + i, due.toString(), "STAFF", null).share("S-" + i, fixtures.department("A1"), "LEAD");
            if (i % 4 == 0) {
                plan.share("S-" + i, fixtures.department("A2"), "SHARED")
                        .reported(
                                "S-" + i,
                                fixtures.department("A1"),
                                i % 90,
                                today.toString(),
                                today.minusDays(3).toString());
            }
        }
        address = "/api/v1/plans/" + plan.planId() + "/tasks";
    }

    @AfterEach
    void close() {
        plan.closed(today);
    }

    @Test
    void showsTheSameRowsAsTheLedger() throws Exception {
        String secret = secret("office@alpha");
        String before = today.minusDays(20).toString();
        for (String query : List.of(
                "",
                "light=OVERDUE",
                "light=OVERDUE&light=AT_RISK",
                "department=" + fixtures.department("A2"),
                "q=S-1",
                "dueTo=" + today,
                "asOf=" + before,
                "state=IN_PROGRESS",
                "silent=10")) {
            JsonNode told = read(secret, address + "?limit=100&" + query).good(200);
            Document page = html(page("office@alpha", "/plans/" + plan.planId() + "/tasks?size=100&" + query));
            assertThat(rows(told)).as(query).isNotEmpty().isEqualTo(rows(page));
            assertThat(told.get("total").asString())
                    .isEqualTo(page.select("#ledger").attr("data-total"));
            assertThat(told.get("asOf").asString())
                    .isEqualTo(page.select("html").attr("data-as-of"));
        }
    }

    private static List<String> rows(JsonNode told) {
        List<String> rows = new ArrayList<>();
        for (JsonNode row : told.get("items")) {
            rows.add("%s %s %s %s %s %s"
                    .formatted(
                            row.get("taskId").asString(),
                            row.get("taskCode").asString(),
                            row.get("taskState").asString(),
                            row.get("light").asString(),
                            row.get("due").asString(),
                            row.get("progress").decimalValue().toPlainString()));
        }
        return rows;
    }

    private static List<String> rows(Document page) {
        List<String> rows = new ArrayList<>();
        for (Element row : page.select("#ledger tr[data-task-id]")) {
            rows.add("%s %s %s %s %s %s"
                    .formatted(
                            row.attr("data-task-id"),
                            row.attr("data-task-code"),
                            row.attr("data-task-state"),
                            row.attr("data-light"),
                            row.attr("data-due"),
                            row.attr("data-progress")));
        }
        return rows;
    }

    @Test
    void goesOnWhereItStoppedWhateverComesBetween() throws Exception {
        String secret = secret("leader@alpha");
        List<String> codes = new ArrayList<>();
        String next = null;
        int stretches = 0;
        do {
            JsonNode told = read(secret, address + "?limit=50" + (next == null ? "" : "&cursor=" + next))
                    .good(200);
            told.get("items").forEach(row -> codes.add(row.get("taskCode").asString()));
            next = told.get("next").isNull() ? null : told.get("next").asString();
            // before the place, where offsets would show a row twice; behind it, where it is read
            plan.task("S-0" + stretches, today.plusDays(9).toString(), "STAFF", null)
                    .task("S-9" + stretches + "9", today.plusDays(9).toString(), "STAFF", null);
            stretches++;
        } while (next != null);
        assertThat(stretches).isEqualTo(3);
        assertThat(codes).doesNotHaveDuplicates().hasSize(122).contains("S-1", "S-120", "S-909", "S-919");
        assertThat(codes.subList(0, 12)).endsWith("S-10", "S-11", "S-12");
    }

    @Test
    void refusesACursorThatWasNotGivenForThis() throws Exception {
        String secret = secret("leader@alpha");
        String next = read(secret, address + "?limit=10").good(200).get("next").asString();
        read(secret, address + "?cursor=" + next).good(200);
        String forged = (next.charAt(0) == 'A' ? "B" : "A") + next.substring(1);
        for (String cursor :
                List.of(forged, next.substring(1), next + "A", "x", ".", "x.y", "=.=", "%00", next.split("\\.")[0])) {
            assertThat(read(secret, address + "?cursor=" + cursor).refused(400)).isEqualTo("cursor");
        }
        // of other conditions, another list, another token
        assertThat(read(secret, address + "?light=OVERDUE&cursor=" + next).refused(400))
                .isEqualTo("cursor");
        assertThat(read(secret, "/api/v1/plans?cursor=" + next).refused(400)).isEqualTo("cursor");
        assertThat(read(secret("leader@alpha"), address + "?cursor=" + next).refused(400))
                .isEqualTo("cursor");
    }

    @Test
    void aHundredTasksTakeFourStatements() throws Exception {
        String secret = secret("head@alpha");
        read(secret, address).good(200);
        List<String> statements = CountingDataSource.statementsOf(() -> assertThat(read(secret, address + "?limit=100")
                        .good(200)
                        .get("items")
                        .size())
                .isEqualTo(100));
        assertThat(statements).as(String.join("\n\n", statements)).hasSizeLessThanOrEqualTo(STATEMENTS);
    }

    @Test
    void aStretchOfPlansTakesTheSameStatementsHoweverManyThereAre() throws Exception {
        String secret = secret("head@alpha");
        for (int i = 0; i < 3; i++) {
            fixtures.plans().ofAlpha();
        }
        read(secret, "/api/v1/plans?limit=1").good(200);
        int one = CountingDataSource.statementsOf(
                        () -> read(secret, "/api/v1/plans?limit=1").good(200))
                .size();
        List<String> statements = CountingDataSource.statementsOf(() -> assertThat(read(secret, "/api/v1/plans?limit=4")
                        .good(200)
                        .get("items")
                        .size())
                .isEqualTo(4));
        // the token, and the four of the list
        assertThat(statements)
                .as(String.join("\n\n", statements))
                .hasSize(one)
                .hasSizeLessThanOrEqualTo(STATEMENTS + 1);
    }

    @Test
    void tellsOneTaskWithItsSentenceSharesAndEntries() throws Exception {
        JsonNode told = read(secret("head2@alpha"), "/api/v1/tasks/{id}", plan.taskId("S-4"))
                .good(200);
        assertThat(told.get("taskCode").asString()).isEqualTo("S-4");
        assertThat(told.get("source").get("text").asString()).isEqualTo("tailings");
        assertThat(told.get("shares").findValuesAsString("department")).containsExactly("A1", "A2");
        assertThat(told.get("entries").get(0).get("percent").asInt()).isEqualTo(4);
        Document page = html(page("head2@alpha", "/tasks/" + plan.taskId("S-4")));
        Element share = page.selectFirst(
                "[data-share-id=" + told.get("shares").get(0).get("shareId").asString() + "]");
        assertThat(share.attr("data-light"))
                .isEqualTo(told.get("shares").get(0).get("light").asString());
        assertThat(share.attr("data-progress"))
                .isEqualTo(
                        told.get("shares").get(0).get("progress").decimalValue().toPlainString());
    }

    @Test
    void aDraftHasNoListOfTasksAndIsSeenByItsOfficeAlone() throws Exception {
        long draft = fixtures.plans().draftOf("OWN");
        assertThat(read(secret("office@alpha"), "/api/v1/plans/{id}/tasks", draft)
                        .refused(422))
                .isEqualTo("draft");
        assertThat(read(secret("head@alpha"), "/api/v1/plans/{id}/tasks", draft).refused(404))
                .isEqualTo("not-found");
        assertThat(read(secret("office@alpha"), "/api/v1/plans/{id}", draft)
                        .good(200)
                        .get("figures")
                        .isNull())
                .isTrue();
    }

    @Test
    void tellsThePlansWithTheFiguresOfTheirPage() throws Exception {
        String secret = secret("leader@alpha");
        JsonNode one =
                read(secret, "/api/v1/plans/{id}", plan.planId()).good(200).get("figures");
        JsonNode listed = null;
        String next = null;
        do {
            JsonNode told = read(secret, "/api/v1/plans?limit=2" + (next == null ? "" : "&cursor=" + next))
                    .good(200);
            for (JsonNode row : told.get("items")) {
                listed = row.get("planId").asLong() == plan.planId() ? row.get("figures") : listed;
            }
            next = told.get("next").isNull() ? null : told.get("next").asString();
        } while (next != null);
        assertThat(listed).isNotNull().isEqualTo(one);
        Document page = html(page("leader@alpha", "/dashboard?plan=" + plan.planId()));
        for (String metric : List.of("total", "overdue", "done", "progress", "expected")) {
            assertThat(one.get(metric).decimalValue())
                    .as(metric)
                    .isEqualByComparingTo(
                            page.selectFirst("[data-metric=" + metric + "]").attr("data-value"));
        }
    }
}
