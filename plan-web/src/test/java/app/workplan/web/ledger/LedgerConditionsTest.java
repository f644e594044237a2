package app.workplan.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.PlanRows;
import app.workplan.web.WebTestBase;
import app.workplan.web.YearPlan;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conditions that mean shares, dates in the wrong order, and days that cannot be judged. */
class LedgerConditionsTest extends WebTestBase {

    private PlanRows plan;

    @BeforeEach
    void plan() {
        plan = YearPlan.of(jdbc, fixtures);
    }

    private Document ledger(String query) throws Exception {
        var result = page("leader@alpha", "/plans/" + plan.planId() + "/tasks?asOf=" + YearPlan.DAY + query);
        assertThat(status(result)).as(query).isEqualTo(200);
        return html(result);
    }

    private static List<String> codes(Document page) {
        return page.select("tr[data-task-id]").eachAttr("data-task-code");
    }

    private static int total(Document page) {
        return Integer.parseInt(page.select("[data-total]").attr("data-total"));
    }

    @Test
    void conditionsOnSharesCountSharesAndListTheirTasks() throws Exception {
        PlanRows mixed = PlanRows.issued(
                        jdbc,
                        fixtures.bureau("alpha"),
                        LocalDate.parse("2023-01-01"),
                        LocalDate.parse("2023-12-31"),
                        LocalDate.parse("2023-01-09"))
                .task("2023-1", "2023-12-31", "DEFAULT", null)
                .share("2023-1", fixtures.department("A1"), "LEAD")
                .share("2023-1", fixtures.department("A2"), "SHARED")
                .reported("2023-1", fixtures.department("A1"), 20, "2023-03-31", "2023-04-02")
                .task("2023-2", "2023-03-31", "STAFF", null)
                .share("2023-2", fixtures.department("A1"), "LEAD")
                .share("2023-2", fixtures.department("A2"), "SHARED")
                .done("2023-2", fixtures.department("A1"), "2023-03-20");
        String address = "/plans/" + mixed.planId() + "/tasks?asOf=2023-04-20&";
        assertThat(shares(address + "reports=OWED")).isEqualTo("reports 3: 2023-1 2023-2");
        assertThat(shares(address + "reports=GIVEN")).isEqualTo("reports 1: 2023-1");
        assertThat(shares(address + "reports=MISSING")).isEqualTo("reports 2: 2023-1 2023-2");
        assertThat(shares(address + "onTime=SCORED")).isEqualTo("onTime 2: 2023-2");
        assertThat(shares(address + "onTime=YES")).isEqualTo("onTime 1: 2023-2");
        assertThat(shares(address + "onTime=NO")).isEqualTo("onTime 1: 2023-2");
        String own = address + "department=" + fixtures.department("A1");
        assertThat(shares(own + "&onTime=YES")).isEqualTo("onTime 1: 2023-2");
        assertThat(shares(own + "&onTime=NO")).isEqualTo("onTime 0:");
        assertThat(shares(own + "&reports=GIVEN")).isEqualTo("reports 1: 2023-1");
        Document page = html(page("leader@alpha", address + "onTime=NO&lang=en"));
        assertThat(page.select("[data-shares]").text()).contains("1 shares in 1 tasks");
        assertThat(page.select(".led-conditions a").text()).contains("not done on time");
        html(page("leader@alpha", address + "lang=zh-CN"));
    }

