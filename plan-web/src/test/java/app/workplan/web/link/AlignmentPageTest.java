package app.workplan.web.link;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.PlanRows;
import app.workplan.web.WebTestBase;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

class AlignmentPageTest extends WebTestBase {

    private String bureau;
    private String office;
    private PlanRows five;
    private PlanRows year;
    private String address;

    @BeforeEach
    void plans() {
        bureau = fixtures.emptyBureau();
        office = "office@" + bureau;
        five = plan(2021, 2030, "Modern flood warning for every river", "A rescue station in every county");
        year = plan(2024, 2024, "Flood warning for the upper river", "Print the yearbook");
        address = "/plans/" + five.planId() + "/alignment";
    }

    private PlanRows plan(int from, int to, String... titles) {
        return PlanRows.ofYears(jdbc, fixtures.bureau(bureau), from, to, titles);
    }

    private static String id(PlanRows plan, int task) {
        return String.valueOf(plan.taskId("" + task));
    }

    private String pair() {
        return id(year, 0) + "-" + id(five, 0);
    }

    private static Element goal(Document page, String id) {
        Element row = page.select("tr[data-goal=" + id + "]").first();
        assertThat(row).isNotNull();
        return row;
    }

    @Test
    void likeTasksAreProposedAndOpenOnesListed() throws Exception {
        Document page = html(page(office, address));
        assertThat(page.select("tr[data-open]").eachAttr("data-open")).containsExactly(id(year, 0), id(year, 1));
        assertThat(page.select("tr[data-open=" + id(year, 0) + "]").attr("data-proposed"))
                .isEqualTo(id(five, 0));
        assertThat(page.select("[data-unserved]").attr("data-unserved")).isEqualTo("2");
        assertThat(page.select("input[name=pair][type=checkbox]").hasAttr("checked"))
                .as("a person confirms")
                .isFalse();
        assertThat(html(page(office, address + "?lang=en")).text()).doesNotContain("??");
        assertThat(html(page(office, "/plans/" + year.planId() + "/alignment")).select("a[data-longer]"))
                .hasSize(1);
    }

    @Test
    void linkNeedsABasisAndKeepsWhatWasChosen() throws Exception {
        MvcResult refused = submit(office, address, "pair", pair(), "basis", " ");
        assertThat(status(refused)).isEqualTo(422);
        assertThat(html(refused).select("[role=alert]")).isNotEmpty();
        assertThat(html(refused).select("input[value=" + pair() + "]").hasAttr("checked"))
                .isTrue();
        assertThat(status(submit(office, address, "basis", "Minutes 1"))).isEqualTo(422);
    }

    @Test
    void linkedTaskIsToldOnBothSidesAndTakenBack() throws Exception {
        assertThat(status(submit(office, address, "pair", pair(), "basis", "Minutes 1")))
                .isEqualTo(303);
        assertThat(status(submit(office, address, "pair", pair(), "basis", "Minutes 1")))
                .as("sent twice")
                .isEqualTo(303);
        Document page = html(page(office, address));
        assertThat(goal(page, id(five, 0)).attr("data-serving")).isEqualTo("1");
        assertThat(goal(page, id(five, 0))
                        .select(".link-serving [data-task-id]")
                        .attr("data-light"))
                .isNotBlank();
        assertThat(page.select("tr[data-open]").eachAttr("data-open")).containsExactly(id(year, 1));
        assertThat(html(page(office, "/tasks/" + id(year, 0)))
                        .select("[data-link=SERVES]")
                        .text())
                .contains("Modern flood warning", "Minutes 1");
        assertThat(html(page(office, "/tasks/" + id(five, 0)))
                        .select("[data-link=SERVED_BY]")
                        .attr("data-other-task-id"))
                .isEqualTo(id(year, 0));
        assertThat(goal(html(page(office, address + "?asOf=2024-06-30")), id(five, 0))
                        .attr("data-serving"))
                .as("as it stood then")
                .isEqualTo("0");
        assertThat(status(submit(office, address + "/removal", "pair", pair(), "basis", "")))
                .isEqualTo(422);
        assertThat(status(submit(office, address + "/removal", "pair", pair(), "basis", "Minutes 2")))
                .isEqualTo(303);
        assertThat(goal(html(page(office, address)), id(five, 0)).attr("data-serving"))
                .isEqualTo("0");
        assertThat(jdbc.sql("select action || ' ' || basis from audit_entry where task_id = :task order by id")
                        .param("task", year.taskId("0"))
                        .query(String.class)
                        .list())
                .containsExactly("link.align Minutes 1", "link.part Minutes 2");
    }

    @Test
    void pairOfOnesOwnChoiceIsLinked() throws Exception {
        assertThat(status(submit(office, address, "task", id(year, 1), "other", id(five, 1), "basis", "Minutes 1")))
                .isEqualTo(303);
        assertThat(goal(html(page(office, address)), id(five, 1)).attr("data-serving"))
                .isEqualTo("1");
    }

    @Test
    void goalMustBeOfALongerPlan() throws Exception {
        assertThat(status(submit(office, address, "pair", id(five, 0) + "-" + id(year, 0), "basis", "x")))
                .isEqualTo(422);
        assertThat(status(submit("leader@" + bureau, address, "pair", pair(), "basis", "x")))
                .isEqualTo(403);
        assertThat(html(page("leader@" + bureau, address)).select("main form[method=post]"))
                .as("leaders link nothing")
                .isEmpty();
    }

    @Test
    void planWithoutShorterOnesSaysSo() throws Exception {
        Document page = html(page(office, "/plans/" + year.planId() + "/alignment"));
        assertThat(page.select(".wp-empty")).hasSize(1);
    }
}
