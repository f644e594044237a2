package app.workplan.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.CountingDataSource;
import app.workplan.web.PlanRows;
import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** 就地修改: one cell, one POST, the row as it is then. */
class CellTest extends WebTestBase {

    private Plans.Small plan;

    /** So that no other test sees it as in force. */
    @AfterEach
    void close() {
        if (plan != null) {
            fixtures.plans().close(plan, "alpha");
        }
    }

    private Element row() throws Exception {
        Element row = ledger().selectFirst("tr[data-task-id=" + plan.taskId() + "]");
        assertThat(row).isNotNull();
        return row;
    }

    private Document ledger() throws Exception {
        return html(page("office@alpha", "/plans/" + plan.planId() + "/tasks"));
    }

    private MvcResult save(String field, String value, String version, String basis) throws Exception {
        return submit(
                "office@alpha",
                "/tasks/" + plan.taskId() + "/cells/" + field,
                "value",
                value,
                "version",
                version,
                "basis",
                basis);
    }

    private static Element answered(MvcResult result) throws Exception {
        Element row = Jsoup.parse(result.getResponse().getContentAsString(), Parser.xmlParser())
                .selectFirst("tr[data-task-id]");
        assertThat(row).isNotNull();
        return row;
    }

    @Test
    void offersCellsOnlyToTheOfficeAndOnlyToday() throws Exception {
        plan = fixtures.plans().ofAlpha();
        assertThat(row().select("td[data-edit]").eachAttr("data-edit"))
                .containsExactly(
                        "parts",
                        "dueOn",
                        "startsOn",
                        "weight",
                        "reportCycle",
                        "completionStandard",
                        "requiredEvidence");
        assertThat(ledger().select("#led-editing")).hasSize(1);
        String address = "/plans/" + plan.planId() + "/tasks";
        assertThat(html(page("head@alpha", address)).select("td[data-edit], #led-editing"))
                .isEmpty();
        assertThat(html(page(
                                "office@alpha",
                                address + "?asOf="
                                        + LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))
                                                .getYear() + "-01-01"))
                        .select("td[data-edit], #led-editing"))
                .isEmpty();
    }

    @Test
    void savesEachCellByItselfAndAnswersTheRow() throws Exception {
        plan = fixtures.plans().ofAlpha();
        String due = LocalDate.parse(fixtures.plans().yearEnd()).minusDays(1).toString();
        MvcResult saved = save("dueOn", due, row().attr("data-version"), "Minutes 3");
        assertThat(status(saved)).isEqualTo(200);
        Element row = answered(saved);
        assertThat(row.attr("data-due")).isEqualTo(due);
        assertThat(row.hasAttr("data-problem")).isFalse();
        String[][] cells = {
            {"weight", "2.5", "2.5"},
            {"reportCycle", "QUARTER", "每季度"},
            {"completionStandard", "Accepted", "Accepted"},
            {"requiredEvidence", "Photographs", "Photographs"},
            {"startsOn", fixtures.plans().today(), fixtures.plans().today()}
        };
        for (String[] cell : cells) {
            row = answered(save(cell[0], cell[1], row.attr("data-version"), "Minutes 3"));
            assertThat(row.select("td[data-edit=" + cell[0] + "]").text()).isEqualTo(cell[2]);
            assertThat(row.select("td[data-edit=" + cell[0] + "]").attr("data-value"))
                    .isEqualTo(cell[1]);
        }
        String parts = fixtures.department("A2") + ":LEAD";
        row = answered(save("parts", parts, row.attr("data-version"), "Minutes 3"));
        assertThat(row.select("td[data-edit=parts]").attr("data-value")).isEqualTo(parts);
        assertThat(row.hasAttr("data-warning")).isFalse();
        row = answered(save("parts", "", row.attr("data-version"), "Minutes 3"));
        assertThat(row.attr("data-warning")).contains("任务已没有责任科室");
        assertThat(row.select("td[data-edit=parts] .wp-tag"))
                .as("the last department may go")
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from audit_entry where task_id = :task and basis = 'Minutes 3'")
                        .param("task", plan.taskId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(9);
    }

    @Test
    void saysOfADayThatIsNotThatThereIsNone() throws Exception {
        plan = fixtures.plans().ofAlpha();
        for (String field : new String[] {"dueOn", "startsOn"}) {
            MvcResult refused = save(field, "2026-06-31", row().attr("data-version"), "Minutes 3");
            assertThat(status(refused)).isEqualTo(422);
            assertThat(answered(refused).attr("data-problem")).contains("没有这一天");
        }
        assertThat(ledger().select("#led-editing").attr("data-ill")).contains("没有这一天");
        assertThat(ledger().select("template[id=led-editors]").html().split("max=\"9999-12-31\"", -1))
                .as("the year has four digits")
                .hasSize(3);
    }

    @Test
    void editsADraftWithoutABasisAndShowsItToNobodyElse() throws Exception {
        long draft = fixtures.plans().draftOf("OWN");
        String address = "/plans/" + draft + "/tasks";
        Element row = html(page("office@alpha", address)).selectFirst("tr[data-task-id]");
        assertThat(row).isNotNull();
        assertThat(row.hasAttr("data-light")).isFalse();
        assertThat(row.attr("data-progress")).isEmpty();
        MvcResult saved = submit(
                "office@alpha",
                "/tasks/" + row.attr("data-task-id") + "/cells/weight",
                "value",
                "4",
                "version",
                row.attr("data-version"));
        assertThat(status(saved)).isEqualTo(200);
        assertThat(answered(saved).select("td[data-edit=weight]").text()).isEqualTo("4");
        assertThat(html(page("office@alpha", address + "?q=nothing-like-it")).select("tr[data-task-id]"))
                .isEmpty();
        assertThat(html(page("head@alpha", address)).select("tr[data-task-id]")).isEmpty();
    }

    @Test
    void saysAtTheCellWhyItWasNotSavedAndChangesNothing() throws Exception {
        plan = fixtures.plans().ofAlpha();
        String version = row().attr("data-version");
        String[][] wrong = {
            {"dueOn", "2024-06-31", "dueOn"},
            {"dueOn", "1900-01-01", "dueOn"},
            {"weight", "0", "weight"},
            {"weight", "1e9", "weight"},
            {"reportCycle", "DAILY", "reportCycle"},
            {"parts", "1:2\t3\n4", "departmentId"},
            {"parts", fixtures.department("A1") + ":LEAD " + fixtures.department("A1") + ":SHARED", "departmentId"},
            {"requiredEvidence", "x".repeat(5000), "requiredEvidence"}
        };
        for (String[] one : wrong) {
            MvcResult refused = save(one[0], one[1], version, "Minutes");
            assertThat(status(refused)).as(one[0] + " " + one[1]).isEqualTo(422);
            assertThat(answered(refused).attr("data-problem")).isNotBlank();
            assertThat(answered(refused).attr("data-problem-field")).isEqualTo(one[2]);
        }
        MvcResult noBasis = save("weight", "2", version, " ");
        assertThat(status(noBasis)).isEqualTo(422);
        assertThat(answered(noBasis).attr("data-problem-field")).isEqualTo("basis");
        assertThat(row().attr("data-version")).isEqualTo(version);
        assertThat(status(save("nothing", "2", version, "Minutes"))).isEqualTo(404);
    }

    @Test
    void givesTheRowAsItIsToWhoeverWasSlower() throws Exception {
        plan = fixtures.plans().ofAlpha();
        String version = row().attr("data-version");
        save("weight", "2", version, "Minutes");
        MvcResult slower = save("weight", "3", version, "Minutes");
        assertThat(status(slower)).isEqualTo(409);
        Element now = answered(slower);
        assertThat(now.attr("data-problem")).isNotBlank();
        assertThat(now.select("td[data-edit=weight]").text()).isEqualTo("2");
        assertThat(status(save("weight", "3", now.attr("data-version"), "Minutes")))
                .isEqualTo(200);
    }

    @Test
    void savesWithAsManyStatementsHoweverManyTasksThePlanHas() throws Exception {
        plan = fixtures.plans().ofAlpha();
        String version = row().attr("data-version");
        save("weight", "2", version, "Minutes");
        String next = row().attr("data-version");
        assertThat(CountingDataSource.statementsOf(() -> save("weight", "3", next, "Minutes")))
                .hasSizeLessThanOrEqualTo(14);
    }

    @Test
    void fiftyRowsStayLight() throws Exception {
        LocalDate today = LocalDate.parse(fixtures.plans().today());
        PlanRows many = PlanRows.issued(
                jdbc,
                fixtures.bureau("alpha"),
                today.withDayOfYear(1),
                today.withMonth(12).withDayOfMonth(31),
                today.withDayOfYear(1));
        for (int i = 1; i <= 60; i++) {
            many.task("M-" + i, today.withMonth(12).withDayOfMonth(31).toString(), "STAFF", null)
                    .share("M-" + i, fixtures.department("A1"), "LEAD")
                    .share("M-" + i, fixtures.department("A2"), "SHARED");
        }
        Document page = html(page("office@alpha", "/plans/" + many.planId() + "/tasks"));
        assertThat(page.select("tr[data-task-id]")).hasSize(50);
        many.closed(today);
        page.select("template").remove();
        assertThat(page.getAllElements()).hasSizeLessThanOrEqualTo(3000);
    }
}
