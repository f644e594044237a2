package app.workplan.web.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.CountingDataSource;
import app.workplan.web.PlanRows;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SideBySideTest extends WebTestBase {

    private static final String DAY = "2024-09-03";

    private String bureau;
    private String leader;

    @BeforeEach
    void bureau() {
        bureau = fixtures.emptyBureau();
        leader = "leader@" + bureau;
    }

    private PlanRows plan(String from, String to) {
        long ward = fixtures.newDepartment(bureau, "Ward " + fixtures.next());
        return PlanRows.issued(
                        jdbc,
                        fixtures.bureau(bureau),
                        LocalDate.parse(from),
                        LocalDate.parse(to),
                        LocalDate.parse(from).plusDays(20))
                .task("1", "2024-06-30", "STAFF", null)
                .share("1", ward, "LEAD")
                .task("2", to, "DEFAULT", null);
    }

    private static List<String> shown(Document page) {
        return page.select("tr[data-plan-id]").eachAttr("data-plan-id");
    }

    private static String id(PlanRows plan) {
        return String.valueOf(plan.planId());
    }

    @Test
    void showsThoseInForceOrThoseAskedFor() throws Exception {
        PlanRows five = plan("2021-01-01", "2025-12-31");
        PlanRows year = plan("2024-01-01", "2024-12-31");
        PlanRows before = plan("2023-01-01", "2023-12-31");
        Document page = html(page(leader, "/plans/compare?asOf=" + DAY));
        assertThat(shown(page)).containsExactlyInAnyOrder(id(five), id(year));
        assertThat(shown(
                        html(page(leader, "/plans/compare?plan=" + id(before) + "&plan=" + id(year) + "&asOf=" + DAY))))
                .containsExactlyInAnyOrder(id(before), id(year));
        assertThat(html(page(leader, "/plans/compare?plan=" + id(year) + "&plan=" + id(five) + "&asOf=2022-01-01"))
                        .select("tr[data-plan-id=" + id(year) + "]")
                        .attr("data-total"))
                .as("not yet issued then")
                .isEmpty();
        assertThat(html(page(leader, "/plans/compare?lang=en&asOf=" + DAY)).text())
                .doesNotContain("??");
        assertThat(html(page(leader, "/plans")).select("[data-to-compare]")).hasSize(1);
    }

    @Test
    void figuresAreThoseOfTheDashboardAndLinkToTheirRows() throws Exception {
        PlanRows year = plan("2024-01-01", "2024-12-31");
        Element row = html(page(leader, "/plans/compare?asOf=" + DAY))
                .select("tr[data-plan-id]")
                .first();
        assertThat(row).isNotNull();
        Document dashboard = html(page(leader, "/dashboard?plan=" + id(year) + "&asOf=" + DAY));
        assertThat(row.attr("data-progress"))
                .isEqualTo(dashboard.select("[data-metric=progress]").attr("data-value"));
        assertThat(row.select("[data-metric=unquantified-rate]").attr("data-value"))
                .isEqualTo(dashboard.select("[data-metric=unquantified-rate]").attr("data-value"));
        Element overdue = row.select("[data-lit=OVERDUE] a").first();
        assertThat(overdue).isNotNull();
        assertThat(html(page(leader, overdue.attr("href")))
                        .select("[data-total]")
                        .attr("data-total"))
                .isEqualTo(overdue.text());
    }

    @Test
    void withoutPlansSaysSoAndOthersPlansAreNotThere() throws Exception {
        assertThat(html(page(leader, "/plans/compare")).select(".wp-empty")).hasSize(1);
        PlanRows year = plan("2024-01-01", "2024-12-31");
        assertThat(shown(html(page("leader@alpha", "/plans/compare?plan=" + id(year) + "&asOf=" + DAY))))
                .isEmpty();
    }

    @Test
    void statementsDoNotGrowWithThePlans() throws Exception {
        plan("2024-01-01", "2024-12-31");
        int one = CountingDataSource.statementsOf(() -> page(leader, "/plans/compare?asOf=" + DAY))
                .size();
        for (int i = 0; i < 6; i++) {
            plan("2024-01-01", "2024-12-31");
        }
        assertThat(CountingDataSource.statementsOf(() -> page(leader, "/plans/compare?asOf=" + DAY)))
                .hasSize(one);
    }
}
