package app.workplan.web.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import app.workplan.web.CountingDataSource;
import app.workplan.web.WebTestBase;
import app.workplan.web.login.TestLogin;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;

/** 重大项目页: what it shows, offers and refuses; and the files of readings and projects. */
class ProjectPageTest extends WebTestBase {

    @Autowired
    TestLogin login;

    private long plan;
    private long project;
    private String sheet;
    private String today;

    @BeforeEach
    void project() {
        plan = fixtures.plans().ofAlpha().planId();
        project = fixtures.goals().project("alpha", plan, "A1");
        sheet = "/projects/" + project;
        today = fixtures.plans().today();
    }

    private Document shown() throws Exception {
        return html(page("leader@alpha", sheet));
    }

    private String light() throws Exception {
        return html(page("leader@alpha", "/projects?plan=" + plan))
                .select("tr[data-project-id=" + project + "]")
                .attr("data-light");
    }

    private MvcResult sent(String user, String address, byte[] file, String name, String... fields) throws Exception {
        var request = multipart(address).file(new MockMultipartFile("file", name, "image/png", file));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return browser.perform(request.with(login.as(user)).with(csrf())).andReturn();
    }

    @Test
    void theHeadReportsAndEveryReportStaysInTheHistory() throws Exception {
        assertThat(light()).isEqualTo("NOT_STARTED");
        assertThat(html(page("head@alpha", sheet)).select("form[data-form=report-project]"))
                .hasSize(1);
        assertThat(html(page("head2@alpha", sheet)).select("form"))
                .allSatisfy(form -> assertThat(form.attr("data-form")).isIn("", "logout"));
        String report = sheet + "/reports";
        assertThat(status(submit("head@alpha", report, "stage", "STARTED", "note", "Ground broken")))
                .isEqualTo(303);
        assertThat(status(submit("head@alpha", report, "stage", "STARTED", "note", "Ground broken")))
                .as("sent again")
                .isEqualTo(303);
        assertThat(light()).isEqualTo("ON_TRACK");
        submit("office@alpha", report, "stage", "STOPPED", "note", "Winter");
        assertThat(light()).isEqualTo("AT_RISK");
        Document page = shown();
        assertThat(page.select(".goal-history li")).hasSize(3);
        assertThat(page.select(".goal-history").text()).contains("停工", "开工", "Ground broken", "代 A1 填报");
        assertThat(html(page("leader@alpha", sheet + "?lang=en"))
                        .select(".goal-history")
                        .text())
                .contains("stopped", "started");
        MvcResult refused = submit("head@alpha", report, "stage", "", "note", "Keep me");
        assertThat(status(refused)).isEqualTo(422);
        assertThat(html(refused)
                        .select("form[data-form=report-project] [name=note]")
                        .text())
                .isEqualTo("Keep me");
    }

