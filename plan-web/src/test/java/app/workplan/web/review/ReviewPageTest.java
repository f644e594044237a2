package app.workplan.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.CountingDataSource;
import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

class ReviewPageTest extends WebTestBase {

    @Test
    void showsDemandAndHandInAndAcceptsOrReturns() throws Exception {
        long completion = fixtures.plans().completionOf("OWN");
        Element row = row(html(page("office@alpha", "/reviews")), "completion", completion);
        assertThat(row.text()).contains("Inspect all mines.").contains("All done");
        assertThat(row.select("form[data-form=accept], form[data-form=return]")).hasSize(2);

        String back = "/completions/" + completion + "/return";
        MvcResult refused = submit("office@alpha", back, "reason", "", "from", "reviews");
        assertThat(status(refused)).isEqualTo(422);
        assertThat(html(refused).select("main").attr("data-page")).isEqualTo("reviews");
        assertThat(html(refused).select("[role=alert] a")).hasSize(1);
        MvcResult sent = submit("office@alpha", back, "reason", "Show proof", "from", "reviews");
        assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo("/reviews");
        assertThat(html(page("office@alpha", "/reviews")).select("[data-review-id=" + completion + "]"))
                .isEmpty();

        long other = fixtures.plans().completionOf("OTHER_DEPARTMENT");
        assertThat(status(submit("office@alpha", "/completions/" + other + "/acceptance", "from", "reviews")))
                .isEqualTo(303);
        MvcResult again = submit("office@alpha", "/completions/" + other + "/acceptance", "from", "reviews");
        assertThat(status(again)).isEqualTo(422);
        assertThat(html(again).select("[role=alert]").text()).isNotBlank();
    }

    @Test
    void doesNotOfferToAcceptWhatTheReaderHandedIn() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        submit("office@alpha", "/shares/" + plan.first() + "/completion", "text", "On behalf");
        long completion = jdbc.sql("select id from completion where share_id = :share")
                .param("share", plan.first())
                .query(Long.class)
                .single();
        Element own = row(html(page("office@alpha", "/reviews")), "completion", completion);
        assertThat(own.select("form[data-form=accept]")).isEmpty();
        assertThat(own.select(".wp-hint")).hasSize(1);
        assertThat(status(submit("office@alpha", "/completions/" + completion + "/acceptance")))
                .isEqualTo(422);
        Element others = row(html(page("headoffice@alpha", "/reviews")), "completion", completion);
        assertThat(others.select("form[data-form=accept]")).hasSize(1);
    }

    @Test
    void returnsANewEntry() throws Exception {
        long entry = fixtures.plans().entryOf("OWN");
        Element row = row(html(page("office@alpha", "/reviews")), "entry", entry);
        assertThat(row.select("form[data-form=accept]")).isEmpty();
        assertThat(status(submit(
                        "office@alpha", "/entries/" + entry + "/return", "reason", "No proof", "from", "reviews")))
                .isEqualTo(303);
        assertThat(html(page("office@alpha", "/reviews"))
                        .select("[data-review-kind=entry][data-review-id=" + entry + "]"))
                .isEmpty();
    }

    @Test
    void countsWhatWaitsInTheNavigation() throws Exception {
        fixtures.plans().completionOf("OWN");
        Document page = html(page("office@alpha", "/reviews"));
        int rows = page.select("[data-review-kind=completion], [data-review-kind=extension]")
                .size();
        assertThat(page.select(".wp-nav a[href=/reviews] .wp-count").first().text())
                .isEqualTo("" + rows);
    }

    @Test
    void needsFiveStatementsHoweverMuchWaits() throws Exception {
        fixtures.plans().completionOf("OWN");
        page("office@alpha", "/reviews");
        int before = CountingDataSource.statementsOf(() -> page("office@alpha", "/reviews"))
                .size();
        fixtures.plans().completionOf("OTHER_DEPARTMENT");
        int after = CountingDataSource.statementsOf(() -> page("office@alpha", "/reviews"))
                .size();
        assertThat(after).isEqualTo(before).isPositive().isLessThanOrEqualTo(5);
    }

    private static Element row(Document page, String kind, long id) {
        Element row = page.selectFirst("[data-review-kind=" + kind + "][data-review-id=" + id + "]");
        assertThat(row).isNotNull();
        return row;
    }
}
