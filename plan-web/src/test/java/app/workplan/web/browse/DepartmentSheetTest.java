package app.workplan.web.browse;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.PlanRows;
import app.workplan.web.YearPlan;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DepartmentSheetTest extends BrowseTestBase {

    private PlanRows plan;
    private String pages;

    @BeforeEach
    void plan() {
        plan = YearPlan.of(jdbc, fixtures);
        pages = "/plans/" + plan.planId() + "/departments";
    }

    private static String on(String address) {
        return address + "?asOf=" + YearPlan.DAY;
    }

    @Test
    void indexListsEveryDepartmentWithTheNumbersOfTheLedger() throws Exception {
        Document page = leader(on(pages));
        List<Element> rows = page.select("tr[data-department-id]");
        assertThat(rows).extracting(row -> row.attr("data-department")).containsExactly("A1", "A2");
        assertThat(rows).extracting(row -> row.attr("data-total")).containsExactly("4", "3");
        assertThat(rows).extracting(row -> row.attr("data-overdue")).containsExactly("1", "0");
        // 50, 100, 70, 100
        assertThat(rows.get(0).attr("data-progress")).isEqualTo("80.0");
        assertThat(followNumbers(page)).isEqualTo(2);
        for (Element light : page.select("tr[data-department-id] a[href*=light]")) {
            assertThat(leader(light.attr("href")).select("[data-total]").attr("data-total"))
                    .as(light.attr("href"))
                    .isEqualTo(light.text());
        }
    }

    @Test
    void sharesAndThoseThatDoNotCountLeadToTheirRows() throws Exception {
        Document page = leader(on(pages));
        Element shares = page.select("#h-departments a[data-shares]").first();
        assertThat(shares).isNotNull();
        assertThat(shares.attr("data-shares")).isEqualTo("7");
        assertThat(behind(page, shares.attr("href")).select("tr[data-counting=true]"))
                .hasSize(7);
        Element others = page.select("td a[data-others]").first();
        assertThat(others).isNotNull();
        assertThat(others.text()).isEqualTo("1");
        Element heading = behind(page, others.attr("href"));
        assertThat(heading.nextElementSibling().select("tr[data-counting=false]"))
                .hasSize(1);
        assertThat(page.select("td a[data-others]")).hasSize(1);
    }

    @Test
    void suspendedTaskSaysSoOnceAndOnEveryPage() throws Exception {
        jdbc.sql("""
                        insert into share_fact (id, bureau_id, share_id, valid_from, role, state, percent, weight)
                        select nextval('entity_seq'), bureau_id, id, timestamptz '2024-08-25 12:00+8', role, 'SUSPENDED', 70, 1
                        from share where task_id = :task and department_id = :department
                        """)
                .param("task", plan.taskId("2024-3"))
                .param("department", fixtures.department("A1"))
                .update();
        jdbc.sql("""
                        insert into task_fact (id, bureau_id, task_id, valid_from, due_on, due_origin, weight, set_state)
                        select nextval('entity_seq'), bureau_id, id, timestamptz '2024-08-25 12:00+8', due_on, due_origin, 1,
                               'SUSPENDED'
                        from task where id = :task
                        """).param("task", plan.taskId("2024-3")).update();
        Element row = leader(on(pages + "/" + fixtures.department("A1")))
                .select("tr[data-task-id=" + plan.taskId("2024-3") + "]")
                .first();
        assertThat(row).isNotNull();
        assertThat(row.text()).containsOnlyOnce("已暂停");
        assertThat(leader("/tasks/" + plan.taskId("2024-3") + "?asOf=" + YearPlan.DAY)
                        .select(".task-sum")
                        .text())
                .containsOnlyOnce("已暂停");
        assertThat(leader("/plans/" + plan.planId() + "/calendar?month=2024-12&asOf=" + YearPlan.DAY)
                        .select(".cal-days [data-task-id=" + plan.taskId("2024-3") + "] svg")
                        .attr("aria-label"))
                .isEqualTo("已暂停");
        // as in the ledger
        assertThat(leader("/plans/" + plan.planId() + "/timeline?asOf=" + YearPlan.DAY)
                        .select("tr[data-task-code=2024-3] .wp-light")
                        .text())
                .isEqualTo("已暂停");
        assertThat(leader("/plans/" + plan.planId() + "/tasks?asOf=" + YearPlan.DAY)
                        .select("tr[data-task-code=2024-3] .wp-light")
                        .text())
                .isEqualTo("已暂停");
    }

    @Test
    void sheetHasTheRowsOfTheLedgerForTheDepartment() throws Exception {
        long a1 = fixtures.department("A1");
        Document sheet = leader(on(pages + "/" + a1));
        Document ledger = leader("/plans/" + plan.planId() + "/tasks?department=" + a1 + "&asOf=" + YearPlan.DAY);
        assertThat(judged(sheet, "tr[data-counting=true]")).hasSize(4).isEqualTo(judged(ledger, "tr[data-task-code]"));
        assertThat(sheet.select("article.sheet").attr("data-total"))
                .isEqualTo(ledger.select("[data-total]").attr("data-total"));
        assertThat(sheet.select("tr[data-task-id=" + plan.taskId("2024-1") + "]")
                        .text())
                .contains("2024-1", "text", "2024-08-31", "逾期 65 天");
    }

    private static Set<String> judged(Document page, String rows) {
        return page.select(rows).stream()
                .map(row -> String.join(
                        " ",
                        row.attr("data-task-id"),
                        row.attr("data-light"),
                        row.attr("data-due"),
                        row.attr("data-progress")))
                .collect(Collectors.toSet());
    }

    @Test
    void supportIsShownAndNotCounted() throws Exception {
        Document sheet = leader(on(pages + "/" + fixtures.department("A2")));
        assertThat(sheet.select("article.sheet").attr("data-total")).isEqualTo("3");
        assertThat(sheet.select("tr[data-counting=false]")).hasSize(1);
        assertThat(sheet.select("tr[data-counting=false]").attr("data-task-id")).isEqualTo("" + plan.taskId("2024-3"));
    }

    @Test
    void pastDayShowsWhatStoodThenAndTheLinksCarryIt() throws Exception {
        Document sheet = leader(pages + "/" + fixtures.department("A1") + "?asOf=2024-05-01");
        assertThat(sheet.select("html").attr("data-as-of")).isEqualTo("2024-05-01");
        Element row =
                sheet.select("tr[data-task-id=" + plan.taskId("2024-2") + "]").first();
        assertThat(row).isNotNull();
        assertThat(row.attr("data-share-state")).isEqualTo("NOT_STARTED");
        // reported in August only
        assertThat(sheet.select("tr[data-task-id=" + plan.taskId("2024-1") + "]")
                        .text())
                .contains("还没有填报");
        assertThat(sheet.select("main a[href*=/tasks], [data-ways] a").eachAttr("href"))
                .allMatch(href -> href.contains("asOf=2024-05-01"));
        assertThat(leader(pages + "?asOf=2030-01-01").select(".wp-info").text()).contains("2025-01-15");
    }

    @Test
    void everySheetIsPrintedOnAPaperOfItsOwn() throws Exception {
        Document all = leader(on(pages + "/sheets"));
        assertThat(all.select("article.sheet").eachAttr("data-department")).containsExactly("A1", "A2");
        assertThat(all.select("article.sheet .sheet-facts").eachText())
                .allMatch(text -> text.contains(YearPlan.DAY) && text.contains("Plan " + plan.planId()));
    }

    @Test
    void headsComeToTheirSheetFromTheirHome() throws Exception {
        var small = fixtures.plans().ofAlpha();
        String href = "/plans/" + small.planId() + "/departments/" + fixtures.department("A1");
        assertThat(html(page("head@alpha", "/my")).select("a[data-sheet]").eachAttr("href"))
                .contains(href)
                .allMatch(one -> one.endsWith("/" + fixtures.department("A1")));
        assertThat(html(page("head@alpha", href)).select("article.sheet").attr("data-department"))
                .isEqualTo("A1");
        fixtures.plans().close(small, "alpha");
    }

    @Test
    void unknownDepartmentsAreNotFound() throws Exception {
        for (String department : List.of("0", "99999999", "banana", "" + fixtures.department("B1"))) {
            assertThat(status(page("leader@alpha", pages + "/" + department)))
                    .as(department)
                    .isEqualTo(404);
        }
        assertThat(status(page("leader@beta", pages))).isEqualTo(404);
    }

    @Test
    void draftsAndPlansWithoutDepartmentsSayWhy() throws Exception {
        assertDraftIsEmpty("departments");
        assertDraftIsEmpty("departments/sheets");
        assertDraftIsEmpty("departments/" + fixtures.department("A1"));
        PlanRows none = empty().task("n-1", "2024-12-31", "DEFAULT", null);
        String address = "/plans/" + none.planId() + "/departments";
        assertThat(leader(address).select(".wp-empty a").attr("href")).isEqualTo("/plans/" + none.planId() + "/gaps");
        assertThat(leader(address + "/sheets").select(".wp-empty")).hasSize(1);
        assertThat(leader(address + "/" + fixtures.department("A1")).select(".wp-empty"))
                .hasSize(1);
    }
}