    @Test
    void aStepPastItsDayIsRedUntilItIsReached() throws Exception {
        String yesterday = LocalDate.parse(today).minusDays(1).toString();
        assertThat(status(submit(
                        "office@alpha", sheet + "/steps", "title", "Walls up", "plannedOn", yesterday, "basis", "M")))
                .isEqualTo(303);
        assertThat(light()).isEqualTo("OVERDUE");
        Document late = shown();
        assertThat(late.select("tr[data-step=2]").attr("data-light")).isEqualTo("OVERDUE");
        assertThat(late.select(".wp-light.is-OVERDUE").text()).contains("1 天");
        assertThat(status(submit("head@alpha", sheet + "/steps/2/reach", "reachedOn", "2999-01-01")))
                .isEqualTo(422);
        assertThat(status(submit("head@alpha", sheet + "/steps/2/reach", "reachedOn", today)))
                .isEqualTo(303);
        assertThat(light()).isEqualTo("NOT_STARTED");
        assertThat(status(submit(
                        "office@alpha", sheet + "/steps/2", "title", "Walls", "plannedOn", yesterday, "basis", "M2")))
                .isEqualTo(303);
        assertThat(shown().select("tr[data-step=2]").text()).contains("Walls", today);
        assertThat(status(submit("office@alpha", sheet + "/steps/2/cancellation", "basis", "M3")))
                .isEqualTo(303);
        assertThat(shown().select("tr[data-step=2]")).isEmpty();
        assertThat(status(submit("head@alpha", sheet + "/steps/9/reach", "reachedOn", today)))
                .isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from project_step where project_id = :id and number = 2")
                        .param("id", project)
                        .query(Long.class)
                        .single())
                .as("nothing is overwritten")
                .isEqualTo(4);
    }

    @Test
    void aDepartmentSaysWhatWasPaidAndTheOfficeWhatIsPlanned() throws Exception {
        String year = today.substring(0, 4);
        assertThat(status(submit("office@alpha", sheet + "/money", "year", year, "planned", "1200.5", "paid", "")))
                .isEqualTo(303);
        assertThat(status(submit("head@alpha", sheet + "/money", "year", year, "planned", "1", "paid", "300.25")))
                .isEqualTo(303);
        Document page = shown();
        assertThat(page.select("tr[data-year]").text()).contains("1200.5", "300.25");
        assertThat(page.select("[data-money=planned]").text()).contains("1200.5");
        for (String wrong : new String[] {"-1", "abc", "1e9", "1,5"}) {
            MvcResult refused = submit("head@alpha", sheet + "/money", "year", year, "paid", wrong);
            assertThat(status(refused)).as(wrong).isEqualTo(422);
            assertThat(html(refused)
                            .select("form[data-form=project-money] [name=paid]")
                            .val())
                    .isEqualTo(wrong);
        }
        assertThat(status(submit("head@alpha", sheet + "/money", "year", "1999", "paid", "1")))
                .isEqualTo(422);
    }

    @Test
    void filesOfReadingsAndProjectsAreKeptAndShownToReadersOnly() throws Exception {
        byte[] picture = fixtures.files().picture("png");
        assertThat(status(sent(
                        "head@alpha", sheet + "/reports", picture, "roof.png", "stage", "BUILDING", "note", "Roof")))
                .isEqualTo(303);
        Document page = shown();
        String photo = page.select("a[data-attachment-id]").attr("href");
        MvcResult loaded = page("leader@alpha", photo);
        assertThat(status(loaded)).isEqualTo(200);
        assertThat(loaded.getResponse().getHeader("Content-Disposition")).contains("attachment");
        assertThat(status(page("head2@alpha", photo + "/preview"))).isEqualTo(200);
        assertThat(status(page("leader@beta", photo))).isEqualTo(404);
        assertThat(status(submit("head@alpha", photo + "/removal"))).isEqualTo(404);
        long id = fixtures.goals().indicator("alpha", plan, "A1");
        String readings = "/indicators/" + id + "/readings";
        assertThat(status(sent(
                        "head@alpha",
                        readings,
                        fixtures.files().picture("png"),
                        "list.png",
                        "readOn",
                        today,
                        "value",
                        "9")))
                .isEqualTo(303);
        assertThat(html(page("leader@alpha", "/indicators/" + id)).select("a[data-attachment-id]"))
                .hasSize(1);
        MvcResult hostile = sent(
                "head@alpha",
                readings,
                "MZ nothing".getBytes(StandardCharsets.UTF_8),
                "evil.png",
                "readOn",
                today,
                "value",
                "8",
                "note",
                "Keep me");
        assertThat(status(hostile)).isEqualTo(422);
        assertThat(html(hostile).select("[role=alert]").text()).contains("evil");
        assertThat(html(hostile).select("#enter [name=note]").text()).isEqualTo("Keep me");
        assertThat(html(page("leader@alpha", "/indicators/" + id)).select("tr[data-reading-id]"))
                .as("a refused file leaves no reading")
                .hasSize(1);
    }

    @Test
    void theOfficeNamesAndCancelsOnABasis() throws Exception {
        String edit = sheet + "/edit";
        String version =
                html(page("office@alpha", edit)).select("[name=version]").val();
        assertThat(status(submit("office@alpha", edit, "name", "", "basis", "M", "version", version)))
                .isEqualTo(422);
        String a2 = String.valueOf(fixtures.department("A2"));
        String[] fields = {"name", "Depot <b>", "departmentIds", a2, "basis", "M", "version", version};
        assertThat(status(submit("office@alpha", edit, fields))).isEqualTo(303);
        assertThat(status(submit("office@alpha", edit, fields))).isEqualTo(409);
        assertThat(shown().select("h1").text()).isEqualTo("Depot <b>");
        assertThat(status(submit("head@alpha", sheet + "/reports", "stage", "STARTED", "note", "x")))
                .isEqualTo(403);
        assertThat(status(submit("head2@alpha", sheet + "/reports", "stage", "STARTED", "note", "x")))
                .isEqualTo(303);
        assertThat(status(submit("office@alpha", sheet + "/cancellation"))).isEqualTo(422);
        assertThat(status(submit("office@alpha", sheet + "/cancellation", "basis", "M2")))
                .isEqualTo(303);
        assertThat(shown().text()).contains("已经取消");
        assertThat(light()).isEmpty();
    }

    @Test
    void aListOfTenTakesAsManyStatementsAsOneOfOne() throws Exception {
        int few = CountingDataSource.statementsOf(() -> page("leader@alpha", "/projects?plan=" + plan))
                .size();
        for (int i = 0; i < 9; i++) {
            fixtures.goals().project("alpha", plan, i % 2 == 0 ? "A1" : "A2");
        }
        assertThat(CountingDataSource.statementsOf(() -> page("leader@alpha", "/projects?plan=" + plan)))
                .hasSize(few);
    }

    @Test
    void theDatabaseRefusesToChangeWhatWasSaid() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> jdbc.sql("update project_step set planned_on = '2020-01-01' where project_id = :id")
                                .param("id", project)
                                .update())
                .isInstanceOf(UncategorizedSQLException.class)
                .hasMessageContaining("append-only");
    }
}