    @Test
    void needsCoordinationMeansTheLastReportOfAnOpenShareAsItStoodThatDay() throws Exception {
        PlanRows mixed = PlanRows.issued(
                        jdbc,
                        fixtures.bureau("alpha"),
                        LocalDate.parse("2022-01-01"),
                        LocalDate.parse("2022-12-31"),
                        LocalDate.parse("2022-01-10"))
                .task("2022-1", "2022-12-31", "DEFAULT", null)
                .share("2022-1", fixtures.department("A1"), "LEAD")
                .share("2022-1", fixtures.department("A2"), "SHARED")
                .reported("2022-1", fixtures.department("A2"), 20, "2022-03-31", "2022-04-02")
                .reported("2022-1", fixtures.department("A2"), 30, "2022-04-30", "2022-05-02")
                .task("2022-2", "2022-12-31", "DEFAULT", null)
                .share("2022-2", fixtures.department("A1"), "LEAD")
                .reported("2022-2", fixtures.department("A1"), 20, "2022-03-31", "2022-04-02")
                .done("2022-2", fixtures.department("A1"), "2022-04-20");
        jdbc.sql("""
                        update progress_entry e set needs_coordination = true from share s join task t on t.id = s.task_id
                        where s.id = e.share_id and t.plan_id = :plan and e.entered_on = '2022-04-02'
                        """).param("plan", mixed.planId()).update();
        String address = "/plans/" + mixed.planId() + "/tasks?coordination=";
        assertThat(coordinated(address + "yes&asOf=2022-04-01")).isEmpty();
        assertThat(coordinated(address + "yes&asOf=2022-04-10")).containsExactly("2022-1", "2022-2");
        assertThat(coordinated(address + "no&asOf=2022-04-10")).isEmpty();
        assertThat(coordinated(address + "yes&asOf=2022-04-25"))
                .as("2022-2 is done")
                .containsExactly("2022-1");
        assertThat(coordinated(address + "no&asOf=2022-04-25")).containsExactly("2022-2");
        assertThat(coordinated(address + "yes&asOf=2022-05-10"))
                .as("the next report asks for nothing")
                .isEmpty();
        String of = address + "yes&asOf=2022-04-10&department=";
        assertThat(coordinated(of + fixtures.department("A1"))).containsExactly("2022-2");
        assertThat(coordinated(of + fixtures.department("A2"))).containsExactly("2022-1");
        Document page = html(page("leader@alpha", address + "yes&asOf=2022-04-10"));
        assertThat(page.select(".led-conditions a").eachText()).contains("需协调：是");
        assertThat(page.select(".led-conditions a").attr("href")).doesNotContain("coordination");
        assertThat(page.select("#coordination option[selected]").val()).isEqualTo("yes");
        assertThat(page.select(".wp-chips a[href*='light=']").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.contains("coordination=yes"));
    }

    private List<String> coordinated(String address) throws Exception {
        Document page = html(page("leader@alpha", address));
        assertThat(codes(page)).as(address).hasSize(total(page));
        return codes(page);
    }

    private String shares(String address) throws Exception {
        Document page = html(page("leader@alpha", address));
        assertThat(codes(page)).hasSize(total(page));
        Element tally = page.select("[data-shares]").first();
        assertThat(tally).as(address).isNotNull();
        return (tally.attr("data-condition") + " " + tally.attr("data-shares") + ": " + String.join(" ", codes(page)))
                .strip();
    }

    @Test
    void datesInTheWrongOrderAreSaid() throws Exception {
        Document page = ledger("&dueFrom=2024-09-10&dueTo=2024-06-30");
        assertThat(total(page)).isZero();
        assertThat(page.select("[role=alert]").text()).contains("2024-09-10", "2024-06-30");
        assertThat(page.select("input[aria-invalid=true]")).hasSize(2);
        assertThat(ledger("&dueFrom=2024-06-30&dueTo=2024-06-30").select("[role=alert]"))
                .isEmpty();
    }

    @Test
    void ledgerOfAllPlansIsClampedToTheFirstIssueDayAndToday() throws Exception {
        String first = jdbc.sql("select min(issued_on)::text from plan where bureau_id = :bureau")
                .param("bureau", fixtures.bureau("alpha"))
                .query(String.class)
                .single();
        Document before = html(page("leader@alpha", "/tasks?plan=all&asOf=1990-01-01"));
        assertThat(before.select("html").attr("data-as-of")).isEqualTo(first);
        assertThat(before.select(".wp-info[role=status]").text()).contains(first);
        assertThat(before.select("tr[data-task-id] a").eachAttr("href"))
                .allMatch(href -> href.contains("asOf=" + first));
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        Document after = html(page("leader@alpha", "/tasks?plan=all&asOf=2999-01-01"));
        assertThat(after.select("html").attr("data-as-of")).isEqualTo(today);
        assertThat(after.select(".wp-info[role=status]").text()).contains(today);
        assertThat(html(page("leader@alpha", "/tasks?asOf=1990-01-01"))
                        .select(".wp-info[role=status]")
                        .text())
                .isNotBlank();
        assertThat(html(page("leader@alpha", "/tasks?plan=all&asOf=" + first)).select(".wp-info[role=status]"))
                .isEmpty();
        Document plans = html(page("leader@alpha", "/plans?asOf=1990-01-01"));
        assertThat(plans.select("html").attr("data-as-of")).isEqualTo(first);
        assertThat(plans.select(".wp-info").text()).contains(first);
        assertThat(html(page("leader@alpha", "/plans?asOf=2999-01-01"))
                        .select("html")
                        .attr("data-as-of"))
                .isEqualTo(today);
    }
}
