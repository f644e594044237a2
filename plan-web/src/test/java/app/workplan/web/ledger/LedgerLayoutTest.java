package app.workplan.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.WebTestBase;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** 列设置: kept for the user on the server, applied by the server. */
class LedgerLayoutTest extends WebTestBase {

    @AfterEach
    void usualAgain() {
        jdbc.sql("delete from ledger_layout").update();
    }

    private Element table(String reader, String query) throws Exception {
        Element table = ledger(reader, query).selectFirst("table.led");
        assertThat(table).isNotNull();
        return table;
    }

    private Document ledger(String reader, String query) throws Exception {
        return html(page(reader, "/plans/" + fixtures.plans().ofAlpha().planId() + "/tasks" + query));
    }

    @Test
    void hidesWhatNobodyChoseToSeeBeforeAnyScriptRuns() throws Exception {
        assertThat(table("head@alpha", "").classNames())
                .contains("no-start", "no-weight", "no-cycle", "no-standard", "no-evidence")
                .doesNotContain("no-light", "no-due");
        assertThat(ledger("head@alpha", "")
                        .select("form[data-form=ledger-columns] input[name=column][checked]")
                        .eachAttr("value"))
                .containsExactly("light", "departments", "due", "left", "origin", "progress", "reported");
    }

    @Test
    void keepsColumnsAndDensityForThatUserAlone() throws Exception {
        MvcResult saved = submit(
                "head@alpha",
                "/tasks/columns",
                "column",
                "due",
                "column",
                "weight",
                "column",
                "nonsense",
                "density",
                "COMPACT",
                "back",
                "/tasks?light=DONE&light=OVERDUE&sort=-due");
        assertThat(status(saved)).isEqualTo(303);
        assertThat(saved.getResponse().getRedirectedUrl()).isEqualTo("/tasks?light=DONE&light=OVERDUE&sort=-due");
        assertThat(table("head@alpha", "").classNames())
                .contains("no-light", "no-departments", "is-compact")
                .doesNotContain("no-due", "no-weight");
        assertThat(table("office@alpha", "").classNames()).contains("no-weight").doesNotContain("is-compact");
        assertThat(ledger("head@alpha", "")
                        .select("input[name=density][checked]")
                        .attr("value"))
                .isEqualTo("COMPACT");
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where action = 'ledger.arrange' and new_value = 'due.weight, COMPACT'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void goesBackToTheUsualColumns() throws Exception {
        submit("head@alpha", "/tasks/columns/quiet", "density", "WIDE");
        assertThat(table("head@alpha", "").classNames()).contains("no-light", "no-due", "is-wide");
        assertThat(submit("head@alpha", "/tasks/columns/reset", "back", "//elsewhere.example/tasks?cols=due")
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/tasks");
        assertThat(table("head@alpha", "").classNames())
                .doesNotContain("no-light", "is-wide")
                .contains("no-weight");
    }

    @Test
    void takesTheColumnsOfTheAddressBeforeOnesOwnAndChangesThemThere() throws Exception {
        assertThat(table("head@alpha", "?cols=due.weight").classNames())
                .contains("no-light")
                .doesNotContain("no-due", "no-weight");
        assertThat(submit("head@alpha", "/tasks/columns", "column", "light", "back", "/tasks?cols=due.weight")
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/tasks?cols=light");
        assertThat(table("head@alpha", "").classNames()).contains("no-weight").doesNotContain("no-due");
        Document odd = ledger("head@alpha", "?cols=due.colour");
        assertThat(odd.select("[role=alert]").text()).contains("列");
        assertThat(odd.select("table.led").get(0).classNames()).contains("no-light");
    }
}
