package app.workplan.web.my;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Role;
import app.workplan.web.CountingDataSource;
import app.workplan.web.PlanRows;
import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** What comes back to the head keeps everything typed; 需协调 goes to office and leader; sixty shares take six statements. */
class MyReturnedTest extends WebTestBase {

    @Test
    void aReturnedCompletionComesBackWithItsWords() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        submit("head@alpha", "/shares/" + plan.first() + "/entries", "percent", "60", "text", "Sixty");
        submit("head@alpha", "/shares/" + plan.first() + "/completion", "text", "All hundred mines inspected");
        long completion = jdbc.sql("select id from completion where share_id = ?")
                .param(plan.first())
                .query(Long.class)
                .single();
        submit("office@alpha", "/completions/" + completion + "/return", "reason", "Show the list");
        Document task = html(page("head@alpha", "/tasks/" + plan.taskId()));
        assertThat(task.select("#f-mark-done-" + plan.first() + "-text").text())
                .isEqualTo("All hundred mines inspected");
        assertThat(task.select("#f-report-" + plan.first() + "-percent").val()).isEqualTo("60");
        submit("head@alpha", "/shares/" + plan.first() + "/entries", "percent", "70", "text", "Newer");
        assertThat(html(page("head@alpha", "/tasks/" + plan.taskId()))
                        .select("#f-mark-done-" + plan.first() + "-text")
                        .text())
                .as("a newer report is newer")
                .isEqualTo("Newer");
    }

    @Test
    void aReturnedReportComesBackWithAllItsFields() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        String entries = "/shares/" + plan.first() + "/entries";
        submit("head@alpha", entries, "percent", "20", "text", "Twenty");
        submit(
                "head@alpha",
                entries,
                "percent",
                "40",
                "text",
                "Forty",
                "problems",
                "No car",
                "nextSteps",
                "Borrow one");
        long entry = jdbc.sql("select max(id) from progress_entry where share_id = ?")
                .param(plan.first())
                .query(Long.class)
                .single();
        submit("office@alpha", "/entries/" + entry + "/return", "reason", "Which mines?");
        Document task = html(page("head@alpha", "/tasks/" + plan.taskId()));
        String form = "form[data-form=report][data-share-id=" + plan.first() + "] ";
        assertThat(task.select(form + "[name=percent]").val()).isEqualTo("40");
        assertThat(task.select(form + "[name=text]").text()).isEqualTo("Forty");
        assertThat(task.select(form + "[name=problems]").text()).isEqualTo("No car");
        assertThat(task.select(form + "[name=nextSteps]").text()).isEqualTo("Borrow one");
        assertThat(task.select("tr[data-share-id=" + plan.first() + "]").attr("data-progress"))
                .as("the previous one counts")
                .isEqualTo("20.0");
        Document my = html(page("head@alpha", "/my"));
        Element row = my.selectFirst("article[data-share-id=" + plan.first() + "]");
        if (row != null) {
            assertThat(row.select("textarea[name$=.text]").text()).isEqualTo("Forty");
            assertThat(row.select("textarea[name$=.text]").attr("data-last")).isEqualTo("Twenty");
        }
    }

    @Test
    void needsCoordinationIsSaidWithItsProblemAndShownToOfficeAndLeader() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        String[] bare = {
            "entries[0].shareId",
            "" + plan.first(),
            "entries[0].percent",
            "20",
            "entries[0].text",
            "Going on",
            "entries[0].needsCoordination",
            "true",
            "entries[0].problems",
            ""
        };
        MvcResult refused = submit("head@alpha", "/my/entries", bare);
        assertThat(status(refused)).isEqualTo(422);
        Element row = html(refused).selectFirst("article[data-share-id=" + plan.first() + "]");
        assertThat(row).isNotNull();
        assertThat(row.select("[data-need]").hasAttr("checked"))
                .as("still ticked")
                .isTrue();
        assertThat(row.select(".wp-field-error").text()).contains("协调什么");
        bare[9] = "Two bureaus disagree";
        assertThat(status(submit("head@alpha", "/my/entries", bare))).isEqualTo(303);

        String flagged = "[data-review-kind=entry][data-share-id=" + plan.first() + "] [data-needs-coordination]";
        assertThat(html(page("office@alpha", "/reviews")).select(flagged)).hasSize(1);
        Document only = html(page("office@alpha", "/reviews?coordination=true"));
        assertThat(only.select(flagged)).hasSize(1);
        assertThat(only.select("[data-review-kind=entry]:not(:has([data-needs-coordination]))"))
                .isEmpty();
        Document task = html(page("leader@alpha", "/tasks/" + plan.taskId()));
        assertThat(task.select("tr[data-share-id=" + plan.first() + "] [data-needs-coordination]"))
                .hasSize(1);
        assertThat(task.select("[data-event=ENTRY] [data-needs-coordination]")).hasSize(1);
        submit("head@alpha", "/shares/" + plan.first() + "/entries", "percent", "30", "text", "Solved");
        assertThat(html(page("leader@alpha", "/tasks/" + plan.taskId()))
                        .select("tr[data-share-id=" + plan.first() + "] [data-needs-coordination]"))
                .as("the newest report says")
                .isEmpty();
    }

    @Test
    void sixtySharesTakeSixStatements() throws Exception {
        long department = fixtures.department("A1");
        String head = fixtures.somebody("alpha", Set.of(Role.HEAD), Set.of(department));
        LocalDate today = LocalDate.parse(fixtures.plans().today());
        String end = fixtures.plans().yearEnd();
        PlanRows rows = PlanRows.issued(
                jdbc, fixtures.bureau("alpha"), today.withDayOfYear(1), LocalDate.parse(end), today.withDayOfYear(1));
        for (int i = 1; i <= 60; i++) {
            rows.task("M-" + i, end, "STAFF", null).share("M-" + i, department, "LEAD");
        }
        page(head, "/my");
        int statements =
                CountingDataSource.statementsOf(() -> page(head, "/my")).size();
        assertThat(html(page(head, "/my")).select("section[data-plan-id=" + rows.planId() + "] article[data-share-id]"))
                .hasSize(60);
        rows.closed(today);
        assertThat(statements).isPositive().isLessThanOrEqualTo(6);
    }
}
