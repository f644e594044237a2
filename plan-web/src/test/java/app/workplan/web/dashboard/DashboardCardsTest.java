package app.workplan.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Role;
import app.workplan.web.CountingDataSource;
import app.workplan.web.PlanRows;
import app.workplan.web.WebTestBase;
import app.workplan.web.YearPlan;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 走势小图, 热力图, 多日无音讯, 最近填报, 比上月与上年, 大屏: every number with exactly its rows. */
class DashboardCardsTest extends WebTestBase {

    private PlanRows plan;

    @BeforeEach
    void plan() {
        plan = YearPlan.of(jdbc, fixtures);
    }

    private Document open(String address) throws Exception {
        var result = page("leader@alpha", address);
        assertThat(status(result)).as(address).isEqualTo(200);
        return html(result);
    }

    private Document dashboard(String query) throws Exception {
        return open("/dashboard?plan=" + plan.planId() + query);
    }

    private Document heat(String query) throws Exception {
        return open("/dashboard/heat?plan=" + plan.planId() + query);
    }

    private String total(String href) throws Exception {
        Document list = open(href);
        String shares = list.select("[data-shares]").attr("data-shares");
        return shares.isEmpty() ? list.select("[data-total]").attr("data-total") : shares;
    }

    private static Element one(Document page, String selector) {
        Element found = page.select(selector).first();
        assertThat(found).as(selector).isNotNull();
        return found;
    }

    @Test
    void rankedDepartmentsShowTheirYearAsALineWithWords() throws Exception {
        Element row = one(dashboard("&asOf=" + YearPlan.DAY), "tr[data-department=A1]");
        Element line = row.select("svg.dash-line").first();
        assertThat(line).isNotNull();
        // seven month-ends since February, and the day
        assertThat(line.select("polyline").attr("points").split(" ")).hasSize(8);
        assertThat(line.attr("role")).isEqualTo("img");
        assertThat(line.attr("aria-label")).contains("2月29日", "80.0%");
    }

    @Test
    void overdueTasksTellTheirLastWord() throws Exception {
        assertThat(one(dashboard("&asOf=" + YearPlan.DAY), ".dash-late [data-last-word]")
                        .text())
                .contains("8月20日", "text");
        assertThat(one(dashboard("&asOf=2024-07-10"), ".dash-late [data-last-word]")
                        .text())
                .as("before the first report")
                .doesNotContain("text");
    }

    @Test
    void anOverdueTaskNamesItsGravestLetterThatWasOpenOnTheDay() throws Exception {
        plan.share("2024-1", fixtures.department("A2"), "SHARED");
        List<Long> shares = jdbc.sql("select id from share where task_id = ? order by id")
                .param(plan.taskId("2024-1"))
                .query(Long.class)
                .list();
        letter(shares.get(0), "RED", "2024-07-25", "2024-08-15");
        long yellow = letter(shares.get(1), "YELLOW", "2024-07-20", null);
        assertThat(letterOn("2024-07-10").text()).as("before the first").isEqualTo("—");
        assertThat(letterOn("2024-07-22").select("a").attr("href")).isEqualTo("/supervision/" + yellow);
        assertThat(letterOn("2024-08-01").select("a").attr("data-colour")).isEqualTo("RED");
        assertThat(letterOn(YearPlan.DAY).text())
                .as("the red one was lifted")
                .isEqualTo("黄色 "
                        + jdbc.sql("select number from supervision_notice where id = ?")
                                .param(yellow)
                                .query(Integer.class)
                                .single()
                        + " 号");
    }

    @Test
    void aLetterToAnotherDepartmentIsNotShownToItsNeighbours() throws Exception {
        long share = jdbc.sql("select id from share where task_id = ?")
                .param(plan.taskId("2024-1"))
                .query(Long.class)
                .single();
        letter(share, "RED", "2024-07-25", null);
        String address = "/dashboard?plan=" + plan.planId() + "&asOf=" + YearPlan.DAY;
        String own = fixtures.somebody("alpha", Set.of(Role.HEAD), Set.of(fixtures.department("A1")));
        String other = fixtures.somebody("alpha", Set.of(Role.HEAD), Set.of(fixtures.department("A2")));
        assertThat(html(page(own, address)).select("#overdue td.letter a")).hasSize(1);
        assertThat(one(html(page(other, address)), "#overdue td.letter").text()).isEqualTo("—");
    }

