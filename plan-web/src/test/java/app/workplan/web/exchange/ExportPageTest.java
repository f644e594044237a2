package app.workplan.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Role;
import app.workplan.service.shared.BusinessClock;
import app.workplan.web.PlanRows;
import app.workplan.web.WebTestBase;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;

/** 导出: the rows of every list are those of its page, all pages of them. */
class ExportPageTest extends WebTestBase {

    /** Characters no spreadsheet file can hold; other tests put them into titles. */
    private static final Pattern NOT_IN_SHEETS = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");

    @Autowired
    private BusinessClock clock;

    private String bureau = "";
    private String office = "";
    private String ledger = "";
    private long department;

    @BeforeEach
    void plan() {
        bureau = fixtures.emptyBureau();
        office = "office@" + bureau;
        long first = fixtures.newDepartment(bureau, "=Section");
        long second = fixtures.newDepartment(bureau, "Other");
        String end = clock.today().getYear() + "-12-31";
        PlanRows rows = PlanRows.issued(
                jdbc,
                fixtures.bureau(bureau),
                clock.today().withDayOfYear(1),
                clock.today().withMonth(12).withDayOfMonth(31),
                clock.today().withDayOfYear(1));
        for (int i = 1; i <= 25; i++) {
            rows.task("X-" + i, end, i % 2 == 0 ? "STAFF" : "DEFAULT", null)
                    .share("X-" + i, i <= 12 ? first : second, "LEAD");
        }
        ledger = "/plans/" + rows.planId() + "/tasks";
        department = first;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "size=20",
                "origin=STAFF&size=20",
                "origin=STAFF&sort=-code&size=20",
                "q=X-1&size=20",
                "light=AT_RISK&light=ON_TRACK&light=OVERDUE&size=100"
            })
    void theLedgerLeavesAsFilteredWithAllItsPages(String query) throws Exception {
        Document shown = html(page(office, ledger + "?" + query));
        String href = shown.select("a[data-export]").attr("href");
        MvcResult file = page(office, href);
        assertThat(status(file)).isEqualTo(200);
        List<String> codes = Books.column(file, "编号");
        assertThat(codes).hasSize(Integer.parseInt(shown.select("#ledger").attr("data-total")));
        List<String> onPage = shown.select("tr[data-task-code]").eachAttr("data-task-code");
        assertThat(codes.subList(0, onPage.size())).isEqualTo(onPage);
        assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
    }

    @Test
    void theFileSaysWhatItIsAndHasTheColumnsOfThePage() throws Exception {
        MvcResult file = page(office, ledger + ".xlsx?q=X-1&origin=STAFF&cols=due.weight");
        List<String> text =
                Books.rows(file).stream().map(row -> row.cells().get(0)).toList();
        assertThat(text.get(1)).contains("截至 " + clock.today()).contains("共 5 条");
        assertThat(text.get(2)).contains("X-1", "人工");
        assertThat(Books.rows(file).get(3).cells()).containsExactly("编号", "任务", "完成时限", "权重");
        assertThat(Books.column(file, "完成时限")).containsOnly(clock.today().getYear() + "-12-31");
        MvcResult department = page(office, ledger + ".xlsx?department=" + this.department);
        assertThat(Books.column(department, "责任科室")).hasSize(12).allMatch(cell -> cell.contains("=Section"));
    }

    @Test
    void severalPlansLeaveTogether() throws Exception {
        Document shown = html(page(office, "/tasks?size=100"));
        MvcResult file = page(office, shown.select("a[data-export]").attr("href"));
        assertThat(Books.column(file, "编号"))
                .isEqualTo(shown.select("tr[data-task-code]").eachAttr("data-task-code"));
    }

    @Test
    void departmentsLeaveAsTheirPage() throws Exception {
        String address = ledger.replace("/tasks", "/departments");
        Document shown = html(page(office, address));
        MvcResult file = page(office, shown.select("a[data-export]").attr("href"));
        assertThat(Books.column(file, "责任科室"))
                .isEqualTo(shown.select("tr[data-department]").eachAttr("data-department"));
    }

    @Test
    void reviewsLeaveAsTheirPage() throws Exception {
        fixtures.plans().completionOf("OWN");
        Document shown = html(page("office@alpha", "/reviews"));
        MvcResult file = page("office@alpha", shown.select("a[data-export]").attr("href"));
        assertThat(Books.column(file, "编号"))
                .hasSize(shown.select("article.review-row, [data-extension-id]").size())
                .isNotEmpty();
    }

    @Test
    void lettersLeaveAsTheirPage() throws Exception {
        fixtures.letters().about(fixtures.plans().shareOf("OWN"));
        Document shown = html(page("office@alpha", "/supervision"));
        MvcResult file = page("office@alpha", shown.select("a[data-export]").attr("href"));
        List<String> numbers = Books.column(file, "督办单号");
        assertThat(numbers).hasSize(Integer.parseInt(shown.select("#letters").attr("data-total")));
        List<String> onPage = shown.select("tr[data-letter-id] td.is-name a").eachText();
        assertThat(numbers.subList(0, onPage.size())).isEqualTo(onPage);
    }

    @Test
    void indicatorsLeaveAsTheirPage() throws Exception {
        long id = fixtures.goals().indicatorOf("OWN");
        long plan = jdbc.sql("select plan_id from indicator where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        Document shown = html(page("office@alpha", "/indicators?plan=" + plan));
        MvcResult file = page("office@alpha", shown.select("a[data-export]").attr("href"));
        assertThat(Books.column(file, "指标"))
                .isEqualTo(shown.select("tr[data-indicator-id] td.is-name a").eachText());
    }

    @Test
    void plansLeaveAsTheirPage() throws Exception {
        fixtures.plans().draftOf("OWN");
        Document shown = html(page("office@alpha", "/plans"));
        MvcResult file = page("office@alpha", shown.select("a[data-export]").attr("href"));
        assertThat(Books.column(file, "计划"))
                .isEqualTo(shown.select("tr[data-plan-title]").eachAttr("data-plan-title").stream()
                        .map(title -> NOT_IN_SHEETS.matcher(title).replaceAll("?"))
                        .toList());
        assertThat(Books.column(file, "任务"))
                .isEqualTo(shown.select("td.r.wp-num").eachText());
        assertThat(Books.column(page("head@alpha", "/plans.xlsx"), "状态")).doesNotContain("草稿");
    }

    @Test
    void projectsLeaveAsTheirPage() throws Exception {
        long plan = jdbc.sql("select plan_id from project where id = :id")
                .param("id", fixtures.goals().projectOf("OWN"))
                .query(Long.class)
                .single();
        Document shown = html(page("office@alpha", "/projects?plan=" + plan));
        MvcResult file = page("office@alpha", shown.select("a[data-export]").attr("href"));
        assertThat(Books.column(file, "项目"))
                .isEqualTo(shown.select("tr[data-project-id] td.is-name a").eachText());
    }

    @Test
    void directivesLeaveAsTheirPage() throws Exception {
        fixtures.directives().given("alpha", fixtures.plans().taskOf("OWN"), fixtures.department("A1"));
        Document shown = html(page("leader@alpha", "/directives"));
        MvcResult file = page("leader@alpha", shown.select("a[data-export]").attr("href"));
        assertThat(Books.column(file, "批示内容"))
                .isEqualTo(shown.select("li[data-directive-id] blockquote").eachText());
        assertThat(Books.rows(file).get(2).cells().get(0)).contains("办理中");
    }

    @Test
    void talksLeaveAsTheirPage() throws Exception {
        fixtures.letters().talk(fixtures.plans().shareOf("OWN"));
        Document shown = html(page("office@alpha", "/supervision/outcomes"));
        MvcResult file = page("office@alpha", shown.select("a[data-export]").attr("href"));
        assertThat(Books.column(file, "日期"))
                .isEqualTo(shown.select("tr[data-outcome-id] td.wp-num").eachText());
        assertThat(Books.column(page("office@alpha", "/supervision/outcomes.xlsx?department=" + department), "日期"))
                .isEmpty();
    }

    @Test
    void bureausBelowLeaveInTheOrderOfTheirPage() throws Exception {
        String city = fixtures.emptyBureau();
        String empty = fixtures.emptyBureau();
        for (String below : List.of(bureau, empty)) {
            jdbc.sql("update bureau set parent_id = :parent where id = :id")
                    .param("parent", fixtures.bureau(city))
                    .param("id", fixtures.bureau(below))
                    .update();
        }
        Document shown = html(page("leader@" + city, "/overview?sort=-name"));
        MvcResult file = page("leader@" + city, shown.select("a[data-export]").attr("href"));
        assertThat(Books.column(file, "单位"))
                .hasSize(2)
                .isEqualTo(shown.select("tr[data-bureau-id] th .wp-b").eachText());
        assertThat(Books.column(file, "任务")).contains("25");
        assertThat(Books.column(file, "计划")).anyMatch(words -> words.contains("还没有印发过计划"));
    }

    @Test
    void theAuditorsTrailLeavesAsFiltered() throws Exception {
        submit("office@alpha", "/tasks/views", "name", "View " + fixtures.next(), "query", "light=OVERDUE");
        Document shown = html(page("auditor@alpha", "/audit?kind=view"));
        MvcResult file = page("auditor@alpha", shown.select("a[data-export]").attr("href"));
        assertThat(Books.column(file, "时间"))
                .hasSize(Integer.parseInt(shown.select("[data-total]").attr("data-total")));
        assertThat(Books.column(file, "时间")
                        .subList(0, shown.select("tr[data-audit-id]").size()))
                .isEqualTo(shown.select("tr[data-audit-id] td:first-child").eachText());
    }

    @Test
    void peopleAndDepartmentsLeaveForTheAdministrator() throws Exception {
        String head = fixtures.somebody(bureau, Set.of(Role.HEAD), Set.of(department));
        Document users = html(page("admin@" + bureau, "/admin/users"));
        assertThat(Books.column(
                        page("admin@" + bureau, users.select("a[data-export]").attr("href")), "账号"))
                .isEqualTo(users.select("tr[data-username]").eachAttr("data-username"))
                .contains(head);
        Document departments = html(page("admin@" + bureau, "/admin/departments"));
        MvcResult file =
                page("admin@" + bureau, departments.select("a[data-export]").attr("href"));
        assertThat(Books.column(file, "科室名称"))
                .isEqualTo(departments.select("tr[data-department]").eachAttr("data-department"))
                .contains("=Section");
    }
}
