package app.workplan.web.browse;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.PlanRows;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the tests of the ways to look at a plan have in common. */
abstract class BrowseTestBase extends WebTestBase {

    /** The page as leadership sees it. */
    Document leader(String address) throws Exception {
        var result = page("leader@alpha", address);
        assertThat(status(result)).as(address).isEqualTo(200);
        return html(result);
    }

    /**
     * Follows every number of the page that says how many rows it counts.
     *
     * @return how many there were
     */
    int followNumbers(Document page) throws Exception {
        List<Element> numbers = page.select("main a[href*=/tasks][data-count]");
        for (Element number : numbers) {
            String href = number.attr("href");
            assertThat(leader(href).select("[data-total]").attr("data-total"))
                    .as(href)
                    .isEqualTo(number.attr("data-count"));
        }
        return numbers.size();
    }

    /** What stands behind a link to a place of a page: only that part of it, all of it without a place. */
    Element behind(Document from, String href) throws Exception {
        String[] address = href.split("#");
        Document page = address[0].isEmpty() ? from : leader(address[0]);
        if (address.length == 1) {
            return page;
        }
        Element place = page.getElementById(address[1]);
        assertThat(place).as(href).isNotNull();
        return place;
    }

    /** A draft of alpha, which its office alone may see. */
    PlanRows draft() {
        return PlanRows.draft(
                        jdbc, fixtures.bureau("alpha"), LocalDate.parse("2024-01-01"), LocalDate.parse("2024-12-31"))
                .task("draft-1", "2024-12-31", "DEFAULT", null);
    }

    /** An issued plan of alpha in 2024 with nothing in it. */
    PlanRows empty() {
        return PlanRows.issued(
                jdbc,
                fixtures.bureau("alpha"),
                LocalDate.parse("2024-01-01"),
                LocalDate.parse("2024-12-31"),
                LocalDate.parse("2024-01-09"));
    }

    /** The draft's page says why it shows nothing, and is unknown to leadership. */
    void assertDraftIsEmpty(String way) throws Exception {
        String address = "/plans/" + draft().planId() + "/" + way;
        Document page = html(page("office@alpha", address));
        assertThat(page.select(".wp-empty")).hasSize(1);
        assertThat(page.select("[data-ways] a[aria-current=page]")).hasSize(1);
        assertThat(status(page("leader@alpha", address))).isEqualTo(404);
    }
}
