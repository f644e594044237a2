package app.workplan.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.PlanRows;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Plans that lack what a dashboard shows, or have too much of it: the page explains itself. */
class DashboardOddPlansTest extends WebTestBase {

    private static final String DAY = "2024-06-30";

    private PlanRows plan(String bureau) {
        return PlanRows.issued(
                jdbc,
                fixtures.bureau(bureau),
                LocalDate.parse("2024-01-01"),
                LocalDate.parse("2024-12-31"),
                LocalDate.parse("2024-01-09"));
    }

    private Document open(String reader, String address) throws Exception {
        var result = page(reader, address);
        assertThat(status(result)).as(address).isEqualTo(200);
        return html(result);
    }

    private static String dashboard(PlanRows plan) {
        return "/dashboard?plan=" + plan.planId() + "&asOf=" + DAY;
    }

    private static String heat(PlanRows plan) {
        return "/dashboard/heat?plan=" + plan.planId() + "&asOf=" + DAY;
    }

    @Test
    void aPlanWithoutDepartmentsSaysSo() throws Exception {
        PlanRows plan =
                plan("alpha").task("w-1", "2024-12-31", "DEFAULT", null).task("w-2", "2024-03-31", "TEXT", null);
        Document page = open("leader@alpha", dashboard(plan));
        assertThat(page.select("[data-metric=total]").attr("data-value")).isEqualTo("2");
        assertThat(page.select("[data-metric=responsibility-rate]").attr("data-value"))
                .isEqualTo("0.0");
        assertThat(page.select("#departments").text()).contains("还没有责任科室");
        assertThat(page.select("#silent [data-silent]").attr("data-count")).isEqualTo("0");
        assertThat(open("leader@alpha", heat(plan)).select(".wp-empty").text()).contains("还没有责任科室", DAY);
    }

    @Test
    void aPlanWithoutTasksSaysSo() throws Exception {
        PlanRows plan = plan("alpha");
        Document page = open("leader@alpha", dashboard(plan));
        assertThat(page.select("[data-metric=total]").attr("data-value")).isEqualTo("0");
        assertThat(page.select(".dash-list").text()).contains("没有要跟踪的任务");
        assertThat(page.select("[data-metric=unquantified-rate]").attr("data-value"))
                .isEmpty();
        assertThat(page.select("#comparison tr[data-compared=progress] td").eachText())
                .containsOnly("—");
        assertThat(open("leader@alpha", dashboard(plan) + "&screen=1").text()).contains("还没有责任科室");
        assertThat(open("leader@alpha", heat(plan)).select(".wp-empty")).hasSize(1);
    }

    @Test
    void aPlanOfWhichEverythingIsCancelledCountsNothing() throws Exception {
        PlanRows plan = plan("alpha")
                .task("c-1", "2024-12-31", "DEFAULT", null)
                .share("c-1", fixtures.department("A1"), "LEAD")
                .cancelled("c-1", "2024-04-01");
        Document page = open("leader@alpha", dashboard(plan));
        assertThat(page.select("[data-metric=total]").attr("data-value")).isEqualTo("0");
        assertThat(page.select("[data-metric=progress]").attr("data-value")).isEmpty();
        assertThat(page.select("#trend-table tr[data-on=2024-03-31] td").last().text())
                .isEqualTo("0");
        assertThat(page.select("#departments tr[data-department-id]")).isEmpty();
        // it had a department until March, and the map still says so
        Document map = open("leader@alpha", heat(plan));
        assertThat(map.select("tr[data-department=A1] td").eachText()).containsExactly("0", "0", "0", "—", "—", "—");
    }

    @Test
    void fourHundredDepartmentsWithNamesOfSixtyCharactersFit() throws Exception {
        String bureau = fixtures.emptyBureau();
        PlanRows plan = plan(bureau);
        String name = "非煤矿山和危险化学品安全监督管理".repeat(4).substring(0, 56);
        for (int i = 0; i < 400; i++) {
            long department = fixtures.bureau(bureau) * 10_000 + 900_000_000L + i;
            jdbc.sql("""
                            insert into department (id, bureau_id, code, name, kind, valid_from, position)
                            values (:id, :bureau, :code, :name, 'SECTION', '2020-01-01', :position)""")
                    .param("id", department)
                    .param("bureau", fixtures.bureau(bureau))
                    .param("code", "many" + department)
                    .param("name", name + String.format("%04d", i))
                    .param("position", i)
                    .update();
            String code = "m-" + i / 4;
            if (i % 4 == 0) {
                plan.task(code, "2024-12-31", "DEFAULT", null);
            }
            plan.share(code, department, "SHARED");
        }
        Document page = open("leader@" + bureau, dashboard(plan));
        assertThat(page.select("#departments tr[data-department-id]")).hasSize(400);
        assertThat(page.select("#departments tr[data-department-id] .dn")
                        .first()
                        .text())
                .hasSize(60);
        assertThat(open("leader@" + bureau, heat(plan)).select("table.heat tbody tr"))
                .hasSize(400);
    }

    @Test
    void aLeaderWithoutAPlanIsToldWhatComesNext() throws Exception {
        String bureau = fixtures.emptyBureau();
        for (String address : List.of("/dashboard", "/dashboard?screen=1", "/dashboard/heat")) {
            Document page = open("leader@" + bureau, address);
            assertThat(page.select(".wp-empty").text()).as(address).isNotBlank();
            assertThat(page.select("[data-metric]")).isEmpty();
        }
    }

    @Test
    void daysOutsideThePlanAreMovedAndSaidOnEveryPage() throws Exception {
        PlanRows plan = plan("alpha").closed(LocalDate.parse("2025-01-15")).task("o-1", "2024-12-31", "DEFAULT", null);
        for (String address : List.of("/dashboard?plan=", "/dashboard/heat?plan=", "/dashboard?screen=1&plan=")) {
            for (String day : List.of("1990-01-01", "2999-12-31", "yesterday", "2024-02-30")) {
                Document page = open("leader@alpha", address + plan.planId() + "&asOf=" + day);
                assertThat(page.select(".wp-info[role=status]"))
                        .as(address + day)
                        .hasSize(1);
                assertThat(page.select("html").attr("data-as-of"))
                        .isEqualTo(day.equals("1990-01-01") ? "2024-01-09" : "2025-01-15");
            }
        }
    }
}
