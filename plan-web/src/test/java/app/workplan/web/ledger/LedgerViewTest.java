package app.workplan.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.WebTestBase;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** 常用视图: kept, shared, counted, opened with, and what is said when one is no more. */
class LedgerViewTest extends WebTestBase {

    @AfterEach
    void noViews() {
        jdbc.sql("delete from saved_view").update();
        jdbc.sql("delete from ledger_layout").update();
        jdbc.sql("update user_account set enabled = true where username = 'office@alpha'")
                .update();
    }

    private String ledger = "";

    @BeforeEach
    void aPlan() {
        ledger = "/plans/" + fixtures.plans().ofAlpha().planId() + "/tasks";
    }

    private Document open(String reader, String address) throws Exception {
        return html(page(reader, address));
    }

    private String location(MvcResult result) {
        String location = result.getResponse().getRedirectedUrl();
        assertThat(location).as("status %s", status(result)).isNotNull();
        return location;
    }

    /** Keeps it and gives its key. */
    private String keep(String reader, String name, String query, String... more) throws Exception {
        String[] fields = new String[more.length + 6];
        System.arraycopy(new String[] {"name", name, "query", query, "back", ledger}, 0, fields, 0, 6);
        System.arraycopy(more, 0, fields, 6, more.length);
        String location = location(submit(reader, "/tasks/views", fields));
        return location.substring(location.indexOf("view=") + 5);
    }

    private static Element tab(Document page, String key) {
        Element tab = page.selectFirst(".led-views a[data-view=" + key + "]");
        assertThat(tab).isNotNull();
        return tab;
    }

    @Test
    void countsEachViewAsTheLedgerDoes() throws Exception {
        String ofDepartment =
                keep("office@alpha", "Ours", "department=" + fixtures.department("A1") + "&sort=-due&cols=due");
        String ofLight = keep("office@alpha", "Not begun", "light=NOT_STARTED&light=ON_TRACK&cols=due");
        assertThat(open("office@alpha", ledger).select(".led-views [data-count]"))
                .isEmpty();
        Document page = open("office@alpha", ledger + (ledger.contains("?") ? "&" : "?") + "counts=1");
        for (String key :
                new String[] {"overdue", "due-this-month", "unassigned", "unquantified", ofDepartment, ofLight}) {
            Element tab = tab(page, key);
            Document opened = open("office@alpha", tab.attr("href"));
            assertThat(tab.attr("data-count"))
                    .as(key)
                    .isEqualTo(opened.select("#ledger").attr("data-total"));
            assertThat(tab(opened, key).attr("aria-current")).isEqualTo("true");
            assertThat(opened.text()).doesNotContain("（条件已改）");
        }
        assertThat(tab(page, ofDepartment).attr("data-count")).isNotEqualTo("0");
        assertThat(tab(page, ofDepartment).attr("href")).contains("sort=-due", "cols=due", "view=" + ofDepartment);
    }

    @Test
    void statementsDoNotGrowWithTheViews() throws Exception {
        keep("office@alpha", "One", "department=" + fixtures.department("A1"));
        keep("office@alpha", "Two", "light=DONE");
        int few = statements();
        for (int i = 0; i < 10; i++) {
            keep(
                    "office@alpha",
                    "More " + i,
                    "q=" + i + (i % 2 == 0 ? "&department=" + fixtures.department("A2") : ""));
        }
        assertThat(statements()).isEqualTo(few);
    }

    private int statements() throws Exception {
        return app.workplan.web.CountingDataSource.statementsOf(
                        () -> page("office@alpha", ledger + (ledger.contains("?") ? "&" : "?") + "counts=1"))
                .size();
    }

    @Test
    void sharedByTheOfficeAloneAndStaysWhenItsOwnerLeft() throws Exception {
        String key = keep("office@alpha", "Shared one", "assigned=no&cols=due", "shared", "true");
        String own = keep("office@alpha", "My own", "assigned=no&cols=due");
        assertThat(tab(open("head@alpha", ledger), key).text()).contains("Shared one", "共享");
        assertThat(open("head@alpha", ledger).select("[data-view=" + own + "]")).isEmpty();
        assertThat(open("office@beta", "/tasks/views").select("[data-view-id]")).isEmpty();
        assertThat(status(submit("head@alpha", "/tasks/views", "name", "Mine", "shared", "true")))
                .isEqualTo(403);
        assertThat(status(submit("head@alpha", "/tasks/views/" + own, "name", "Stolen", "version", "0")))
                .isEqualTo(404);
        assertThat(status(submit("head@alpha", "/tasks/views/" + key + "/deletion", "version", "0")))
                .isEqualTo(403);
        jdbc.sql("update user_account set enabled = false where username = 'office@alpha'")
                .update();
        assertThat(tab(open("head@alpha", ledger), key).text()).contains("账号已停用");
    }

