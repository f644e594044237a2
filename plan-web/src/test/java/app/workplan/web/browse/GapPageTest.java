package app.workplan.web.browse;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.PlanRows;
import app.workplan.web.YearPlan;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class GapPageTest extends BrowseTestBase {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private PlanRows running() {
        return PlanRows.issued(
                        jdbc, fixtures.bureau("alpha"), TODAY.minusDays(20), TODAY.plusDays(60), TODAY.minusDays(20))
                .task("g-1", TODAY.plusDays(60).toString(), "DEFAULT", null)
                .task("g-2", TODAY.plusDays(30).toString(), "STAFF", null)
                .share("g-2", fixtures.department("A1"), "SHARED")
                .share("g-2", fixtures.department("A2"), "SHARED")
                .task("g-3", TODAY.plusDays(30).toString(), "STAFF", null)
                .share("g-3", fixtures.department("A1"), "LEAD")
                .share("g-3", fixtures.department("A2"), "SHARED")
                .task("g-4", TODAY.plusDays(30).toString(), "STAFF", null)
                .share("g-4", fixtures.department("A1"), "RESPONSIBLE");
    }

    private static java.util.List<String> codes(Document page, String part) {
        return page.select("#" + part + " li[data-task-code]").eachAttr("data-task-code");
    }

    @Test
    void everyPartHasExactlyWhatIsMissing() throws Exception {
        PlanRows plan = running();
        Document page = leader("/plans/" + plan.planId() + "/gaps");
        assertThat(codes(page, "unassigned")).containsExactly("g-1");
        assertThat(codes(page, "unquantified")).containsExactly("g-1");
        assertThat(codes(page, "leaderless")).containsExactly("g-2");
        assertThat(page.select("#idle li[data-department]").eachAttr("data-department"))
                .doesNotContain("A1", "A2");
        assertThat(followNumbers(page)).isEqualTo(2);
        for (Element part : page.select("section[data-total]")) {
            assertThat(part.select("li[data-task-id], li[data-department-id]"))
                    .as(part.id())
                    .hasSize(Integer.parseInt(part.attr("data-total")));
        }
    }

    @Test
    void everyCountLeadsToItsList() throws Exception {
        Document page = leader("/plans/" + running().planId() + "/gaps");
        assertThat(page.select(".gap-counts a")).hasSize(4);
        for (Element count : page.select(".gap-counts a")) {
            assertThat(behind(page, count.attr("href")).select("li[data-task-id], li[data-department-id]"))
                    .as(count.text())
                    .hasSize(Integer.parseInt(count.select("b").text()));
        }
    }

    @Test
    void departmentsWithoutATaskAreNamed() throws Exception {
        PlanRows plan = PlanRows.issued(
                        jdbc, fixtures.bureau("alpha"), TODAY.minusDays(20), TODAY.plusDays(60), TODAY.minusDays(20))
                .task("g-1", TODAY.plusDays(60).toString(), "STAFF", null)
                .share("g-1", fixtures.department("A1"), "LEAD")
                .share("g-1", fixtures.department("A2"), "SUPPORT");
        Document page = leader("/plans/" + plan.planId() + "/gaps");
        Element idle = page.select("#idle li[data-department=A2]").first();
        assertThat(idle).isNotNull();
        assertThat(idle.select("a[data-others]").text()).isEqualTo("只配合 1 项");
        assertThat(behind(page, idle.select("a[data-others]").attr("href"))
                        .nextElementSibling()
                        .select("tr[data-counting=false]"))
                .hasSize(1);
        assertThat(idle.select("a").attr("href"))
                .startsWith("/plans/" + plan.planId() + "/departments/" + fixtures.department("A2"));
    }

    @Test
    void onlyTheOfficeIsOfferedToMendAndOnlyNow() throws Exception {
        PlanRows plan = running();
        String address = "/plans/" + plan.planId() + "/gaps";
        Document office = html(page("office@alpha", address));
        String assign = office.select("#unassigned li a.btn").attr("href");
        assertThat(assign).isEqualTo("/tasks/" + plan.taskId("g-1") + "#assign");
        assertThat(html(page("office@alpha", assign.replace("#assign", ""))).select("details#assign"))
                .hasSize(1);
        for (String part : new String[] {"unquantified", "leaderless"}) {
            String mend = office.select("#" + part + " li a.btn").attr("href");
            Document form = html(page("office@alpha", mend.replaceFirst("#.*", "")));
            assertThat(form.select(mend.replaceFirst(".*#", "#"))).as(mend).hasSize(1);
        }
        assertThat(leader(address).select("a.btn[href*=tasks]")).isEmpty();
        assertThat(html(page("office@alpha", address + "?asOf=" + TODAY.minusDays(3)))
                        .select("a.btn[href*=tasks]"))
                .isEmpty();
    }

    @Test
    void closedPlanIsJudgedOnTheDayAsked() throws Exception {
        PlanRows plan = YearPlan.of(jdbc, fixtures);
        Document page = leader("/plans/" + plan.planId() + "/gaps?asOf=" + YearPlan.DAY);
        assertThat(codes(page, "unassigned")).containsExactly("2024-6");
        assertThat(codes(page, "unquantified")).containsExactly("2024-2", "2024-3", "2024-6");
        assertThat(followNumbers(page)).isEqualTo(2);
        assertThat(page.select("#unassigned li a").attr("href")).contains("asOf=" + YearPlan.DAY);
    }

    @Test
    void draftsSayWhy() throws Exception {
        assertDraftIsEmpty("gaps");
        assertThat(status(page("leader@alpha", "/plans/" + empty().planId() + "/gaps")))
                .isEqualTo(200);
    }
}
