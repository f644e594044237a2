package app.workplan.web.link;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Role;
import app.workplan.web.CountingDataSource;
import app.workplan.web.PlanRows;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** 下级任务对应上级目标: who may say that a county's task serves a goal of its city, and who sees it. */
class CountyGoalPageTest extends WebTestBase {

    private String city;
    private String county;
    private PlanRows goals;
    private PlanRows tasks;
    private String address;

    @BeforeEach
    void bureaus() {
        city = fixtures.emptyBureau();
        county = below(city);
        goals = plan(city, 2024, "A rescue station in every county");
        tasks = plan(county, 2024, "Build the county's rescue station", "Print the yearbook");
        address = "/plans/" + goals.planId() + "/alignment";
    }

    private String below(String parent) {
        String code = fixtures.emptyBureau();
        jdbc.sql("update bureau set parent_id = :parent where id = :id")
                .param("parent", fixtures.bureau(parent))
                .param("id", fixtures.bureau(code))
                .update();
        return code;
    }

    private PlanRows plan(String bureau, int year, String... titles) {
        return PlanRows.ofYears(jdbc, fixtures.bureau(bureau), year, year, titles);
    }

    private String head(String bureau) {
        return fixtures.somebody(
                bureau, Set.of(Role.HEAD), Set.of(fixtures.newDepartment(bureau, "Floods " + fixtures.next())));
    }

    private static String pair(PlanRows task, PlanRows goal) {
        return task.taskId("0") + "-" + goal.taskId("0");
    }

    private int links(String user, String pair) throws Exception {
        return status(submit(user, address, "pair", pair, "basis", "Minutes 1"));
    }

    private int held() {
        return jdbc.sql("select count(*) from task_link where other_task_id = :goal and ended_at is null")
                .param("goal", goals.taskId("0"))
                .query(Integer.class)
                .single();
    }

    private List<String> served(String reader) throws Exception {
        return html(page(reader, address))
                .select(".link-serving [data-task-id]")
                .eachAttr("data-task-id");
    }

    @Test
    void theOfficeAboveLinksAndTakesBack() throws Exception {
        Document before = html(page("office@" + city, address));
        assertThat(before.select("tr[data-open]").eachAttr("data-open"))
                .containsExactly("" + tasks.taskId("0"), "" + tasks.taskId("1"));
        assertThat(before.select("tr[data-open]").first().attr("data-proposed")).isEqualTo("" + goals.taskId("0"));
        assertThat(status(submit("office@" + city, address, "pair", pair(tasks, goals), "basis", " ")))
                .as("what the city's goals stand on has a reason")
                .isEqualTo(422);
        assertThat(links("office@" + city, pair(tasks, goals))).isEqualTo(303);
        assertThat(links("office@" + city, pair(tasks, goals))).as("sent twice").isEqualTo(303);
        assertThat(held()).isEqualTo(1);
        assertThat(served("leader@" + city)).containsExactly("" + tasks.taskId("0"));
        assertThat(html(page("office@" + city, address)).select(".link-serving").text())
                .contains(jdbc.sql("select name from bureau where id = :id")
                        .param("id", fixtures.bureau(county))
                        .query(String.class)
                        .single());
        String removal = address + "/removal";
        assertThat(status(submit("office@" + city, removal, "pair", pair(tasks, goals), "basis", "")))
                .isEqualTo(422);
        assertThat(status(submit("office@" + city, removal, "pair", pair(tasks, goals), "basis", "Minutes 2")))
                .isEqualTo(303);
        assertThat(held()).isZero();
        assertThat(jdbc.sql("select bureau_id || ' ' || action || ' ' || basis from audit_entry"
                                + " where entity_id = :goal and entity = 'task' order by id")
                        .param("goal", goals.taskId("0"))
                        .query(String.class)
                        .list())
                .as("the trail of the city")
                .containsExactly(
                        fixtures.bureau(city) + " link.align Minutes 1",
                        fixtures.bureau(city) + " link.part Minutes 2");
        assertThat(jdbc.sql("select count(*) from audit_entry where bureau_id = :county and action like 'link.%'")
                        .param("county", fixtures.bureau(county))
                        .query(Integer.class)
                        .single())
                .as("nothing was done to the county")
                .isZero();
    }

