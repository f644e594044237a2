package app.workplan.web.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import app.workplan.domain.progress.ProgressReport;
import app.workplan.service.progress.ReportProgress;
import app.workplan.service.progress.ReportService;
import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import app.workplan.web.login.TestLogin;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;

/** 计划文件: out of one bureau and into another, looked at in between; whatever is no such file is told in words. */
class PlanImportTest extends WebTestBase {

    @Autowired
    TestLogin login;

    @Autowired
    ReportService reports;

    @Test
    void goesFromOneBureauToAnother() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        reports.report(
                fixtures.plans().head("OWN"),
                new ReportProgress(plan.first(), new ProgressReport(30, "Going on", "No people", "Ask", false)));
        byte[] file = page("office@alpha", "/plans/" + plan.planId() + "/plan.json")
                .getResponse()
                .getContentAsByteArray();
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).contains("\"schemaVersion\":1").doesNotContain("@alpha");

        MvcResult read = upload("office@beta", file);
        assertThat(status(read)).isEqualTo(303);
        String review = read.getResponse().getRedirectedUrl();
        Document preview = html(page("office@beta", review));
        assertThat(preview.select("[data-department-ref]")).hasSize(2);
        assertThat(preview.text()).contains("Bureau alpha");

        MvcResult made =
                submit("office@beta", review, "department-1", "" + fixtures.department("B1"), "department-2", "");
        assertThat(status(made)).isEqualTo(303);
        String address = made.getResponse().getRedirectedUrl();
        assertThat(html(page("office@beta", address))
                        .select("[data-plan-state]")
                        .attr("data-plan-state"))
                .isEqualTo("ISSUED");
        long copy = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
        long task = jdbc.sql("select id from task where plan_id = :plan")
                .param("plan", copy)
                .query(Long.class)
                .single();
        Document page = html(page("office@beta", "/tasks/" + task));
        assertThat(page.text()).contains("Going on", "No people", "B1");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'plan.import' and plan_id = :plan")
                        .param("plan", copy)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        // sent again it is the same plan
        assertThat(submit("office@beta", review).getResponse().getRedirectedUrl())
                .isEqualTo(address);
        assertThat(status(page("office@alpha", address))).isEqualTo(404);
    }

    @Test
    void twoDepartmentsDoNotBecomeOne() throws Exception {
        long upload = fixtures.takenOut().uploadOf("OWN");
        String one = "" + fixtures.department("A1");
        MvcResult refused = submit("office@alpha", "/plans/import/" + upload, "department-1", one, "department-2", one);
        assertThat(status(refused)).isEqualTo(422);
        assertThat(html(refused).select("[role=alert]").text()).isNotBlank();
        assertThat(html(refused).select("[name=department-2] [selected]").attr("value"))
                .isEqualTo(one);
    }

    @Test
    void whatTheTablesRefuseLeavesNothing() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        String text = new String(fixtures.takenOut().file("alpha", plan.planId()), StandardCharsets.UTF_8);
        for (String[] ill : new String[][] {
            {"\"role\":\"LEAD\"", "\"role\":\"BOSS\""},
            {"\"position\":0", "\"position\":\"first\""},
            {"\"code\":\"", "\"code\":\"" + "x".repeat(60)},
            {"\"title\":\"", "\"title\":\"\\u0000"}
        }) {
            assertThat(text).contains(ill[0]);
            MvcResult read = upload("office@alpha", text.replace(ill[0], ill[1]).getBytes(StandardCharsets.UTF_8));
            assertThat(status(read)).isEqualTo(303);
            long before = plans();
            MvcResult refused = submit("office@alpha", read.getResponse().getRedirectedUrl());
            assertThat(status(refused)).as(ill[1]).isEqualTo(422);
            assertThat(html(refused).select("[role=alert]").text()).isNotBlank().doesNotContain("SQL", "ERROR");
            assertThat(plans()).isEqualTo(before);
        }
    }

    @Test
    void otherFilesAreToldInWords() throws Exception {
        for (String content :
                new String[] {"not json", "{", "[]", "{\"format\":\"workplan-plan\",\"schemaVersion\":9}"}) {
            MvcResult refused = upload("office@alpha", content.getBytes(StandardCharsets.UTF_8));
            assertThat(status(refused)).isEqualTo(422);
            assertThat(html(refused).select("[role=alert]").text()).isNotBlank().doesNotContain("Exception");
        }
        assertThat(status(upload("office@alpha", new byte[0]))).isEqualTo(422);
    }

    private long plans() {
        return jdbc.sql("select count(*) from plan").query(Long.class).single();
    }

    private MvcResult upload(String username, byte[] content) throws Exception {
        return browser.perform(multipart("/plans/import")
                        .file(new MockMultipartFile("file", "plan.json", "application/json", content))
                        .with(login.as(username))
                        .with(csrf()))
                .andReturn();
    }
}
