package app.workplan.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.CountingDataSource;
import app.workplan.web.PlanRows;
import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

class TaskPageTest extends WebTestBase {

    @Test
    void showsTheSourceSentenceTheSharesAndOnlyOwnForms() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        Document page = html(page("head@alpha", "/tasks/" + plan.taskId()));
        assertThat(page.select("main").attr("data-page")).isEqualTo("task");
        Element task = page.selectFirst("[data-task-id][data-task-code][data-task-state][data-light]");
        assertThat(task).isNotNull();
        assertThat(task.attr("data-progress")).isEqualTo("0.0");
        assertThat(page.select("[data-source-start][data-source-end]").text()).startsWith("(1) Inspect all mines.");
        assertThat(page.select("tr[data-share-id]")).hasSize(2);
        assertThat(page.select("form[data-form=report]").eachAttr("data-share-id"))
                .containsExactly("" + plan.first());
        assertThat(page.select("form[data-form=mark-done]")).hasSize(1);
        assertThat(page.select("form[data-form=assign], form[data-form=reopen]"))
                .isEmpty();
        assertThat(html(page("leader@alpha", "/tasks/" + plan.taskId())).select("form[data-form=report]"))
                .isEmpty();
        assertThat(html(page("office@alpha", "/tasks/" + plan.taskId())).select("form[data-form=report]"))
                .hasSize(2);
        Document staff = html(page("staff@alpha", "/tasks/" + plan.taskId()));
        assertThat(staff.select("form[data-form=report]")).hasSize(1);
        assertThat(staff.select("form[data-form=mark-done]")).isEmpty();
    }

    @Test
    void aTaskOfADraftIsKnownToItsOfficeOnly() throws Exception {
        PlanRows draft = PlanRows.draft(
                        jdbc, fixtures.bureau("alpha"), LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"))
                .task("draft-of-task-page", "2026-12-31", "DEFAULT", null);
        String address = "/tasks/" + draft.taskId("draft-of-task-page");
        assertThat(status(page("office@alpha", address))).isEqualTo(200);
        assertThat(status(page("head@alpha", address))).isEqualTo(404);
        assertThat(status(page("leader@alpha", address))).isEqualTo(404);
        assertThat(status(page("office@beta", address))).isEqualTo(404);
    }

    @Test
    void keepsWhatWasTypedInARefusedReport() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        String text = "x".repeat(100_000);
        MvcResult result = submit("head@alpha", entries(plan), "percent", "101", "text", "Half the mines");
        assertThat(status(result)).isEqualTo(422);
        Document page = html(result);
        assertThat(page.select("[role=alert]")).isNotEmpty();
        Element form = page.selectFirst("form[data-form=report][data-share-id=" + plan.first() + "]");
        assertThat(form).isNotNull();
        assertThat(form.select("[name=percent]").val()).isEqualTo("101");
        assertThat(form.select("[name=text]").text()).isEqualTo("Half the mines");
        assertThat(page.select("[role=alert] a[href]").attr("href"))
                .isEqualTo("#" + form.select("[name=percent]").attr("id"));
        MvcResult tooLong = submit("head@alpha", entries(plan), "percent", "10", "text", text);
        assertThat(status(tooLong)).isEqualTo(422);
        assertThat(html(tooLong).select("form[data-form=report] [name=text]").text())
                .hasSize(100_000);
        assertThat(entryCount(plan)).isZero();
    }

    @Test
    void reportsMarksDoneWithdrawsAndTellsIt() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        MvcResult sent = submit("head@alpha", entries(plan), "percent", "35", "text", "Half the mines");
        assertThat(status(sent)).isEqualTo(303);
        submit("head@alpha", entries(plan), "percent", "35", "text", "Half the mines");
        assertThat(entryCount(plan)).isEqualTo(1);
        String share = "/shares/" + plan.first();
        assertThat(status(submit("head@alpha", share + "/completion", "text", "All inspected")))
                .isEqualTo(303);
        Document page = html(page("head@alpha", "/tasks/" + plan.taskId()));
        assertThat(page.select("tr[data-share-id=" + plan.first() + "]").attr("data-share-state"))
                .isEqualTo("SUBMITTED");
        assertThat(page.select("form[data-form=withdraw]")).hasSize(1);
        assertThat(page.select("[data-event]").eachAttr("data-event")).startsWith("HANDED_IN", "ENTRY");
        assertThat(status(submit("head@alpha", share + "/completion/withdrawal")))
                .isEqualTo(303);
    }

    @Test
    void keepsTheDraftOfStaffForTheHead() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        submit("staff@alpha", entries(plan), "percent", "12", "text", "Prepared by staff");
        assertThat(entryCount(plan)).isZero();
        Document page = html(page("head@alpha", "/tasks/" + plan.taskId()));
        assertThat(page.select("form[data-form=report] [name=text]").text()).isEqualTo("Prepared by staff");
        assertThat(page.select("form[data-form=report] [name=percent]").val()).isEqualTo("12");
    }

    @Test
    void answersAClosedPlanPlainlyAndGivesTheTextBack() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        fixtures.plans().close(plan, "alpha");
        MvcResult result = submit("head@alpha", entries(plan), "percent", "35", "text", "Too late to say");
        assertThat(status(result)).isEqualTo(422);
        assertThat(html(result).text()).contains("Too late to say");
        assertThat(html(result).select("form[data-form=report]")).isEmpty();
    }

    @Test
    void offersNoFormForATaskOfAClosedPlan() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        fixtures.plans().close(plan, "alpha");
        String task = "/tasks/" + plan.taskId();
        assertThat(html(page("office@alpha", task)).select("a[href$=/edit]")).isEmpty();
        MvcResult form = page("office@alpha", task + "/edit");
        assertThat(status(form)).isEqualTo(422);
        assertThat(html(form).select("[role=alert]").text()).contains("计划已经结束");
        assertThat(html(form).select("form[data-form=edit-task]")).isEmpty();
    }

    @Test
    void judgesThePastWithoutOfferingCommands() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        submit("head@alpha", entries(plan), "percent", "35", "text", "Half the mines");
        String issued = java.time.LocalDate.parse(fixtures.plans().today()).getYear() + "-01-01";
        Document past = html(page("head@alpha", "/tasks/" + plan.taskId() + "?asOf=" + issued));
        assertThat(past.select("html").attr("data-as-of")).isEqualTo(issued);
        assertThat(past.select("tr[data-share-id]").first().attr("data-progress"))
                .isEqualTo("0.0");
        assertThat(past.select("form[data-form=report], [data-event=ENTRY]")).isEmpty();
        Document clamped = html(page("head@alpha", "/tasks/" + plan.taskId() + "?asOf=1999-01-01"));
        assertThat(clamped.select("html").attr("data-as-of")).isEqualTo(issued);
        assertThat(clamped.select("[role=note]")).isNotEmpty();
    }

    @Test
    void recordsAnOccurrenceAndShowsWhatIsMissing() throws Exception {
        long occurrence = fixtures.plans().occurrenceOf("OWN");
        MvcResult refused = submit(
                "head@alpha", "/occurrences/" + occurrence + "/records", "heldOn", "2001-01-01", "note", "Went there");
        assertThat(status(refused)).isEqualTo(422);
        Element form = html(refused).selectFirst("form[data-form=occurrence][data-occurrence-id=" + occurrence + "]");
        assertThat(form).isNotNull();
        assertThat(form.select("[name=note]").val()).isEqualTo("Went there");
        assertThat(status(submit(
                        "head@alpha",
                        "/occurrences/" + occurrence + "/records",
                        "heldOn",
                        fixtures.plans().today(),
                        "note",
                        "Went there")))
                .isEqualTo(303);
    }

    @Test
    void needsTenStatementsHoweverMuchHappened() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        page("office@alpha", "/tasks/" + plan.taskId());
        int before = CountingDataSource.statementsOf(() -> page("office@alpha", "/tasks/" + plan.taskId()))
                .size();
        for (int i = 1; i < 6; i++) {
            submit("head@alpha", entries(plan), "percent", "" + i, "text", "Report " + i);
        }
        int after = CountingDataSource.statementsOf(() -> page("office@alpha", "/tasks/" + plan.taskId()))
                .size();
        assertThat(after).isEqualTo(before).isPositive().isLessThanOrEqualTo(10);
    }

    private static String entries(Plans.Small plan) {
        return "/shares/" + plan.first() + "/entries";
    }

    private int entryCount(Plans.Small plan) {
        return jdbc.sql("select count(*) from progress_entry where share_id = :share")
                .param("share", plan.first())
                .query(Integer.class)
                .single();
    }
}