    @Test
    void nobodyElseLinksAndWhatIsNotKnownIsNotThere() throws Exception {
        for (String user : List.of("leader@" + city, head(city))) {
            assertThat(links(user, pair(tasks, goals))).as(user).isEqualTo(403);
        }
        for (String user : List.of("office@" + county, "leader@" + county, "office@beta")) {
            assertThat(links(user, pair(tasks, goals))).as(user).isEqualTo(404);
        }
        String countys = "/plans/" + tasks.planId() + "/alignment";
        assertThat(status(submit("office@" + city, countys, "pair", pair(tasks, goals), "basis", "x")))
                .as("the plan of the county is only read")
                .isEqualTo(403);
        assertThat(status(submit("office@" + county, countys, "pair", pair(tasks, goals), "basis", "x")))
                .as("the city's goals do not exist for the county")
                .isEqualTo(404);
        PlanRows stranger = plan(fixtures.emptyBureau(), 2024, "A rescue station in every county");
        assertThat(links("office@" + city, pair(stranger, goals))).isEqualTo(404);
        PlanRows draft = PlanRows.draft(
                        jdbc, fixtures.bureau(county), LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31))
                .task("0", "2024-12-31", "DEFAULT", null);
        assertThat(links("office@" + city, pair(draft, goals)))
                .as("a county's draft")
                .isEqualTo(404);
        assertThat(held()).isZero();
    }

    @Test
    void aPlanBelowMayBeAsLongNotLongerNorOfOtherYears() throws Exception {
        PlanRows later = plan(county, 2025, "A rescue station next year");
        MvcResult other = submit("office@" + city, address, "pair", pair(later, goals), "basis", "x");
        assertThat(status(other)).isEqualTo(422);
        assertThat(html(other).select("[role=alert]").text()).contains("不短于");
        PlanRows longer = PlanRows.issued(
                        jdbc,
                        fixtures.bureau(county),
                        LocalDate.of(2021, 1, 1),
                        LocalDate.of(2025, 12, 31),
                        LocalDate.of(2021, 2, 1))
                .task("0", "2025-12-31", "DEFAULT", null);
        assertThat(links("office@" + city, pair(longer, goals))).isEqualTo(422);
        assertThat(held()).isZero();
    }

    @Test
    void whoReadsBothSidesSeesTheLink() throws Exception {
        assertThat(links("office@" + city, pair(tasks, goals))).isEqualTo(303);
        String goal = "/tasks/" + goals.taskId("0");
        String task = "/tasks/" + tasks.taskId("0");
        assertThat(html(page("leader@" + city, goal)).select("[data-link=SERVED_BY]"))
                .hasSize(1);
        assertThat(html(page("leader@" + city, task)).select("[data-link=SERVES]"))
                .hasSize(1);
        assertThat(html(page("leader@" + city, "/plans/" + tasks.planId() + "/alignment"))
                        .select("a[data-longer]"))
                .hasSize(1);
        for (String reader : List.of("office@" + county, "leader@" + county, head(county))) {
            assertThat(html(page(reader, task)).select("[data-link]"))
                    .as(reader)
                    .isEmpty();
            assertThat(html(page(reader, "/plans/" + tasks.planId() + "/alignment"))
                            .select("a[data-longer]"))
                    .as(reader)
                    .isEmpty();
        }
        String head = head(city);
        assertThat(html(page(head, goal)).select("[data-link]"))
                .as("departments of the city read no county")
                .isEmpty();
        assertThat(served(head)).isEmpty();
        jdbc.sql("update bureau set parent_id = null where id = :id")
                .param("id", fixtures.bureau(county))
                .update();
        assertThat(served("leader@" + city)).as("moved to another parent").isEmpty();
    }

    @Test
    void moreBureausBelowTakeNoMoreStatements() throws Exception {
        int one = CountingDataSource.statementsOf(() -> page("leader@" + city, address))
                .size();
        for (int i = 0; i < 5; i++) {
            PlanRows more = plan(below(city), 2024, "A rescue station of its own");
            assertThat(links("office@" + city, pair(more, goals))).isEqualTo(303);
        }
        assertThat(served("leader@" + city)).hasSize(5);
        assertThat(CountingDataSource.statementsOf(() -> page("leader@" + city, address)))
                .hasSize(one);
    }
}
