package app.workplan.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.PlanRows;
import app.workplan.web.WebTestBase;
import app.workplan.web.YearPlan;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerPageTest extends WebTestBase {

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
    void fiveLightsSumToTheRowsWithoutTheCancelledOne() throws Exception {
        Document page = ledger("");
        assertThat(page.select("html").attr("data-as-of")).isEqualTo(YearPlan.DAY);
        assertThat(page.select("main").attr("data-page")).isEqualTo("tasks");
        assertThat(codes(page)).containsExactly("2024-1", "2024-2", "2024-2a", "2024-3", "2024-4", "2024-5", "2024-6");
        assertThat(total(page)).isEqualTo(7);
        assertThat(page.select(".wp-chip b").eachText()).containsExactly("7", "1", "2", "1", "1", "2");
        for (Element chip : page.select(".led-tools .wp-chip")) {
            var answer = page("leader@alpha", chip.attr("href"));
            assertThat(total(html(answer)))
                    .isEqualTo(Integer.parseInt(chip.select("b").text()));
        }
    }

    @Test
    void rowsCarryTheFiguresOfTheTask() throws Exception {
        Element row = ledger("").select("tr[data-task-code=2024-4]").first();
        assertThat(row).isNotNull();
        assertThat(row.attr("data-light")).isEqualTo("AT_RISK");
        assertThat(row.attr("data-task-state")).isEqualTo("IN_PROGRESS");
        assertThat(row.attr("data-due")).isEqualTo("2024-09-10");
        assertThat(row.attr("data-progress")).isEqualTo("95.0");
        assertThat(row.select(".wp-light").attr("title")).isNotBlank();
        assertThat(row.select(".wp-tag").eachText()).hasSize(2);
    }

    @Test
    void everyCellStandsUnderItsHeading() throws Exception {
        Document page = ledger("");
        List<String> headings = page.select("table.led thead th").eachAttr("data-col");
        assertThat(headings).isNotEmpty();
        assertThat(page.select("tbody tr"))
                .allSatisfy(
                        row -> assertThat(row.select("td").eachAttr("data-col")).isEqualTo(headings))
                .allSatisfy(row -> assertThat(row.select("td")).hasSameSizeAs(page.select("table.led thead th")));
    }

    @Test
    void paperHasEveryDepartmentOfATask() throws Exception {
        for (int i = 1; i <= 8; i++) {
            plan.share("2024-6", bygone("Bygone " + i), "SUPPORT");
        }
        Element row = ledger("").select("tr[data-task-code=2024-6]").first();
        assertThat(row).isNotNull();
        String rest = row.select("td.dp [data-unsent]").text();
        assertThat(row.select("td.dp .wp-tag")).hasSize(6);
        for (int i = 1; i <= 8; i++) {
            assertThat(row.select("td.dp .wp-tag").text() + rest).contains("Bygone " + i);
        }
        assertThat(rest).contains("配合 Bygone 8");
        assertThat(row.select("[data-unsent]").attr("class")).isEqualTo("wp-print-only");
        assertThat(ledger("").select("tr[data-task-code=2024-4] [data-unsent]")).isEmpty();
    }

    /** A department that ended before any plan of these tests began, so that no other page lists it. */
    private long bygone(String name) {
        return jdbc.sql("""
                        insert into department (id, bureau_id, code, name, kind, valid_from, valid_to)
                        values (nextval('entity_seq'), :bureau, :name, :name, 'SECTION', '2010-01-01', '2010-12-31') returning id
                        """)
                .param("bureau", fixtures.bureau("alpha"))
                .param("name", name)
                .query(Long.class)
                .single();
    }

    @Test
    void cancelledTasksShowOnlyWhenAskedFor() throws Exception {
        Document page = ledger("&state=CANCELLED");
        assertThat(codes(page)).containsExactly("2024-10");
        Element row = page.select("tr[data-task-id]").first();
        assertThat(row).isNotNull();
        assertThat(row.hasAttr("data-light")).isFalse();
        assertThat(row.attr("data-task-state")).isEqualTo("CANCELLED");
    }

    @Test
    void withDepartmentRowsMeanItsCountingShare() throws Exception {
        Document first = ledger("&department=" + fixtures.department("A1"));
        assertThat(codes(first)).containsExactly("2024-1", "2024-2", "2024-3", "2024-4");
        Element row = first.select("tr[data-task-code=2024-4]").first();
        assertThat(row).isNotNull();
        assertThat(row.attr("data-light")).isEqualTo("DONE");
        assertThat(row.attr("data-task-state")).isEqualTo("DONE");
        assertThat(row.attr("data-progress")).isEqualTo("100.0");
        // it only supports 2024-3
        Document second = ledger("&department=" + fixtures.department("A2"));
        assertThat(codes(second)).containsExactly("2024-2a", "2024-4", "2024-5");
        assertThat(codes(ledger("&light=DONE&department=" + fixtures.department("A1"))))
                .containsExactly("2024-2", "2024-4");
        assertThat(codes(ledger("&reports=OWED&department=" + fixtures.department("A1"))))
                .containsExactly("2024-1", "2024-3");
    }

    @Test
    void findsByTextCodeAndSourceWords() throws Exception {
        assertThat(codes(ledger("&q=title of 2024-2a"))).containsExactly("2024-2a");
        assertThat(total(ledger("&q=TAILINGS"))).isEqualTo(7);
        assertThat(total(ledger("&q=%25"))).isZero();
        assertThat(total(ledger("&q=beta"))).isZero();
    }

    @Test
    void filtersByDatesChapterAndHonesty() throws Exception {
        assertThat(codes(ledger("&dueFrom=2024-06-30&dueTo=2024-09-10"))).containsExactly("2024-1", "2024-4");
        assertThat(total(ledger("&chapter=" + plan.chapterId()))).isEqualTo(7);
        assertThat(total(ledger("&chapter=" + plan.chapter("empty")))).isZero();
        assertThat(codes(ledger("&assigned=no"))).containsExactly("2024-6");
        assertThat(codes(ledger("&quantified=no"))).containsExactly("2024-2", "2024-3", "2024-6");
        assertThat(codes(ledger("&origin=TEXT"))).containsExactly("2024-2a");
        assertThat(codes(ledger("&light=OVERDUE&light=NOT_STARTED"))).containsExactly("2024-1", "2024-5");
        assertThat(codes(ledger("&state=SUBMITTED"))).isEmpty();
    }

    @Test
    void sortsByEveryHeading() throws Exception {
        assertThat(codes(ledger("&sort=light")))
                .containsExactly("2024-1", "2024-4", "2024-6", "2024-3", "2024-5", "2024-2", "2024-2a");
        assertThat(codes(ledger("&sort=overdue")).get(0)).isEqualTo("2024-1");
        assertThat(codes(ledger("&sort=due")).get(0)).isEqualTo("2024-2a");
        assertThat(codes(ledger("&sort=-code")).get(0)).isEqualTo("2024-6");
        assertThat(codes(ledger("&sort=progress")).get(0)).isEqualTo("2024-5");
        for (Element head : ledger("").select("th a.wp-sort")) {
            assertThat(status(page("leader@alpha", head.attr("href")))).isEqualTo(200);
        }
        assertThat(ledger("&sort=-due").select("th[aria-sort=descending]")).hasSize(1);
    }

    @Test
    void conditionsCanBeTakenAwayOneByOne() throws Exception {
        Document page = ledger("&q=title&light=DONE&dueTo=2024-06-30");
        assertThat(codes(page)).containsExactly("2024-2a");
        List<String> links = page.select(".led-conditions a").eachAttr("href");
        assertThat(links).hasSize(2).allMatch(link -> link.contains("light=DONE") && link.contains("asOf="));
        assertThat(codes(html(page("leader@alpha", links.get(1))))).containsExactly("2024-2", "2024-2a");
    }

    @Test
    void badParametersAreSaidAndNeverAnError() throws Exception {
        Document page = ledger("&size=9999&page=77&dueFrom=tomorrow&department=abc&light=PURPLE&sort=x'y");
        assertThat(total(page)).isEqualTo(7);
        assertThat(codes(page)).hasSize(7);
        assertThat(page.select("[role=alert]")).hasSize(1);
        assertThat(page.select("#pager-size option[selected]").attr("value")).isEqualTo("100");
        assertThat(ledger("&page=-3&size=0").select("tr[data-task-id]")).hasSize(7);
        assertThat(total(ledger("&department=999999999"))).isZero();
        assertThat(total(ledger("&q=" + "x".repeat(5000)))).isZero();
    }

    @Test
    void dayOutsideThePlanIsClampedAndSaid() throws Exception {
        for (String[] each :
                new String[][] {{"2020-01-01", "2024-02-19"}, {"2099-01-01", "2025-01-15"}, {"soon", "2025-01-15"}}) {
            Document page = html(page("leader@alpha", "/plans/" + plan.planId() + "/tasks?asOf=" + each[0]));
            assertThat(page.select("html").attr("data-as-of")).isEqualTo(each[1]);
            assertThat(page.select(".wp-info[role=status]").text()).contains(each[1]);
        }
    }

    @Test
    void pagesKeepTheWholeQuery() throws Exception {
        PlanRows large = PlanRows.issued(
                jdbc,
                fixtures.bureau("alpha"),
                LocalDate.parse("2023-01-01"),
                LocalDate.parse("2023-12-31"),
                LocalDate.parse("2023-01-09"));
        for (int i = 1; i <= 45; i++) {
            large.task("2023-" + i, "2023-12-31", "DEFAULT", null)
                    .share("2023-" + i, fixtures.department("A1"), "LEAD");
        }
        String address = "/plans/" + large.planId() + "/tasks?size=20&q=title&asOf=2023-06-01";
        Document first = html(page("leader@alpha", address));
        assertThat(codes(first)).hasSize(20).startsWith("2023-1", "2023-2", "2023-3");
        assertThat(first.select("a[rel=prev]")).isEmpty();
        String next = first.select("a[rel=next]").attr("href");
        assertThat(next).contains("size=20", "q=title", "asOf=2023-06-01", "page=2");
        Document last = html(page("leader@alpha", next.replace("page=2", "page=3")));
        assertThat(codes(last)).hasSize(5).endsWith("2023-45");
        assertThat(last.select("a[rel=prev]").attr("href")).contains("page=2");
        assertThat(last.select("a[rel=next]")).isEmpty();
    }

    @Test
    void ledgerOfAllPlansShowsThoseInForceUnlessAsked() throws Exception {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        PlanRows running = PlanRows.issued(
                        jdbc, fixtures.bureau("alpha"), today.minusDays(20), today.plusDays(60), today.minusDays(20))
                .task("now-1", today.plusDays(60).toString(), "DEFAULT", null);
        assertThat(html(page("leader@alpha", "/tasks?q=now-1&size=100"))
                        .select("tr[data-task-id=" + running.taskId("now-1") + "]"))
                .hasSize(1);
        assertThat(codes(html(page("leader@alpha", "/tasks?size=100&q=2024-1"))))
                .doesNotContain("2024-1");
        assertThat(codes(html(page("leader@alpha", "/tasks?plan=" + plan.planId()))))
                .contains("2024-1");
        assertThat(codes(html(page("leader@alpha", "/tasks?plan=all&size=100&q=2024-1"))))
                .contains("2024-1");
        assertThat(status(page("leader@alpha", "/tasks?plan=999999999"))).isEqualTo(404);
        assertThat(status(page("leader@beta", "/tasks?plan=" + plan.planId()))).isEqualTo(404);
        assertThat(status(page("leader@beta", "/tasks"))).isEqualTo(200);
    }

    @Test
    void draftIsNotJudged() throws Exception {
        PlanRows draft = PlanRows.draft(
                        jdbc, fixtures.bureau("alpha"), LocalDate.parse("2024-01-01"), LocalDate.parse("2024-12-31"))
                .task("draft-1", "2024-12-31", "DEFAULT", null);
        Document own = html(page("office@alpha", "/plans/" + draft.planId() + "/tasks"));
        assertThat(codes(own)).containsExactly("draft-1");
        assertThat(own.select("[data-light], .led-tools .wp-chip")).isEmpty();
        assertThat(status(page("leader@alpha", "/plans/" + draft.planId() + "/tasks")))
                .isEqualTo(404);
    }

    @Test
    void otherBureausSeeNothingOfIt() throws Exception {
        String address = "/plans/" + plan.planId() + "/tasks";
        assertThat(status(page("leader@beta", address))).isEqualTo(404);
        assertThat(status(page("office@beta", address))).isEqualTo(404);
        assertThat(status(page("leader@alpha", "/plans/abc/tasks"))).isEqualTo(404);
        assertThat(status(page("head@alpha", address))).isEqualTo(200);
        assertThat(status(page("staff@alpha", address))).isEqualTo(200);
        assertThat(status(page("admin@alpha", address))).isEqualTo(403);
        assertThat(status(page("auditor@alpha", address))).isEqualTo(403);
    }
}
