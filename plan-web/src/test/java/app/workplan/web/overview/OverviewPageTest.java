package app.workplan.web.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.CountingDataSource;
import app.workplan.web.PlanRows;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class OverviewPageTest extends OverviewTestBase {

    @Test
    void ranksByOverdueThenLagAndSetsThoseWithoutPlanLast() throws Exception {
        String without = below(city);
        String one = below(city);
        String three = below(city);
        plan(one, 1);
        plan(three, 3);
        Document page = overview("");
        assertThat(bureaus(page)).containsExactly(id(three), id(one), id(without));
        assertThat(page.select("tr[data-bureau-id]").eachAttr("data-rank")).containsExactly("1", "2");
        assertThat(row(page, id(three)).attr("data-total")).isEqualTo("6");
        assertThat(row(page, id(three)).select("[data-lit=OVERDUE]").attr("data-n"))
                .isEqualTo("3");
        assertThat(row(page, id(three)).select("[data-red-shares]").text()).isEqualTo("6");
        assertThat(page.select("html").attr("data-as-of")).isEqualTo(DAY);
        assertThat(page.select("main").attr("data-page")).isEqualTo("overview");
    }

    @Test
    void everyNumberLinksToExactlyTheRowsItCounts() throws Exception {
        String code = below(city);
        plan(code, 2);
        int checked = 0;
        for (Element link : overview("").select("tr[data-bureau-id] a[href*=/tasks]")) {
            String href = link.attr("href");
            assertThat(href).contains("asOf=" + DAY);
            Document list = html(page(leader, href));
            String shares = list.select("[data-shares]").attr("data-shares");
            assertThat(shares.isEmpty() ? list.select("[data-total]").attr("data-total") : shares)
                    .as(href)
                    .isEqualTo(link.text());
            checked++;
        }
        assertThat(checked).isGreaterThan(10);
    }

    @Test
    void theNavigationLeadsThereForWhoeverReadsBureausBelowAndNobodyElse() throws Exception {
        String code = below(city);
        String link = "header nav a[href='/overview']";
        for (String reader : List.of(leader, "office@" + city)) {
            assertThat(html(page(reader, "/overview")).select(link).attr("aria-current"))
                    .isEqualTo("page");
        }
        assertThat(html(page("leader@" + code, "/dashboard")).select(link)).isEmpty();
        assertThat(html(page("head@alpha", "/my")).select(link)).isEmpty();
    }

    @Test
    void aBureauWhosePlanIsOverLeadsToTheRankingOfItsLastDay() throws Exception {
        String code = below(city);
        plan(code, 1);
        Element over = row(html(page(leader, "/overview?asOf=2025-03-01")), id(code));
        assertThat(over.attr("data-why")).isEqualTo("PERIOD_OVER");
        String then = over.select("a[data-then]").attr("href");
        assertThat(then).isEqualTo("/overview?asOf=2024-12-31");
        assertThat(row(html(page(leader, then)), id(code)).attr("data-rank")).isEqualTo("1");
    }

    @Test
    void redSharesLeadToTheDepartmentsTheyAreRedIn() throws Exception {
        plan(below(city), 2);
        Element link = overview("").select("[data-red-shares]").first();
        assertThat(link).isNotNull();
        Document departments = html(page(leader, link.attr("href")));
        assertThat(departments.select("tr[data-overdue]").eachAttr("data-overdue").stream()
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isEqualTo(4)
                .isEqualTo(Integer.parseInt(link.text()));
    }

    @Test
    void figuresAreThoseOfTheDashboardOfThePlan() throws Exception {
        String code = below(city);
        PlanRows plan = plan(code, 2);
        Element row = row(overview(""), id(code));
        Document dashboard = html(page(leader, "/dashboard?plan=" + plan.planId() + "&asOf=" + DAY));
        for (String metric : List.of("responsibility-rate", "freshness-rate", "on-time-rate", "unquantified-rate")) {
            assertThat(row.select("[data-metric=" + metric + "]").attr("data-value"))
                    .as(metric)
                    .isEqualTo(dashboard.select("[data-metric=" + metric + "]").attr("data-value"));
        }
        assertThat(row.attr("data-progress"))
                .isNotBlank()
                .isEqualTo(dashboard.select("[data-metric=progress]").attr("data-value"));
        assertThat(row.select(".wp-bar").attr("aria-label"))
                .contains(dashboard.select("[data-metric=expected]").attr("data-value"));
        assertThat(row.select("th a").first().attr("href")).startsWith("/dashboard?plan=" + plan.planId());
    }

    @Test
    void statementsDoNotGrowWithTheBureaus() throws Exception {
        plan(below(city), 1);
        List<String> few = CountingDataSource.statementsOf(() -> overview(""));
        for (int i = 0; i < 29; i++) {
            plan(below(city), i % 3);
        }
        List<String> many = CountingDataSource.statementsOf(
                () -> assertThat(bureaus(overview(""))).hasSize(30));
        assertThat(many).hasSameSizeAs(few);
        assertThat(many.stream().filter(sql -> !sql.contains("notice")).toList())
                .as("with the scope, without the navigation's count")
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void pastDayShowsWhatStoodThen() throws Exception {
        String code = below(city);
        plan(code, 2);
        Document june = html(page(leader, "/overview?asOf=2024-06-30"));
        assertThat(row(june, id(code)).select("[data-lit=OVERDUE]").attr("data-n"))
                .isEqualTo("0");
        Document early = html(page(leader, "/overview?asOf=2020-01-01"));
        assertThat(early.select("html").attr("data-as-of")).isEqualTo("2024-02-19");
        assertThat(early.select(".wp-info")).hasSize(1);
    }

    @Test
    void bureauWithNoneBelowIsToldSo() throws Exception {
        Document page = html(page("leader@alpha", "/overview"));
        assertThat(page.select(".wp-empty")).hasSize(1);
        assertThat(page.select("table")).isEmpty();
    }

    @Test
    void othersBureausAreNotThere() throws Exception {
        String code = below(city);
        plan(code, 1);
        String other = fixtures.emptyBureau();
        below(other);
        assertThat(html(page("leader@" + other, "/overview")).select("tr[data-bureau-id=" + id(code) + "]"))
                .isEmpty();
        assertThat(status(page("head@alpha", "/overview"))).isEqualTo(403);
    }

    @Test
    void plansAndDashboardLeadThere() throws Exception {
        assertThat(html(page(leader, "/plans")).select("[data-to-overview]")).isEmpty();
        plan(below(city), 1);
        plan(below(city), 1);
        assertThat(html(page(leader, "/plans")).select("[data-to-overview]")).hasSize(1);
        assertThat(html(page(leader, "/dashboard")).select("[data-to-overview]"))
                .hasSize(1);
    }

    @Test
    void englishIsComplete() throws Exception {
        String county = below(city);
        plan(county, 1);
        below(county);
        below(city);
        Document page = overview("&lang=en");
        assertThat(page.select("h1").text()).isEqualTo("Bureaus below");
        assertThat(page.text()).doesNotContain("??");
    }
}