    @Test
    void opensTheLedgerFromTheMenuAndNeverAnAddressThatAsksSomething() throws Exception {
        String key = keep("head@alpha", "First thing", "quantified=no&cols=due", "home", "true");
        assertThat(location(page("head@alpha", "/tasks"))).contains("quantified=no", "cols=due", "view=" + key);
        assertThat(status(page("head@alpha", "/tasks?light=DONE"))).isEqualTo(200);
        assertThat(status(page("head@alpha", ledger))).isEqualTo(200);
        Document every = open("head@alpha", "/tasks?view=none");
        assertThat(every.select("[data-view-missing]")).isEmpty();
        assertThat(tab(every, "none").attr("href")).isEqualTo("/tasks?view=none");
        assertThat(location(page("head@alpha", ledger + "?view=" + key))).startsWith(ledger + "?quantified=no");

        assertThat(status(submit("head@alpha", "/tasks/views/" + key + "/deletion", "version", "0")))
                .isEqualTo(303);
        assertThat(open("head@alpha", "/tasks").select("[data-view-missing]")).hasSize(1);
        assertThat(status(submit("head@alpha", "/tasks/views/home", "view", "overdue")))
                .isEqualTo(303);
        assertThat(location(page("head@alpha", "/tasks"))).contains("light=OVERDUE", "view=overdue");
        assertThat(status(submit("head@alpha", "/tasks/views/home", "view", key)))
                .isEqualTo(404);
    }

    @Test
    void changesWhatAViewMeansOnlyWhenAsked() throws Exception {
        String key = keep("head@alpha", "Changing", "quantified=no&cols=due");
        Document page = open("head@alpha", ledger + "?quantified=yes&cols=due&view=" + key);
        Element update = page.selectFirst("form[data-form=update-view]");
        assertThat(tab(page, key).text()).contains("条件已改");
        assertThat(update).isNotNull();
        String query = update.select("[name=query]").attr("value");
        assertThat(status(submit("head@alpha", update.attr("action"), "query", query, "version", "7")))
                .isEqualTo(409);
        assertThat(location(submit(
                        "head@alpha", update.attr("action"), "query", query, "version", "0", "cols", "due.left")))
                .contains("cols=due.left");
        assertThat(tab(open("head@alpha", ledger), key).attr("href")).contains("quantified=yes", "cols=due.left");
    }

    @Test
    void refusesABadNameWithEverythingTypedStillThere() throws Exception {
        keep("head@alpha", "Taken", "quantified=no");
        for (String name : new String[] {"", "Taken", "𠮷".repeat(31)}) {
            MvcResult refused = submit("head@alpha", "/tasks/views", "name", name, "query", "q=dam", "home", "true");
            assertThat(status(refused)).isEqualTo(422);
            Document page = html(refused);
            assertThat(page.select("[role=alert]")).isNotEmpty();
            Element form = page.selectFirst("form[data-form=save-view]");
            assertThat(form).isNotNull();
            assertThat(form.select("[name=name]").attr("value")).isEqualTo(name);
            assertThat(form.select("[name=query]").attr("value")).isEqualTo("q=dam");
            assertThat(form.select("[name=home]").hasAttr("checked")).isTrue();
        }
        assertThat(keep("head@alpha", "𠮷".repeat(30), "q=dam")).isNotEmpty();
        String key = keep("head@alpha", "Second", "q=dam");
        MvcResult refused = submit("head@alpha", "/tasks/views/" + key, "name", "Taken", "version", "0");
        assertThat(status(refused)).isEqualTo(422);
        assertThat(html(refused).select("#f-view-" + key + "-name").attr("value"))
                .isEqualTo("Taken");
        assertThat(status(submit("head@alpha", "/tasks/views/" + key, "name", "Third", "version", "0")))
                .isEqualTo(303);
        assertThat(tab(open("head@alpha", ledger), key).text()).contains("Third");
    }

    @Test
    void saysWhichConditionMeansNothingHere() throws Exception {
        String key = keep("head@alpha", "Old", "department=999999999&cols=due");
        Document page = open("head@alpha", tab(open("head@alpha", ledger), key).attr("href"));
        assertThat(page.select("[data-gone]").text()).contains("责任科室");
    }
}