    @Test
    void whoIssuesLettersFindsTheWayToOneWhereNoneIsOpen() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        PlanRows late = PlanRows.issued(
                        jdbc, fixtures.bureau("alpha"), today.minusDays(20), today.plusDays(20), today.minusDays(20))
                .task("P-1", today.minusDays(2).toString(), "STAFF", null)
                .share("P-1", fixtures.department("A1"), "LEAD");
        String address = "/dashboard?plan=" + late.planId();
        assertThat(one(html(page("office@alpha", address)), "#overdue [data-propose]")
                        .attr("href"))
                .isEqualTo("/supervision?task=" + late.taskId("P-1"));
        assertThat(html(page("office@alpha", address + "&asOf=" + today.minusDays(1)))
                        .select("#overdue [data-propose]"))
                .as("a past day is read only")
                .isEmpty();
        assertThat(open(address).select("#overdue [data-propose]"))
                .as("the leader does not issue")
                .isEmpty();
        assertThat(open(address).select("#overdue tr[data-task-id]")).hasSize(1);
    }

    private Element letterOn(String day) throws Exception {
        return one(dashboard("&asOf=" + day), ".dash-late tr[data-task-code=2024-1] td.letter");
    }

    private long letter(long share, String colour, String issued, @Nullable String ended) {
        long id = fixtures.letters().about(share);
        jdbc.sql("""
                        update supervision_notice
                        set colour = :colour, issued_on = :issued::date, issued_at = :issued::date + time '09:00', state = :state,
                            ended_on = :ended::date, ended_at = :ended::date + time '09:00'
                        where id = :id""")
                .param("colour", colour)
                .param("issued", issued)
                .param("state", ended == null ? "RECEIVED" : "LIFTED")
                .param("ended", ended)
                .param("id", id)
                .update();
        return id;
    }

    @Test
    void everyCellOfTheHeatMapLinksToExactlyItsRows() throws Exception {
        for (String measure : List.of("", "&measure=progress")) {
            Document page = heat("&asOf=" + YearPlan.DAY + measure);
            assertThat(page.select("table.heat thead th[data-on]").eachAttr("data-on"))
                    .startsWith("2024-02-29")
                    .endsWith(YearPlan.DAY)
                    .hasSize(8);
            assertThat(page.select("tr[data-department-id]").eachAttr("data-department"))
                    .containsExactlyInAnyOrder("A1", "A2");
            for (Element cell : page.select("table.heat td a")) {
                assertThat(total(cell.attr("href"))).as(cell.attr("href")).isEqualTo(cell.attr("data-count"));
                assertThat(cell.attr("title")).isNotBlank();
            }
            assertThat(page.select("table.heat td a")).hasSize(16);
            assertThat(page.select(".heat-legend span")).hasSize(6);
        }
        List<String> overdue = heat("&asOf=" + YearPlan.DAY)
                .select("tr[data-department=A1] td")
                .eachText();
        assertThat(overdue).containsExactly("0", "0", "0", "0", "0", "1", "1", "1");
    }

    @Test
    void silentTasksAreExactlyTheRowsOfTheLedger() throws Exception {
        for (String days : List.of("14", "15", "30", "60", "200", "9999")) {
            Element count = one(dashboard("&asOf=" + YearPlan.DAY + "&silent=" + days), "#silent [data-silent]");
            assertThat(count.attr("href")).contains("silent=" + days);
            assertThat(total(count.attr("href"))).as(days).isEqualTo(count.attr("data-count"));
        }
        // 2024-1, 2024-3 and 2024-4 spoke on 20 August; 2024-5 has not begun, the others are done or nobody's
        assertThat(silent("14")).containsExactly("2024-1", "2024-3", "2024-4");
        assertThat(silent("15")).isEmpty();
        Document usual = dashboard("&asOf=2024-06-30");
        assertThat(one(usual, "#silent [data-silent]").attr("href")).contains("silent=30");
        assertThat(usual.select("#silent li b").first().text())
                .as("days since the issue")
                .isEqualTo("132");
        assertThat(dashboard("&silent=never").select("#silent [data-silent]").attr("href"))
                .contains("silent=30");
    }

    private List<String> silent(String days) throws Exception {
        return open("/plans/" + plan.planId() + "/tasks?asOf=" + YearPlan.DAY + "&silent=" + days)
                .select("tr[data-task-id]")
                .eachAttr("data-task-code");
    }

    @Test
    void silenceOfADepartmentMeansItsOwnShares() throws Exception {
        String ledger = "/plans/" + plan.planId() + "/tasks?asOf=" + YearPlan.DAY + "&silent=14&department=";
        assertThat(open(ledger + fixtures.department("A1"))
                        .select("tr[data-task-id]")
                        .eachAttr("data-task-code"))
                .containsExactly("2024-1", "2024-3");
        assertThat(open(ledger + fixtures.department("A2"))
                        .select("tr[data-task-id]")
                        .eachAttr("data-task-code"))
                .containsExactly("2024-4");
        Document page = open(ledger + fixtures.department("A2"));
        assertThat(page.select(".led-conditions").text()).contains("14");
        assertThat(page.select("#silent").val()).isEqualTo("14");
        assertThat(open("/plans/" + plan.planId() + "/tasks?silent=x")
                        .select("[data-ignored], .wp-warn, .wp-info")
                        .text())
                .contains("无音讯");
    }

    @Test
    void theHeadlineStandsBesideLastMonthAndSaysThereIsNoYearBefore() throws Exception {
        Document page = dashboard("&asOf=" + YearPlan.DAY);
        Element overdue = one(page, "#comparison tr[data-compared=overdue]");
        assertThat(overdue.select("td").eachText()).containsExactly("1", "1", "0");
        assertThat(page.select("#comparison").text()).contains("没有上年计划");
        for (Element link : page.select("#comparison a[data-count]")) {
            assertThat(total(link.attr("href"))).as(link.attr("href")).isEqualTo(link.attr("data-count"));
        }
        assertThat(one(page, "#comparison tr[data-compared=progress] td").text())
                .isEqualTo("59.3%");
        assertThat(dashboard("&asOf=2024-02-20").select("#comparison").text()).contains("还没有上月末");
    }

    @Test
    void thePlanOfTheYearBeforeIsComparedOnTheSameDayOfItsPeriod() throws Exception {
        PlanRows next = PlanRows.issued(
                        jdbc,
                        fixtures.bureau("alpha"),
                        LocalDate.parse("2025-01-01"),
                        LocalDate.parse("2025-12-31"),
                        LocalDate.parse("2025-02-19"))
                .task("2025-1", "2025-12-31", "DEFAULT", null)
                .share("2025-1", fixtures.department("A1"), "LEAD");
        jdbc.sql("update plan set rolled_from_plan_id = :from where id = :id")
                .param("from", plan.planId())
                .param("id", next.planId())
                .update();
        Document page = open("/dashboard?plan=" + next.planId() + "&asOf=2025-09-03");
        Element total = one(page, "#comparison tr[data-compared=total]");
        assertThat(total.select("td").eachText()).containsExactly("1", "1", "0", "7", "−6");
        assertThat(page.select("#comparison thead").text()).contains("2024年9月3日");
        for (Element link : page.select("#comparison a[data-count]")) {
            assertThat(total(link.attr("href"))).as(link.attr("href")).isEqualTo(link.attr("data-count"));
        }
        assertThat(page.select("#comparison").text()).contains("Plan " + plan.planId());
        // before that plan was issued its first day is taken, and said
        Document early = open("/dashboard?plan=" + next.planId() + "&asOf=2025-02-19");
        assertThat(early.select("#comparison thead").text()).contains("2024年2月19日");
    }

    @Test
    void theScreenOfAMeetingRoomHasLargeFiguresAndNoNavigation() throws Exception {
        Document page = dashboard("&asOf=" + YearPlan.DAY + "&screen=1");
        assertThat(page.select("nav, header")).isEmpty();
        assertThat(page.select("main[data-page=dashboard] [data-screen]")).hasSize(1);
        assertThat(page.select("[data-metric=total]").attr("data-value")).isEqualTo("7");
        assertThat(page.select("[data-metric=progress]").attr("data-value")).isEqualTo("59.3");
        assertThat(page.select(".wp-rate")).hasSize(4);
        assertThat(page.select("[data-leave-screen]").attr("href"))
                .isEqualTo("/dashboard?plan=" + plan.planId() + "&asOf=" + YearPlan.DAY);
        for (Element link : page.select("[data-count], a[data-value]")) {
            String number = link.hasAttr("data-count") ? link.attr("data-count") : link.attr("data-value");
            assertThat(total(link.attr("href"))).as(link.attr("href")).isEqualTo(number);
        }
        assertThat(dashboard("").select("a[data-to-screen]").attr("href")).contains("screen=1");
    }

    @Test
    void fromTheSecondReaderOnPastDaysAreNotJudgedAgain() throws Exception {
        dashboard("");
        for (String address : List.of("/dashboard?plan=" + plan.planId(), "/dashboard/heat?plan=" + plan.planId())) {
            List<String> statements = CountingDataSource.statementsOf(() -> page("leader@alpha", address)).stream()
                    .filter(sql -> !sql.contains("from user_account ua") && !sql.contains("from user_role r"))
                    .toList();
            assertThat(statements).as(address).hasSizeLessThanOrEqualTo(5);
        }
    }

    @Test
    void bothLanguagesSpeak() throws Exception {
        Document page = open("/dashboard/heat?plan=" + plan.planId() + "&lang=en");
        assertThat(page.select("h1").text()).isEqualTo("Departments by month");
        assertThat(dashboard("&lang=zh-CN").select("#h-silent").text()).isEqualTo("30 天以上无音讯");
    }
}
