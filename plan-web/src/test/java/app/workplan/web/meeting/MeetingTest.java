package app.workplan.web.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.workplan.web.CountingDataSource;
import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** 研判会、局务会: its pack is what the ledger shows, decisions become tasks and directives, closing freezes it. */
class MeetingTest extends WebTestBase {

    private Plans.Small plan;
    private LocalDate today;
    private String title;
    private String named = "";

    @BeforeEach
    void aPlan() {
        plan = fixtures.plans().ofAlpha();
        today = LocalDate.parse(fixtures.plans().today());
        title = "Meeting " + fixtures.next();
    }

    @Test
    void theListsAreThoseOfTheLedger() throws Exception {
        String words = "Say why " + title;
        submit(
                "head@alpha",
                "/shares/" + plan.first() + "/entries",
                "percent",
                "10",
                "text",
                "Going on",
                "problems",
                "No people",
                "needsCoordination",
                "true");
        submit(
                "leader@alpha",
                "/tasks/" + plan.taskId() + "/directives",
                "text",
                words,
                "departmentId",
                "" + fixtures.department("A1"));
        LocalDate next = today.plusDays(40);
        long id = prepared(today, next, "" + plan.planId());
        Document pack = html(page("leader@alpha", "/meetings/" + id));
        String ledger = "/plans/" + plan.planId() + "/tasks?";
        assertThat(counted(pack, "overdue")).isEqualTo(rows(ledger + "light=OVERDUE"));
        assertThat(counted(pack, "coordination"))
                .isEqualTo(rows(ledger + "coordination=yes"))
                .isEqualTo("1");
        assertThat(counted(pack, "soon")).isEqualTo(rows(ledger + "dueFrom=" + today + "&dueTo=" + next));
        assertThat(pack.select("[data-section=coordination]").text()).contains("A1 No people");
        assertThat(pack.select("[data-section=directives]").text()).contains(words, "待回复：A1");
    }

    @Test
    void manyDepartmentsAreCounted() throws Exception {
        for (int i = 0; i < 3; i++) {
            long another = fixtures.newDepartment("alpha", "Many " + fixtures.next());
            submit(
                    "office@alpha",
                    "/tasks/" + plan.taskId() + "/shares",
                    "departmentId",
                    "" + another,
                    "role",
                    "SHARED",
                    "basis",
                    "Minutes 1");
        }
        long id = prepared(today, today.plusDays(40), "" + plan.planId());
        String row = html(page("leader@alpha", "/meetings/" + id))
                .select("[data-section=soon] [data-task-id]")
                .text();
        assertThat(row).contains("A1, A2, Many", "等 5 个科室");
    }

    @Test
    void oneFieldEnterNext() throws Exception {
        long id = prepared(today, today.plusDays(30), "");
        MvcResult sent = decide(id, "Ask the province for money");
        assertThat(status(sent)).isEqualTo(303);
        Document again =
                html(page("office@alpha", sent.getResponse().getRedirectedUrl().replaceAll("#.*", "")));
        assertThat(again.select("form[data-form=decide] [name=text][autofocus]"))
                .hasSize(1);
        decide(id, "Look again in a month");
        decide(id, "Look again in a month");
        assertThat(html(page("leader@alpha", "/meetings/" + id)).select("[data-decision-id]"))
                .as("sent twice, noted once")
                .hasSize(2);
        assertThat(status(decide(id, " "))).isEqualTo(422);
        long last = decisionsOf(id).get(1);
        assertThat(status(submit("office@alpha", "/decisions/" + last + "/removal")))
                .isEqualTo(303);
        assertThat(decisionsOf(id)).hasSize(1);
    }

