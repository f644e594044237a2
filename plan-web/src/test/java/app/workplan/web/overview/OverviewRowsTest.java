package app.workplan.web.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.PlanRows;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which bureaus the overview shows, in which order, and what their sums are. */
class OverviewRowsTest extends OverviewTestBase {

    @Test
    void sumsWeighEveryTaskAndStandPerLevel() throws Exception {
        String county = below(city);
        String town = below(county);
        String other = below(city);
        plan(county, 1);
        plan(town, 4);
        Document page = overview("");
        assertThat(page.select("[data-sum=1]").attr("data-total")).isEqualTo("4");
        assertThat(page.select("[data-sum=2]").attr("data-total")).isEqualTo("7");
        assertThat(page.select("[data-sum=all]").attr("data-total")).isEqualTo("11");
        // 40 + 100 of 4 tasks, of 7, of 11: not the mean of 35.0 and 20.0
        assertThat(page.select("[data-sum=1]").attr("data-progress")).isEqualTo("35.0");
        assertThat(page.select("[data-sum=2]").attr("data-progress")).isEqualTo("20.0");
        assertThat(page.select("[data-sum=all]").attr("data-progress")).isEqualTo("25.5");
        assertThat(bureaus(overview("&level=2"))).containsExactly(id(town));
        Document under = overview("&county=" + id(county));
        assertThat(bureaus(under)).containsExactlyInAnyOrder(id(county), id(town));
        assertThat(under.select("[data-sum=all]").attr("data-total")).isEqualTo("11");
        assertThat(bureaus(overview("&county=" + id(other)))).containsExactly(id(other));
        assertThat(overview("&county=" + id(other) + "&level=2").select(".wp-empty"))
                .hasSize(1);
    }

    @Test
    void saysWhyNoPlanIsInForce() throws Exception {
        String never = below(city);
        String later = below(city);
        String early = below(city);
        String over = below(city);
        String closed = below(city);
        PlanRows.draft(jdbc, fixtures.bureau(never), LocalDate.parse("2024-01-01"), LocalDate.parse("2024-12-31"));
        PlanRows.issued(
                jdbc,
                fixtures.bureau(later),
                LocalDate.parse("2024-01-01"),
                LocalDate.parse("2024-12-31"),
                LocalDate.parse("2024-10-01"));
        PlanRows.issued(
                jdbc,
                fixtures.bureau(early),
                LocalDate.parse("2025-01-01"),
                LocalDate.parse("2025-12-31"),
                LocalDate.parse("2024-08-01"));
        PlanRows.issued(
                jdbc,
                fixtures.bureau(over),
                LocalDate.parse("2023-01-01"),
                LocalDate.parse("2023-12-31"),
                LocalDate.parse("2023-02-01"));
        PlanRows.issued(
                        jdbc,
                        fixtures.bureau(closed),
                        LocalDate.parse("2024-01-01"),
                        LocalDate.parse("2024-12-31"),
                        LocalDate.parse("2024-01-10"))
                .closed(LocalDate.parse("2024-07-01"));
        Document page = overview("");
        assertThat(row(page, id(never)).attr("data-why")).isEqualTo("NEVER");
        assertThat(row(page, id(never)).select("a"))
                .as("a draft is nobody else's")
                .isEmpty();
        assertThat(row(page, id(later)).attr("data-why")).isEqualTo("NOT_YET");
        assertThat(row(page, id(early)).attr("data-why")).isEqualTo("BEFORE_PERIOD");
        assertThat(row(page, id(over)).attr("data-why")).isEqualTo("PERIOD_OVER");
        assertThat(row(page, id(closed)).attr("data-why")).isEqualTo("CLOSED");
        for (String each : List.of(later, early, over, closed)) {
            String plan = row(page, id(each)).select("a").attr("href");
            assertThat(status(page(leader, plan))).as(each).isEqualTo(200);
        }
    }

    @Test
    void ofSeveralInForceTheShortestCounts() throws Exception {
        String code = below(city);
        PlanRows.issued(
                jdbc,
                fixtures.bureau(code),
                LocalDate.parse("2021-01-01"),
                LocalDate.parse("2025-12-31"),
                LocalDate.parse("2021-02-01"));
        PlanRows year = plan(code, 1);
        assertThat(row(overview(""), id(code)).attr("data-plan-id")).isEqualTo(String.valueOf(year.planId()));
    }

    @Test
    void planWithoutTasksIsShownWithDashes() throws Exception {
        String code = below(city);
        odd(code);
        Element row = row(overview(""), id(code));
        assertThat(row.attr("data-total")).isEqualTo("0");
        assertThat(row.attr("data-rank")).isEqualTo("1");
        assertThat(row.select("[data-metric]").eachAttr("data-value")).containsOnly("");
    }

    @Test
    void oddPlansOnOddDaysAreShownAsTheyAre() throws Exception {
        String bare = below(city);
        odd(bare).task("w-1", "2024-03-31", "TEXT", null);
        String cancelled = below(city);
        odd(cancelled)
                .task("c-1", "2024-12-31", "DEFAULT", null)
                .share("c-1", fixtures.newDepartment(cancelled, "Mines"), "LEAD")
                .cancelled("c-1", "2024-04-01");
        String named = below(city);
        jdbc.sql("update bureau set name = :name where id = :id")
                .param("name", "非煤矿山和危险化学品安全监督管理".repeat(4).substring(0, 60))
                .param("id", fixtures.bureau(named))
                .update();
        plan(named, 1);
        for (String day : List.of(DAY, "1990-01-01", "2999-12-31", "someday")) {
            Document page = html(page(leader, "/overview?asOf=" + day));
            assertThat(page.select(".wp-info")).as(day).hasSize(day.equals(DAY) ? 0 : 1);
            assertThat(page.select("main").text()).as(day).doesNotContain("NaN", "null", "Infinity", "??");
            assertThat(bureaus(page)).as(day).hasSize(3);
        }
        assertThat(row(overview(""), id(bare)).attr("data-total")).isEqualTo("1");
        assertThat(row(overview(""), id(bare)).select("[data-lit=OVERDUE]").attr("data-n"))
                .isEqualTo("1");
        assertThat(row(overview(""), id(cancelled)).attr("data-total")).isEqualTo("0");
        assertThat(row(overview(""), id(named)).text()).contains("非煤矿山和危险化学品安全监督管理非煤矿山和");
    }

    private PlanRows odd(String bureau) {
        return PlanRows.issued(
                jdbc,
                fixtures.bureau(bureau),
                LocalDate.parse("2024-01-01"),
                LocalDate.parse("2024-12-31"),
                LocalDate.parse("2024-02-19"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"name", "total", "overdue", "progress", "gap", "shares", "freshness-rate", "rank", "nothing"})
    void everyHeadSortsBothWaysAndKeepsThoseWithoutPlanLast(String sort) throws Exception {
        String without = below(city);
        plan(below(city), 1);
        plan(below(city), 3);
        List<String> usual = bureaus(overview("&sort=" + sort));
        List<String> reversed = bureaus(overview("&sort=-" + sort));
        assertThat(usual).hasSize(3).endsWith(id(without));
        assertThat(reversed).hasSize(3).endsWith(id(without));
        if (!sort.equals("freshness-rate")) {
            assertThat(reversed.get(0)).isEqualTo(usual.get(1));
        }
        assertThat(overview("&sort=" + sort).select("thead th[aria-sort]")).hasSize(1);
    }
}
