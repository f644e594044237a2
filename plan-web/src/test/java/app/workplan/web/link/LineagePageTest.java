package app.workplan.web.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.web.CountingDataSource;
import app.workplan.web.PlanRows;
import app.workplan.web.Together;
import app.workplan.web.WebTestBase;
import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LineagePageTest extends WebTestBase {

    private String bureau;
    private String office;
    private PlanRows last;
    private PlanRows now;
    private String address;

    @BeforeEach
    void plans() {
        bureau = fixtures.emptyBureau();
        office = "office@" + bureau;
        last = plan(2023, "Inspect every coal mine twice", "Train the village fire teams", "Write the old report");
        now = plan(
                2024, "Inspect every coal mine three times", "Train the village fire teams", "Build a new warehouse");
        address = "/plans/" + now.planId() + "/lineage";
    }

    private PlanRows plan(int year, String... titles) {
        return PlanRows.ofYears(jdbc, fixtures.bureau(bureau), year, year, titles);
    }

    private Document lineage() throws Exception {
        return html(page(office, address));
    }

    private static List<String> now(Document page, String state) {
        return page.select("tr[data-lineage=" + state + "]").eachAttr("data-now");
    }

    private String id(PlanRows plan, int task) {
        return String.valueOf(plan.taskId("" + task));
    }

    private String pair(int task, int earlier) {
        return id(now, task) + "-" + id(last, earlier);
    }

    private int decide(String decision, String... pairs) throws Exception {
        String[] fields = new String[2 + 2 * pairs.length];
        fields[0] = "decision";
        fields[1] = decision;
        for (int i = 0; i < pairs.length; i++) {
            fields[2 + 2 * i] = "pair";
            fields[3 + 2 * i] = pairs[i];
        }
        return status(submit(office, address, fields));
    }

    @Test
    void likeTitlesAreProposedTheRestIsNewOrVanished() throws Exception {
        Document page = lineage();
        assertThat(now(page, "PROPOSED")).containsExactly(id(now, 0), id(now, 1));
        assertThat(now(page, "NEW")).containsExactly(id(now, 2));
        assertThat(page.select("tr[data-lineage=VANISHED]").eachAttr("data-before"))
                .containsExactly(id(last, 2));
        assertThat(page.select("[data-state=PROPOSED]").attr("data-n")).isEqualTo("2");
        assertThat(html(page(office, address + "?show=NEW")).select("tr[data-lineage]"))
                .hasSize(1);
        assertThat(html(page(office, address + "?lang=en")).text()).doesNotContain("??");
    }

    @Test
    void confirmedGoesOnRefusedIsNotProposedAgain() throws Exception {
        assertThat(decide("CONTINUE", pair(0, 0))).isEqualTo(303);
        assertThat(decide("REFUSE", pair(1, 1))).isEqualTo(303);
        Document page = lineage();
        assertThat(now(page, "CONTINUED")).containsExactly(id(now, 0));
        assertThat(now(page, "PROPOSED")).isEmpty();
        assertThat(now(page, "NEW")).containsExactly(id(now, 1), id(now, 2));
        assertThat(decide("CONTINUE", pair(0, 0))).as("sent twice").isEqualTo(303);
        assertThat(jdbc.sql("select action from audit_entry where task_id in (:tasks) order by id")
                        .param("tasks", List.of(now.taskId("0"), now.taskId("1")))
                        .query(String.class)
                        .list())
                .containsExactly("link.continue", "link.refuse");
        assertThat(html(page(office, "/tasks/" + id(now, 0)))
                        .select("[data-link=GOES_ON_WITH]")
                        .attr("data-other-task-id"))
                .isEqualTo(id(last, 0));
        assertThat(html(page(office, "/tasks/" + id(last, 0)))
                        .select("[data-link=GOES_ON_AS]")
                        .attr("data-other-task-id"))
                .isEqualTo(id(now, 0));
    }

    @Test
    void allProposedAreConfirmedAtOnce() throws Exception {
        List<String> pairs =
                lineage().select("form[data-form=lineage-all] input[name=pair]").eachAttr("value");
        assertThat(decide("CONTINUE", pairs.toArray(String[]::new))).isEqualTo(303);
        assertThat(now(lineage(), "CONTINUED")).containsExactly(id(now, 0), id(now, 1));
    }

    @Test
    void whatIsNotAlikeIsLinkedByHandAndMayBeTakenBack() throws Exception {
        assertThat(status(submit(office, address, "decision", "CONTINUE", "task", id(now, 2), "other", id(last, 2))))
                .isEqualTo(303);
        assertThat(now(lineage(), "CONTINUED")).containsExactly(id(now, 2));
        assertThat(decide("CONTINUE", pair(2, 0)))
                .as("one earlier task at most")
                .isEqualTo(303);
        assertThat(lineage().select("tr[data-lineage=CONTINUED]").eachAttr("data-before"))
                .containsExactly(id(last, 0));
        assertThat(decide("REFUSE", pair(2, 0))).isEqualTo(303);
        assertThat(now(lineage(), "CONTINUED")).isEmpty();
    }

    @Test
    void wrongPairsAreRefused() throws Exception {
        assertThat(decide("CONTINUE")).isEqualTo(422);
        assertThat(decide("CONTINUE", id(last, 0) + "-" + id(now, 0)))
                .as("the later one first")
                .isEqualTo(422);
        assertThat(decide("CONTINUE", id(now, 0) + "-" + id(now, 1))).isEqualTo(422);
        assertThat(decide("CONTINUE", id(now, 0) + "-1")).isEqualTo(404);
        assertThat(decide("CONTINUE", "nonsense")).isEqualTo(422);
    }

    @Test
    void leadersReadAndDecideNothing() throws Exception {
        Document page = html(page("leader@" + bureau, address));
        assertThat(page.select("tr[data-lineage]")).hasSize(4);
        assertThat(page.select("main form[method=post]")).isEmpty();
        assertThat(status(submit("leader@" + bureau, address, "decision", "CONTINUE", "pair", pair(0, 0))))
                .isEqualTo(403);
    }

    @Test
    void firstPlanHasNoEarlierOne() throws Exception {
        Document page = html(page(office, "/plans/" + last.planId() + "/lineage"));
        assertThat(page.select(".wp-empty")).hasSize(1);
    }

    @Test
    void sentManyTimesAtOnceIsSaidOnce() throws Exception {
        assertThat(Together.times(8, () -> submit(office, address, "decision", "CONTINUE", "pair", pair(0, 0))))
                .allMatch(answer -> answer.getResponse().getStatus() == 303);
        assertThat(jdbc.sql("select count(*) from task_link where task_id = :task")
                        .param("task", now.taskId("0"))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatWasLinkedIsNeverRewritten() throws Exception {
        assertThat(decide("CONTINUE", pair(0, 0))).isEqualTo(303);
        assertThatThrownBy(() -> jdbc.sql("update task_link set other_task_id = :other where task_id = :task")
                        .param("other", last.taskId("1"))
                        .param("task", now.taskId("0"))
                        .update())
                .hasMessageContaining("can only be ended");
    }

    @Test
    void statementsDoNotGrowWithTheTasks() throws Exception {
        int few = CountingDataSource.statementsOf(this::lineage).size();
        PlanRows many =
                plan(2025, Collections.nCopies(40, "Inspect every coal mine").toArray(String[]::new));
        int more = CountingDataSource.statementsOf(() -> page(office, "/plans/" + many.planId() + "/lineage"))
                .size();
        assertThat(more).isEqualTo(few);
    }
}