    @Test
    void aDecisionBecomesATaskOnTheBasisOfTheMinutes() throws Exception {
        long id = prepared(today, today.plusDays(30), "");
        decide(id, "Inspect the new mine");
        long decision = decisionsOf(id).get(0);
        MvcResult without = submit("office@alpha", "/decisions/" + decision + "/task", "title", "Inspect the new mine");
        assertThat(status(without)).isEqualTo(422);
        String chapter = "" + fixtures.plans().chapterOf(plan.planId());
        String[] fields = {
            "title", "Inspect the new mine", "place", chapter, "departmentId", "" + fixtures.department("A1")
        };
        assertThat(status(submit("office@alpha", "/decisions/" + decision + "/task", fields)))
                .isEqualTo(303);
        assertThat(status(submit("office@alpha", "/decisions/" + decision + "/task", fields)))
                .as("again")
                .isEqualTo(303);
        String link = html(page("office@alpha", "/meetings/" + id))
                .select("[data-decision-kind=TASK] a")
                .attr("href");
        assertThat(html(page("head@alpha", link)).text()).contains(named + "会议纪要（" + today + "）");
        assertThat(jdbc.sql("select count(*) from task where plan_id = :plan")
                        .param("plan", plan.planId())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        long later = prepared(today, today.plusDays(60), "");
        assertThat(html(page("leader@alpha", "/meetings/" + later))
                        .select("#earlier [data-decision-kind=TASK]")
                        .text())
                .contains("Inspect the new mine");
    }

    @Test
    void aDecisionBecomesADirectiveOfALeader() throws Exception {
        long id = prepared(today, today.plusDays(30), "");
        decide(id, "A1 says what holds it up");
        long decision = decisionsOf(id).get(0);
        String code = jdbc.sql("select code from task where id = :id")
                .param("id", plan.taskId())
                .query(String.class)
                .single();
        String[] fields = {"code", code, "text", "Say it " + title, "departmentId", "" + fixtures.department("A1")};
        assertThat(status(submit("office@alpha", "/decisions/" + decision + "/directive", fields)))
                .isEqualTo(403);
        MvcResult unknown =
                submit("leader@alpha", "/decisions/" + decision + "/directive", "code", "none", "text", "x");
        assertThat(html(unknown)
                        .select("#f-decision-directive-" + decision + "-code-error")
                        .text())
                .contains("没有这个编号");
        assertThat(status(submit("leader@alpha", "/decisions/" + decision + "/directive", fields)))
                .isEqualTo(303);
        assertThat(html(page("head@alpha", "/my")).select("#directives").text()).contains("Say it " + title);
        assertThat(status(submit("office@alpha", "/decisions/" + decision + "/removal")))
                .isEqualTo(422);
    }

    @Test
    void closingFreezesTheLists() throws Exception {
        long id = prepared(today, today.plusDays(40), "" + plan.planId());
        String before = html(page("leader@alpha", "/meetings/" + id))
                .select("[data-section=soon] [data-task-id]")
                .attr("data-progress");
        assertThat(status(submit("office@alpha", "/meetings/" + id + "/closing")))
                .isEqualTo(303);
        submit("head@alpha", "/shares/" + plan.first() + "/entries", "percent", "90", "text", "Nearly");
        Document closed = html(page("leader@alpha", "/meetings/" + id));
        assertThat(closed.select("[data-section=soon] [data-task-id]").attr("data-progress"))
                .isEqualTo(before);
        assertThat(closed.select("form[data-form=decide]")).isEmpty();
        assertThat(status(decide(id, "Too late"))).isEqualTo(422);
        assertThat(status(submit("office@alpha", "/meetings/" + id + "/closing")))
                .as("again")
                .isEqualTo(303);
        assertThat(catchThrowable(() -> jdbc.sql("update meeting set title = 'x' where id = :id")
                        .param("id", id)
                        .update()))
                .hasMessageContaining("append-only");
        assertThat(html(page("leader@alpha", "/meetings?lang=en"))
                        .select("[data-meeting-id=" + id + "]")
                        .text())
                .contains("Closed");
    }

    @Test
    void meetingsToComeAreNotClosedAndDaysHaveToFit() throws Exception {
        long id = prepared(today.plusDays(3), today.plusDays(30), "");
        assertThat(status(submit("office@alpha", "/meetings/" + id + "/closing")))
                .isEqualTo(422);
        MvcResult backwards =
                submit("office@alpha", "/meetings", "title", title, "heldOn", "" + today, "nextOn", "" + today);
        assertThat(status(backwards)).isEqualTo(422);
        assertThat(html(backwards).select("#f-prepare-meeting-0-nextOn-error").text())
                .contains("要晚于");
        assertThat(html(backwards).select("[name=title]").val()).isEqualTo(title);
    }

    @Test
    void thePageAsksNoMoreOftenForManyDecisionsThanForOne() throws Exception {
        long id = prepared(today, today.plusDays(30), "");
        decide(id, "One");
        String address = "/meetings/" + id;
        int before = CountingDataSource.statementsOf(() -> page("office@alpha", address))
                .size();
        for (int i = 0; i < 8; i++) {
            decide(id, "Decision " + i);
            fixtures.plans().ofAlpha();
        }
        assertThat(CountingDataSource.statementsOf(() -> page("office@alpha", address))
                        .size())
                .isEqualTo(before);
    }

    private long prepared(LocalDate held, LocalDate next, String planId) throws Exception {
        MvcResult sent = submit(
                "office@alpha",
                "/meetings",
                "title",
                title,
                "heldOn",
                "" + held,
                "nextOn",
                "" + next,
                "planId",
                planId);
        assertThat(status(sent)).isEqualTo(303);
        named = title;
        title = "Meeting " + fixtures.next();
        return Long.parseLong(sent.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
    }

    private MvcResult decide(long id, String words) throws Exception {
        return submit("office@alpha", "/meetings/" + id + "/decisions", "text", words);
    }

    private List<Long> decisionsOf(long id) {
        return jdbc.sql("select id from meeting_decision where meeting_id = :id order by position")
                .param("id", id)
                .query(Long.class)
                .list();
    }

    private static String counted(Document pack, String section) {
        return pack.select("[data-section=" + section + "]").attr("data-count");
    }

    private String rows(String ledger) throws Exception {
        return html(page("leader@alpha", ledger)).select("[data-total]").attr("data-total");
    }
}
