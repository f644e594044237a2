package app.workplan.web.paper;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.CountingDataSource;
import app.workplan.web.PlanRows;
import app.workplan.web.WebTestBase;
import app.workplan.web.YearPlan;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;

/** 下载: files under names for people; what cannot be written is a page in words, never half a file. */
class PaperDownloadTest extends WebTestBase {

    @Test
    void theFileIsNamedForPeopleAndKeptByNobody() throws Exception {
        PlanRows plan = YearPlan.of(jdbc, fixtures);
        title(plan, "长治市应急管理局2024年工作要点");
        MockHttpServletResponse file = page("head@alpha", documents(plan) + "task-breakdown.docx?asOf=2024-06-30")
                .getResponse();
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(name(file)).isEqualTo("长治市应急管理局2024年工作要点-任务分解表-截至20240630.docx");
        assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.getHeader("Cache-Control")).contains("no-store");
        assertThat(file.getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void aTitleBreaksNoHeader() throws Exception {
        PlanRows plan = YearPlan.of(jdbc, fixtures);
        title(plan, "A\"; filename=evil.exe\r\nX-Evil: 1 ../\u202egpj.\u0007" + "长".repeat(130));
        MockHttpServletResponse file =
                page("head@alpha", documents(plan) + "task-breakdown.docx").getResponse();
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getHeaderNames()).doesNotContain("X-Evil");
        assertThat(file.getHeader("Content-Disposition")).doesNotContain("\r", "\n", "\u0007");
        assertThat(name(file)).endsWith(".docx").hasSizeLessThanOrEqualTo(120).doesNotContain("/", "\"", "\u202e");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing.docx",
                "task-breakdown.exe",
                "one-page.xlsx",
                "task-breakdown.DOCX",
                "..docx",
                "public.",
                "a"
            })
    void anUnknownKindOrFormatIsUnknown(String name) throws Exception {
        PlanRows plan = YearPlan.of(jdbc, fixtures);
        MvcResult answer = page("head@alpha", documents(plan) + name);
        assertThat(status(answer)).isEqualTo(404);
        assertThat(answer.getResponse().getContentType()).startsWith("text/html");
    }

    @Test
    void whatIsNotThereYetSaysWhyAndWhereToGo() throws Exception {
        PlanRows empty = PlanRows.issued(
                jdbc,
                fixtures.bureau("alpha"),
                LocalDate.parse("2024-01-01"),
                LocalDate.parse("2024-12-31"),
                LocalDate.parse("2024-01-09"));
        refused(empty, "task-breakdown.docx", "还没有任务");
        refused(empty, "one-page.docx", "还没有任务");
        refused(empty, "public.docx", "还没有任务");
        refused(empty, "department-list.docx", "还没有科室承担任务");
        refused(empty, "bulletin.docx", "还没有印发过通报");
        refused(empty, "meeting-pack.docx?asOf=2024-03-01", "还没有会议");
        long draft = fixtures.directives()
                .bulletin("alpha", fixtures.plans().ofAlpha().planId(), false);
        long of = jdbc.sql("select plan_id from bulletin where id = :id")
                .param("id", draft)
                .query(Long.class)
                .single();
        MvcResult answer = page("office@alpha", "/plans/" + of + "/documents/bulletin.docx?bulletin=" + draft);
        assertThat(status(answer)).isEqualTo(409);
        assertThat(html(answer).select("[role=alert]").text()).contains("还是草稿");
        assertThat(html(answer).select("main .btn-primary").attr("href")).isEqualTo("/bulletins/" + draft);
        assertThat(status(page("leader@alpha", "/plans/" + of + "/documents/bulletin.docx?bulletin=" + draft)))
                .as("a draft is the office's")
                .isEqualTo(404);
    }

    private void refused(PlanRows plan, String name, String why) throws Exception {
        MvcResult answer = page("leader@alpha", documents(plan) + name);
        assertThat(status(answer)).as(name).isEqualTo(409);
        Document page = html(answer);
        assertThat(page.select("[role=alert]").text()).as(name).contains(why);
        assertThat(status(page("leader@alpha", page.select("main .btn-primary").attr("href"))))
                .as(name)
                .isEqualTo(200);
    }

    @Test
    void thingsOfOtherPlansAreUnknown() throws Exception {
        PlanRows plan = YearPlan.of(jdbc, fixtures);
        long bulletin = fixtures.directives()
                .bulletin("alpha", fixtures.plans().ofAlpha().planId(), true);
        for (String name : new String[] {
            "bulletin.docx?bulletin=" + bulletin,
            "meeting-pack.docx?meeting=1",
            "department-list.docx?department=" + fixtures.department("B1")
        }) {
            assertThat(status(page("office@alpha", documents(plan) + name)))
                    .as(name)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"task-breakdown", "department-list", "one-page", "public", "bulletin", "meeting-pack"})
    void theNumberOfStatementsIsFixed(String kind) throws Exception {
        LocalDate today = LocalDate.parse(fixtures.plans().today());
        PlanRows plan = PlanRows.issued(
                jdbc,
                fixtures.bureau("alpha"),
                today.withDayOfYear(1),
                today.withMonth(12).withDayOfMonth(31),
                today.withDayOfYear(1));
        String due = today.withMonth(12).withDayOfMonth(31).toString();
        tasks(plan, due, 0, 3);
        fixtures.directives().bulletin("alpha", plan.planId(), true);
        fixtures.directives().meeting("alpha");
        String address = documents(plan) + kind + ".docx";
        assertThat(status(page("office@alpha", address)))
                .as("past days are kept")
                .isEqualTo(200);
        int before = CountingDataSource.statementsOf(() -> page("office@alpha", address))
                .size();
        tasks(plan, due, 3, 40);
        page("office@alpha", address);
        int after = CountingDataSource.statementsOf(() -> page("office@alpha", address))
                .size();
        plan.closed(today);
        assertThat(after).isEqualTo(before);
        assertThat(before).as("statements of " + kind).isLessThanOrEqualTo(25);
    }

    private void tasks(PlanRows plan, String due, int first, int end) {
        for (int i = first; i < end; i++) {
            plan.task("S-" + i, due, "STAFF", null)
                    .share("S-" + i, fixtures.department("A1"), "LEAD")
                    .share("S-" + i, fixtures.department("A2"), "SHARED");
        }
    }

    @Test
    void theLettersFileIsItsReadersAlone() throws Exception {
        long letter = fixtures.letters().about(fixtures.plans().shareOf("OWN"));
        Document page = html(page("head@alpha", "/supervision/" + letter));
        String address = page.select("a[data-letter=docx]").attr("href");
        assertThat(address).isEqualTo("/supervision/" + letter + "/letter.docx");
        MockHttpServletResponse file = page("head@alpha", address).getResponse();
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(name(file)).matches("Word督〔1999〕\\d+号-督办函\\.docx");
        assertThat(status(page("head2@alpha", address))).isEqualTo(403);
        assertThat(status(page("head@beta", address))).isEqualTo(404);
        assertThat(status(page("head@alpha", "/supervision/" + letter + "/letter.xlsx")))
                .isEqualTo(404);
    }

    private void title(PlanRows plan, String title) {
        jdbc.sql("update plan set title = :title where id = :id")
                .param("title", title)
                .param("id", plan.planId())
                .update();
    }

    private static String documents(PlanRows plan) {
        return "/plans/" + plan.planId() + "/documents/";
    }

    private static String name(MockHttpServletResponse file) {
        String header = file.getHeader("Content-Disposition");
        return URLDecoder.decode(header.replaceAll(".*filename\\*=UTF-8''", ""), StandardCharsets.UTF_8);
    }
}
