package app.workplan.web.browse;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Role;
import app.workplan.web.CountingDataSource;
import app.workplan.web.PlanRows;
import app.workplan.web.YearPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What holds for every way to look at a plan. */
class WaysTest extends BrowseTestBase {

    private static final List<String> WAYS =
            List.of("", "/tasks", "/departments", "/departments/sheets", "/calendar", "/timeline", "/gaps");

    @Test
    void everyWayLeadsToTheOthersOnTheSameDay() throws Exception {
        PlanRows plan = YearPlan.of(jdbc, fixtures);
        for (String way : WAYS) {
            Document page = leader("/plans/" + plan.planId() + way + "?asOf=" + YearPlan.DAY);
            List<String> links = page.select("[data-ways] a").eachAttr("href");
            assertThat(links)
                    .as(way)
                    .hasSize(6)
                    .allMatch(href -> href.contains("asOf=" + YearPlan.DAY) && !href.contains("department="));
            assertThat(page.select("[data-ways] a[aria-current=page]")).as(way).hasSize(1);
        }
    }

    @Test
    void bothLanguagesSayEverything() throws Exception {
        PlanRows plan = YearPlan.of(jdbc, fixtures);
        for (String way : WAYS) {
            String address = "/plans/" + plan.planId() + way + "?asOf=" + YearPlan.DAY;
            assertThat(leader(address + "&lang=en").text()).as(way).doesNotContain("??");
            assertThat(leader(address + "&lang=zh-CN").text()).as(way).doesNotContain("??");
        }
    }

    @Test
    void chapterOfThePlanLeadsToItsTasks() throws Exception {
        PlanRows plan = YearPlan.of(jdbc, fixtures);
        Document page = leader("/plans/" + plan.planId() + "?asOf=" + YearPlan.DAY);
        assertThat(page.select("a[data-chapter-tasks]")).hasSize(1);
        // the tree shows the cancelled task too
        assertThat(page.select("a[data-chapter-tasks]").attr("href")).contains("chapter=" + plan.chapterId());
        assertThat(page.select(".plan-links a[href*=OVERDUE]").attr("href"))
                .contains("chapter=" + plan.chapterId(), "asOf=" + YearPlan.DAY);
        Document task = leader("/tasks/" + plan.taskId("2024-1"));
        assertThat(task.select("a[data-chapter-tasks]").attr("href"))
                .startsWith("/plans/" + plan.planId() + "/tasks?chapter=" + plan.chapterId());
    }

    @Test
    void parentBureauReadsAndOthersDoNot() throws Exception {
        PlanRows plan = YearPlan.of(jdbc, fixtures);
        long alpha = fixtures.bureau("alpha");
        jdbc.sql("update bureau set parent_id = :parent where id = :id")
                .param("parent", fixtures.bureau("beta"))
                .param("id", alpha)
                .update();
        try {
            for (String way : WAYS) {
                String address = "/plans/" + plan.planId() + way;
                assertThat(status(page("leader@beta", address))).as(way).isEqualTo(200);
                assertThat(status(page("office@beta", address))).as(way).isEqualTo(200);
                assertThat(status(page("head@beta", address))).as(way).isEqualTo(404);
            }
            assertThat(html(page("office@beta", "/plans/" + plan.planId() + "/gaps"))
                            .select("a.btn[href*=tasks]"))
                    .isEmpty();
        } finally {
            jdbc.sql("update bureau set parent_id = null where id = :id")
                    .param("id", alpha)
                    .update();
        }
    }

    @Test
    void fourHundredDepartmentsWithLongNamesCostNoMoreStatements() throws Exception {
        String code = "wide" + fixtures.next();
        submit(
                "admin",
                "/admin/bureaus",
                "code",
                code,
                "name",
                "Bureau " + code,
                "shortName",
                code,
                "adminName",
                "A",
                "adminUsername",
                "admin@" + code);
        String leader = fixtures.somebody(code, Set.of(Role.LEADER), Set.of());
        PlanRows few = issued(code).task("f-1", "2024-12-31", "DEFAULT", null);
        PlanRows many = issued(code);
        String name = "非煤矿山安全生产监督管理与尾矿库综合治理".repeat(3).substring(0, 55);
        for (int i = 1; i <= 400; i++) {
            long department = jdbc.sql("""
                            insert into department (id, bureau_id, code, name, kind, position, valid_from, valid_to)
                            values (nextval('entity_seq'), :bureau, :code, :name, 'SECTION', 9, date '2020-01-01', date '2024-12-31')
                            returning id
                            """)
                    .param("bureau", fixtures.bureau(code))
                    .param("code", "w" + fixtures.next())
                    .param("name", "%s%05d".formatted(name, fixtures.next()))
                    .query(Long.class)
                    .single();
            many.task("w-" + i, "2024-12-31", "DEFAULT", null).share("w-" + i, department, "LEAD");
        }
        Map<String, Integer> most =
                Map.of("/departments", 7, "/departments/sheets", 8, "/calendar", 11, "/timeline", 8, "/gaps", 9);
        for (Map.Entry<String, Integer> one : most.entrySet()) {
            List<String> small = statementsOf(leader, few.planId(), one.getKey());
            List<String> large = statementsOf(leader, many.planId(), one.getKey());
            assertThat(large).as(one.getKey()).hasSameSizeAs(small);
            assertThat(large.size()).as(String.join("\n--\n", large)).isLessThanOrEqualTo(one.getValue());
        }
        assertThat(html(page(leader, "/plans/" + many.planId() + "/departments"))
                        .select("tr[data-department-id]"))
                .hasSize(400);
        assertThat(html(page(leader, "/plans/" + many.planId() + "/departments/sheets"))
                        .select("article.sheet"))
                .hasSize(400);
    }

    private PlanRows issued(String bureau) {
        return PlanRows.issued(
                jdbc,
                fixtures.bureau(bureau),
                LocalDate.parse("2024-01-01"),
                LocalDate.parse("2024-12-31"),
                LocalDate.parse("2024-01-09"));
    }

    private List<String> statementsOf(String reader, long plan, String way) throws Exception {
        return CountingDataSource.statementsOf(() -> page(reader, "/plans/" + plan + way)).stream()
                .filter(sql -> !sql.contains("from user_account ua") && !sql.contains("from user_role r"))
                .toList();
    }
}
