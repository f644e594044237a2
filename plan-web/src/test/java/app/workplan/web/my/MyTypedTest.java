package app.workplan.web.my;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.progress.ProgressReport;
import app.workplan.domain.shared.Actor;
import app.workplan.service.progress.CompletionService;
import app.workplan.service.progress.ReportProgress;
import app.workplan.service.progress.ReportService;
import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;

/** Nothing typed on 我的填报 is lost, whatever happened to the row, and nothing old is handed in again. */
class MyTypedTest extends WebTestBase {

    @Autowired
    private CompletionService completions;

    @Autowired
    private ReportService reports;

    @Test
    void markDoneHandsInWhatStandsInTheRowAndGivesTheOtherRowsBack() throws Exception {
        Plans.Small one = fixtures.plans().ofAlpha();
        Plans.Small two = fixtures.plans().ofAlpha();
        Element button = html(page("head@alpha", "/my"))
                .selectFirst("article[data-share-id=" + one.first() + "] noscript button[name=done]");
        assertThat(button).isNotNull();
        assertThat(button.attr("form")).isEqualTo("todo");
        MvcResult sent = submit(
                "head@alpha",
                "/my/entries",
                form(
                        List.of(row(one.first(), "30", "All mines seen"), row(two.first(), "40", "Half way")),
                        "done",
                        "" + one.first()));
        assertThat(status(sent)).isEqualTo(200);
        assertThat(completionOf(one)).isEqualTo("All mines seen");
        Document page = html(sent);
        assertThat(page.select("[role=status]").text()).isNotEmpty();
        assertThat(page.select("form[data-form=undo]").attr("action")).isEqualTo(MyPages.undoOf(one.first()));
        assertThat(page.select("form[data-form=report-all]").attr("data-typed")).isEqualTo("true");
        assertThat(page.select("article[data-share-id=" + two.first() + "] textarea[name$=.text]")
                        .text())
                .isEqualTo("Half way");
        assertThat(entries(two)).isZero();
        MvcResult undone = submit("head@alpha", MyPages.undoOf(one.first()));
        assertThat(undone.getResponse().getRedirectedUrl()).isEqualTo("/my");
    }

    @Test
    void markDoneOfOneRowAloneIsARedirectAndARefusedOneKeepsEverything() throws Exception {
        Plans.Small one = fixtures.plans().ofAlpha();
        Plans.Small two = fixtures.plans().ofAlpha();
        MvcResult refused = submit(
                "head@alpha",
                "/my/entries",
                form(
                        List.of(row(one.first(), "30", ""), row(two.first(), "40", "Half way")),
                        "done",
                        "" + one.first()));
        assertThat(status(refused)).isEqualTo(422);
        assertThat(html(refused)
                        .select("article[data-share-id=" + one.first() + "] .wp-field-error")
                        .text())
                .isNotEmpty();
        assertThat(html(refused)
                        .select("article[data-share-id=" + one.first() + "] input[name$=percent]")
                        .val())
                .isEqualTo("30");
        assertThat(html(refused)
                        .select("article[data-share-id=" + two.first() + "] textarea[name$=.text]")
                        .text())
                .isEqualTo("Half way");

        MvcResult alone = submit(
                "head@alpha",
                "/my/entries",
                form(List.of(row(one.first(), "0", "All done")), "done", "" + one.first()));
        assertThat(alone.getResponse().getRedirectedUrl()).isEqualTo("/my");
        assertThat(completionOf(one)).isEqualTo("All done");

        MvcResult fallback = submit("head@alpha", "/shares/" + two.first() + "/completion", "text", " ", "from", "my");
        assertThat(status(fallback)).isEqualTo(422);
        assertThat(html(fallback).select("main").attr("data-page")).isEqualTo("my");
    }

    @Test
    void showsWhatWasTypedForAShareThatLeftTheList() throws Exception {
        Plans.Small handedIn = fixtures.plans().ofAlpha();
        Plans.Small closed = fixtures.plans().ofAlpha();
        Plans.Small open = fixtures.plans().ofAlpha();
        completions.markDone(fixtures.plans().head("OWN"), handedIn.first(), "By a colleague");
        fixtures.plans().close(closed, "alpha");
        MvcResult refused = submit(
                "head@alpha",
                "/my/entries",
                form(List.of(
                        row(handedIn.first(), "50", "Mine <b>"),
                        row(closed.first(), "60", "Of the closed plan"),
                        row(open.first(), "70", "Still open"))));
        assertThat(status(refused)).isEqualTo(422);
        Document page = html(refused);
        Element first = page.selectFirst("[data-left=" + handedIn.first() + "]");
        Element second = page.selectFirst("[data-left=" + closed.first() + "]");
        assertThat(first).isNotNull();
        assertThat(second).isNotNull();
        assertThat(first.select("textarea").eachText()).contains("50", "Mine <b>");
        assertThat(first.select(".wp-field-error").text()).contains("不能填报");
        assertThat(second.select("textarea").eachText()).contains("Of the closed plan");
        assertThat(second.select(".wp-field-error").text()).contains("已经结束");
        assertThat(page.select("[role=alert] a[href=#" + first.id() + "]")).hasSize(1);
        assertThat(page.select("article[data-share-id=" + open.first() + "] textarea[name$=.text]")
                        .text())
                .isEqualTo("Still open");
        assertThat(entries(open)).isZero();
    }

