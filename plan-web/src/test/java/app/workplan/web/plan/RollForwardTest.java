package app.workplan.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.PlanRows;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

class RollForwardTest extends WebTestBase {

    private String office;
    private PlanRows plan;
    private String address;

    @BeforeEach
    void plan() {
        String bureau = fixtures.emptyBureau();
        office = "office@" + bureau;
        long ward = fixtures.newDepartment(bureau, "Ward");
        plan = PlanRows.issued(
                        jdbc,
                        fixtures.bureau(bureau),
                        LocalDate.parse("2024-01-01"),
                        LocalDate.parse("2024-12-31"),
                        LocalDate.parse("2024-02-19"))
                .task("2024-1", "2024-12-31", "DEFAULT", null)
                .share("2024-1", ward, "LEAD")
                .task("2024-2", "2024-05-31", "TEXT", null)
                .share("2024-2", ward, "LEAD")
                .done("2024-2", ward, "2024-05-10")
                .task("2024-3", "2024-12-31", "DEFAULT", null)
                .task("2024-4", "2024-12-31", "DEFAULT", null)
                .cancelled("2024-4", "2024-04-01")
                .closed(LocalDate.parse("2025-01-15"));
        address = "/plans/" + plan.planId() + "/roll-forward";
    }

    private List<String> titles(MvcResult rolled) throws Exception {
        assertThat(status(rolled)).isEqualTo(303);
        String draft = String.valueOf(rolled.getResponse().getRedirectedUrl());
        return jdbc.sql("select title from task where plan_id = :plan order by position")
                .param("plan", Long.valueOf(draft.replace("/plans/", "")))
                .query(String.class)
                .list();
    }

    @Test
    void previewCountsWhatGoesAlong() throws Exception {
        Document page = html(page(office, address));
        assertThat(page.select("[data-everything]").attr("data-everything")).isEqualTo("4");
        assertThat(page.select("[data-unfinished]").attr("data-unfinished")).isEqualTo("2");
        assertThat(page.select("tr[data-task-code]").eachAttr("data-task-code")).containsExactly("2024-1", "2024-3");
        assertThat(html(page(office, "/plans/" + plan.planId()))
                        .select("a[data-roll]")
                        .attr("href"))
                .isEqualTo(address);
        assertThat(html(page(office, address + "?lang=en")).text()).doesNotContain("??");
    }

    @Test
    void onlyWhatIsUnfinishedGoesAlong() throws Exception {
        assertThat(titles(submit(office, address, "year", "2025", "what", "UNFINISHED")))
                .containsExactly("Title of 2024-1", "Title of 2024-3");
    }

    @Test
    void everythingGoesAlongUnlessAskedOtherwise() throws Exception {
        assertThat(titles(submit(office, address, "year", "2025"))).hasSize(4);
    }

    @Test
    void sentTwiceMakesOneDraftAndThePageNamesIt() throws Exception {
        String first = String.valueOf(submit(office, address, "year", "2025", "what", "UNFINISHED")
                .getResponse()
                .getRedirectedUrl());
        String second = String.valueOf(submit(office, address, "year", "2025", "what", "UNFINISHED")
                .getResponse()
                .getRedirectedUrl());
        assertThat(second).isEqualTo(first);
        assertThat(html(page(office, address)).select("[data-draft-id]").attr("data-draft-id"))
                .isEqualTo(first.replace("/plans/", ""));
    }

    @Test
    void refusedFormKeepsWhatWasChosen() throws Exception {
        MvcResult refused = submit(office, address, "year", "2020", "what", "UNFINISHED");
        assertThat(status(refused)).isEqualTo(422);
        Document page = html(refused);
        assertThat(page.select("[role=alert] a[href=#f-year]")).hasSize(1);
        assertThat(page.select("input[name=year]").val()).isEqualTo("2020");
        assertThat(page.select("input[value=UNFINISHED]").hasAttr("checked")).isTrue();
    }

    @Test
    void draftIsNotRolledForward() throws Exception {
        String draft = String.valueOf(
                submit(office, address, "year", "2025").getResponse().getRedirectedUrl());
        assertThat(html(page(office, draft + "/roll-forward")).select(".wp-empty"))
                .hasSize(1);
        assertThat(status(submit(office, draft + "/roll-forward", "year", "2026")))
                .isEqualTo(422);
    }

    @Test
    void copiesGoOnWithTheirOriginals() throws Exception {
        String draft = String.valueOf(submit(office, address, "year", "2025", "what", "UNFINISHED")
                .getResponse()
                .getRedirectedUrl());
        Document lineage = html(page(office, draft + "/lineage"));
        assertThat(lineage.select("tr[data-lineage=CONTINUED]").eachAttr("data-before"))
                .containsExactly(String.valueOf(plan.taskId("2024-1")), String.valueOf(plan.taskId("2024-3")));
        assertThat(lineage.select("tr[data-lineage=VANISHED]").eachAttr("data-before"))
                .containsExactly(String.valueOf(plan.taskId("2024-2")), String.valueOf(plan.taskId("2024-4")));
        assertThat(lineage.select("tr[data-lineage=NEW]")).isEmpty();
        assertThat(status(submit(
                        office,
                        draft + "/deletion",
                        "title",
                        html(page(office, draft)).select("[data-plan-title]").attr("data-plan-title"))))
                .as("a draft with its lineage is deleted whole")
                .isEqualTo(303);
    }
}