    @Test
    void doesNotHandInOldWordsOfARowSomebodyReportedSince() throws Exception {
        Plans.Small mine = fixtures.plans().ofAlpha();
        Plans.Small theirs = fixtures.plans().ofAlpha();
        Actor head = fixtures.plans().head("OWN");
        reports.report(head, new ReportProgress(theirs.first(), new ProgressReport(10, "January", null, null, false)));
        jdbc.sql("update progress_entry set period_end = period_end - 60 where share_id = :id")
                .param("id", theirs.first())
                .update();
        Document opened = html(page("head@alpha", "/my"));
        List<String> sent = new ArrayList<>(List.of(form(List.of(row(mine.first(), "20", "New words")))));
        for (Element field : opened.select(
                "article[data-share-id=" + theirs.first() + "] [name]:not([name=done]):not([type=checkbox])")) {
            sent.add(field.attr("name").replaceAll("entries\\[\\d+]", "entries[77]"));
            sent.add(field.is("textarea") ? field.text() : field.val());
        }
        assertThat(sent).contains("January");
        reports.report(head, new ReportProgress(theirs.first(), new ProgressReport(25, "February", null, null, false)));
        assertThat(status(submit("head@alpha", "/my/entries", sent.toArray(String[]::new))))
                .isEqualTo(303);
        assertThat(entries(mine)).isEqualTo(1);
        assertThat(entries(theirs))
                .as("January and February, not January again")
                .isEqualTo(2);
    }

    @Test
    void namesEveryFaultOfARowAtItsOwnField() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        List<String> fields = new ArrayList<>(List.of(form(List.of(row(plan.first(), "abc", "")))));
        fields.addAll(List.of("entries[0].problems", "p".repeat(4001), "entries[0].nextSteps", "n".repeat(4001)));
        MvcResult refused = submit("head@alpha", "/my/entries", fields.toArray(String[]::new));
        assertThat(status(refused)).isEqualTo(422);
        Element row = html(refused).selectFirst("article[data-share-id=" + plan.first() + "]");
        assertThat(row).isNotNull();
        for (String field : List.of("percent", "text", "problems", "nextSteps")) {
            assertThat(row.select("[name$=." + field + "].is-invalid"))
                    .as(field)
                    .hasSize(1);
        }
        assertThat(html(refused).select("[role=alert] li")).hasSize(4);

        MvcResult one = submit(
                "head@alpha",
                "/shares/" + plan.first() + "/entries",
                "percent",
                "",
                "text",
                "",
                "problems",
                "p".repeat(4001));
        assertThat(html(one).select("form[data-form=report][data-share-id=" + plan.first() + "] .is-invalid"))
                .hasSize(3);
    }

    @Test
    void takesAnyNumberOfARowAndKeepsARowItCannotPlace() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        String[] far = form(List.of(row(plan.first(), "20", "Row three hundred")));
        for (int i = 0; i < far.length; i += 2) {
            far[i] = far[i].replace("entries[0]", "entries[300]");
        }
        assertThat(status(submit("head@alpha", "/my/entries", far))).isEqualTo(303);
        assertThat(entries(plan)).isEqualTo(1);

        MvcResult refused =
                submit("head@alpha", "/my/entries", "entries[1].shareId", "abc", "entries[1].text", "Whose is this?");
        assertThat(status(refused)).isEqualTo(422);
        assertThat(html(refused).select("[data-left] textarea").text()).isEqualTo("Whose is this?");
        assertThat(html(refused).select("[role=alert]").text()).contains("对不上");

        List<String> many = new ArrayList<>();
        for (int i = 0; i <= MyForm.MAX_ROWS; i++) {
            many.addAll(
                    List.of("entries[" + i + "].shareId", "" + plan.second(), "entries[" + i + "].text", "Too many"));
        }
        MvcResult tooMany = submit("head@alpha", "/my/entries", many.toArray(String[]::new));
        assertThat(status(tooMany)).isEqualTo(422);
        assertThat(html(tooMany).select("[role=alert]").text()).contains("500");
        assertThat(html(tooMany).select("[data-left] textarea").text()).contains("Too many");
    }

    private static List<String> row(long share, String percent, String text) {
        return List.of("shareId", "" + share, "percent", percent, "text", text);
    }

    private static String[] form(List<List<String>> rows, String... more) {
        List<String> fields = new ArrayList<>();
        for (int place = 0; place < rows.size(); place++) {
            for (int i = 0; i < rows.get(place).size(); i += 2) {
                fields.add("entries[" + place + "]." + rows.get(place).get(i));
                fields.add(rows.get(place).get(i + 1));
            }
        }
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private String completionOf(Plans.Small plan) {
        return jdbc.sql("select text from completion where share_id = :share and outcome = 'PENDING'")
                .param("share", plan.first())
                .query(String.class)
                .single();
    }

    private int entries(Plans.Small plan) {
        return jdbc.sql("select count(*) from progress_entry where share_id = :share")
                .param("share", plan.first())
                .query(Integer.class)
                .single();
    }
}
