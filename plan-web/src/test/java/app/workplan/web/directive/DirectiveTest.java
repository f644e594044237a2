package app.workplan.web.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.workplan.domain.shared.Role;
import app.workplan.web.CountingDataSource;
import app.workplan.web.Plans;
import app.workplan.web.Together;
import app.workplan.web.WebTestBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** 批示: given on a task, answered at /my, followed up, closed; what each page shows of it. */
class DirectiveTest extends WebTestBase {

    private Plans.Small plan;
    private long a1;
    private long a2;

    @BeforeEach
    void aTask() {
        plan = fixtures.plans().ofAlpha();
        a1 = fixtures.department("A1");
        a2 = fixtures.department("A2");
    }

    @Test
    void aLeaderNamesDepartmentsAndEachAnswersAtItsOwnPage() throws Exception {
        String words = "Say what holds it up " + fixtures.next();
        Document task = html(page("leader@alpha", "/tasks/" + plan.taskId()));
        Element form = task.selectFirst("form[data-form=directive]");
        assertThat(form.select("[name=departmentId][checked]").eachAttr("value"))
                .as("whose part is open is named to begin with")
                .containsExactly("" + a1, "" + a2);
        MvcResult given = give(words, a1, a2);
        assertThat(status(given)).isEqualTo(303);
        long id = idOf(words);

        Element todo = html(page("head@alpha", "/my")).selectFirst("li[data-directive-id=" + id + "]");
        assertThat(todo.text()).contains("leader", words, "待签收");
        assertThat(todo.select("form[data-form=directive-reply] textarea")).hasSize(1);
        assertThat(html(page("staff@alpha", "/my")).select("li[data-directive-id=" + id + "] form"))
                .as("staff see it, the head signs")
                .isEmpty();
        assertThat(status(
                        submit("head@alpha", "/directives/" + id + "/receipt", "departmentId", "" + a1, "from", "my")))
                .isEqualTo(303);
        assertThat(html(page("head@alpha", "/my"))
                        .select("li[data-directive-id=" + id + "]")
                        .text())
                .contains("已签收，待回复");
        MvcResult replied = reply("head@alpha", id, a1, "The contract was late");
        assertThat(replied.getResponse().getRedirectedUrl()).isEqualTo("/my");
        assertThat(html(page("head@alpha", "/my")).select("li[data-directive-id=" + id + "]"))
                .isEmpty();
        assertThat(html(page("head2@alpha", "/my")).select("li[data-directive-id=" + id + "]"))
                .hasSize(1);

        Element card = html(page("leader@alpha", "/dashboard?plan=" + plan.planId()))
                .selectFirst("#directives [data-directive-id=" + id + "]");
        assertThat(card.attr("data-waiting")).isEqualTo("1");
        assertThat(card.select("[data-department-id=" + a1 + "]").attr("data-standing"))
                .isEqualTo("REPLIED");
        assertThat(card.text()).contains("已 0 天", "The contract was late");
        assertThat(html(page("office@alpha", "/tasks/" + plan.taskId()))
                        .select("#timeline li")
                        .eachAttr("data-event"))
                .contains("DIRECTIVE_GIVEN", "DIRECTIVE_RECEIVED", "DIRECTIVE_REPLIED");
        assertThat(html(page("office@alpha", "/tasks/" + plan.taskId() + "?show=supervision"))
                        .select("#timeline li")
                        .eachAttr("data-event"))
                .allMatch(kind -> kind.startsWith("DIRECTIVE_"));
        assertThat(html(page("leader@alpha", "/inbox")).text()).contains("A1 回复了", "The contract was late");
        assertThat(html(page("head2@alpha", "/inbox")).text()).contains("leader 对", words);

        submit("leader@alpha", "/directives/" + id + "/closing");
        assertThat(html(page("head2@alpha", "/my")).select("li[data-directive-id=" + id + "]"))
                .isEmpty();
        assertThat(html(page("leader@alpha", "/dashboard?plan=" + plan.planId()))
                        .select("li[data-directive-id=" + id + "]"))
                .isEmpty();
    }

    @Test
    void aDirectiveOnAnEntryNamesTheDepartmentOfTheEntry() throws Exception {
        submit("head@alpha", "/shares/" + plan.first() + "/entries", "percent", "20", "text", "Going on");
        Document task = html(page("leader@alpha", "/tasks/" + plan.taskId()));
        Element form = task.selectFirst("form[data-form=directive-entry]");
        assertThat(form.select("[name=departmentId][checked]").eachAttr("value"))
                .containsExactly("" + a1);
        String words = "More of this " + fixtures.next();
        assertThat(status(submit("leader@alpha", form.attr("action"), "text", words, "departmentId", "" + a1)))
                .isEqualTo(303);
        assertThat(html(page("leader@alpha", "/directives/" + idOf(words))).text())
                .contains("批在一次填报上");
    }

    @Test
    void aDirectiveOnALetterStandsOnTheLetterAndNamesItsDepartment() throws Exception {
        long letter = fixtures.letters().about(plan.first());
        Element form =
                html(page("leader@alpha", "/supervision/" + letter)).selectFirst("form[data-form=directive-letter]");
        assertThat(form.select("[name=departmentId][checked]").eachAttr("value"))
                .containsExactly("" + a1);
        assertThat(status(submit("leader@alpha", form.attr("action"), "departmentId", "" + a1)))
                .isEqualTo(422);
        String words = "Answer it in person " + fixtures.next();
        assertThat(status(submit("leader@alpha", form.attr("action"), "text", words, "departmentId", "" + a1)))
                .isEqualTo(303);
        assertThat(html(page("office@alpha", "/supervision/" + letter))
                        .select("#directives")
                        .text())
                .contains(words);
        assertThat(html(page("head@alpha", "/my")).select("#directives").text()).contains(words);
        assertThat(html(page("leader@alpha", "/directives/" + idOf(words)))
                        .select("a[href=/supervision/" + letter + "]"))
                .hasSize(1);
    }

    @Test
    void theSameFormSentTwiceGivesOne() throws Exception {
        String words = "Twice " + fixtures.next();
        List<MvcResult> sent = Together.send(() -> give(words, a1), () -> give(words, a1));
        assertThat(sent).allSatisfy(one -> assertThat(status(one)).isEqualTo(303));
        assertThat(count("directive where text = '" + words + "'")).isEqualTo(1);
        long id = idOf(words);
        assertThat(Together.send(() -> reply("head@alpha", id, a1, "Done"), () -> reply("head@alpha", id, a1, "Done")))
                .allSatisfy(one -> assertThat(status(one)).isEqualTo(303));
        assertThat(count("directive_step where kind = 'REPLIED' and directive_id = " + id))
                .isEqualTo(1);
        submit("leader@alpha", "/directives/" + id + "/closing", "text", "Good");
        assertThat(status(submit("leader@alpha", "/directives/" + id + "/closing", "text", "Good")))
                .isEqualTo(303);
        assertThat(count("directive_step where kind = 'CLOSED' and directive_id = " + id))
                .isEqualTo(1);
    }

    @Test
    void refusesAtTheFieldAndKeepsWhatWasTyped() throws Exception {
        MvcResult nobody = submit("leader@alpha", address(), "text", "Say why", "dueOn", "2020-01-01");
        assertThat(status(nobody)).isEqualTo(422);
        Document form = html(nobody);
        String prefix = "#f-directive-" + plan.taskId() + "-";
        assertThat(form.select(prefix + "departmentId-error").text()).contains("请选择");
        assertThat(form.select(prefix + "dueOn-error").text()).contains("早于今天");
        assertThat(form.select(prefix + "text").text()).isEqualTo("Say why");
        MvcResult silent = submit("leader@alpha", address(), "departmentId", "" + a2);
        assertThat(html(silent)
                        .select("form[data-form=directive] [name=departmentId][checked]")
                        .eachAttr("value"))
                .containsExactly("" + a2);
        assertThat(html(silent).select(prefix + "text-error").text()).contains("请填写批示");

        long id = given(a1);
        MvcResult empty = submit("head@alpha", "/directives/" + id + "/replies", "departmentId", "" + a1, "from", "my");
        assertThat(status(empty)).isEqualTo(422);
        assertThat(html(empty).select("main").attr("data-page")).isEqualTo("my");
        assertThat(html(empty)
                        .select("#f-directive-reply-" + id + "-text-error")
                        .text())
                .contains("请填写回复");
    }

    @Test
    void theOfficeFollowsUpAnswersForADepartmentAndClosesWithAReason() throws Exception {
        long id = given(a1, a2);
        reply("head@alpha", id, a1, "Done");
        assertThat(status(submit(
                        "office@alpha", "/directives/" + id + "/follow-ups", "departmentId", "" + a1, "text", "When?")))
                .isEqualTo(303);
        assertThat(html(page("head@alpha", "/my"))
                        .select("li[data-directive-id=" + id + "]")
                        .text())
                .contains("催办：When?");
        submit("office@alpha", "/directives/" + id + "/replies", "departmentId", "" + a2, "text", "By phone: done");
        assertThat(html(page("leader@alpha", "/directives/" + id))
                        .select("[data-department-id=" + a2 + "]")
                        .text())
                .contains("By phone: done", "代填");
        MvcResult early = submit("office@alpha", "/directives/" + id + "/closing");
        assertThat(status(early)).isEqualTo(422);
        assertThat(html(early).select("[role=alert]").text()).contains("还有科室没有回复");
        assertThat(status(submit("office@alpha", "/directives/" + id + "/closing", "text", "Settled in the meeting")))
                .isEqualTo(303);
        MvcResult late = reply("head@alpha", id, a1, "Late");
        assertThat(status(late)).isEqualTo(422);
        assertThat(html(late).text()).contains("已经办结", "Late");
    }

    @Test
    void wordsTypedBeforeTheReceiptAreStillThere() throws Exception {
        long id = given(a1);
        for (String from : List.of("my", "")) {
            MvcResult signed = submit(
                    "head@alpha",
                    "/directives/" + id + "/receipt",
                    "departmentId",
                    "" + a1,
                    "text",
                    "Half",
                    "from",
                    from);
            assertThat(status(signed)).isEqualTo(200);
            assertThat(html(signed).select("#f-directive-reply-" + id + "-text").text())
                    .isEqualTo("Half");
            assertThat(html(signed).select("[role=status]").text()).contains("已签收");
        }
    }

    @Test
    void withdrawnOnlyWhileNobodyReplied() throws Exception {
        long id = given(a1);
        submit("head@alpha", "/directives/" + id + "/receipt", "departmentId", "" + a1);
        assertThat(status(submit("leader@alpha", "/directives/" + id + "/withdrawal", "reason", " ")))
                .isEqualTo(422);
        assertThat(status(submit("leader@alpha", "/directives/" + id + "/withdrawal", "reason", "Wrong task")))
                .isEqualTo(303);
        assertThat(html(page("head@alpha", "/inbox")).text()).contains("撤回了", "Wrong task");
        long answered = given(a1);
        reply("head@alpha", answered, a1, "Done");
        assertThat(html(page("leader@alpha", "/directives/" + answered)).select("form[data-form=directive-withdraw]"))
                .isEmpty();
        MvcResult refused = submit("leader@alpha", "/directives/" + answered + "/withdrawal", "reason", "Too late");
        assertThat(status(refused)).isEqualTo(422);
        assertThat(html(refused).select("[role=alert]").text()).contains("已经有科室回复");
    }

    @Test
    void anotherLeaderReadsAndOnlyTheGiverCloses() throws Exception {
        long id = given(a1);
        String other = fixtures.somebody("alpha", Set.of(Role.LEADER), Set.of());
        assertThat(status(page(other, "/directives/" + id))).isEqualTo(200);
        assertThat(status(submit(other, "/directives/" + id + "/closing"))).isEqualTo(403);
        assertThat(status(submit("head2@alpha", "/directives/" + id + "/receipt", "departmentId", "" + a2)))
                .as("a department that was not named")
                .isEqualTo(422);
        assertThat(status(page("leader@beta", "/directives/" + id))).isEqualTo(404);
    }

    @Test
    void closedPlansTakeNoDirective() throws Exception {
        fixtures.plans().close(plan, "alpha");
        assertThat(html(page("leader@alpha", "/tasks/" + plan.taskId())).select("form[data-form=directive]"))
                .isEmpty();
        assertThat(status(give("Too late", a1))).isEqualTo(422);
    }

    @Test
    void pagesAskNoMoreOftenForManyThanForOne() throws Exception {
        given(a1, a2);
        List<String> addresses =
                List.of("/directives", "/my", "/dashboard?plan=" + plan.planId(), "/tasks/" + plan.taskId());
        List<Integer> before = statements(addresses);
        for (int i = 0; i < 6; i++) {
            long id = given(a1, a2);
            reply("head2@alpha", id, a2, "Done " + i);
        }
        assertThat(statements(addresses)).isEqualTo(before);
    }

    @Test
    void whatWasDoneIsNeverChanged() throws Exception {
        long id = given(a1);
        assertThat(catchThrowable(() -> jdbc.sql("update directive_step set words = 'x' where directive_id = :id")
                        .param("id", id)
                        .update()))
                .hasMessageContaining("append-only");
    }

    private List<Integer> statements(List<String> addresses) throws Exception {
        List<Integer> counts = new ArrayList<>();
        for (String address : addresses) {
            counts.add(CountingDataSource.statementsOf(() -> page("headoffice@alpha", address))
                    .size());
        }
        return counts;
    }

    private long given(Long... departments) throws Exception {
        String words = "Say why " + fixtures.next();
        assertThat(status(give(words, departments))).isEqualTo(303);
        return idOf(words);
    }

    private MvcResult give(String words, Long... departments) throws Exception {
        List<String> fields = new ArrayList<>(List.of("text", words));
        for (Long department : departments) {
            fields.addAll(List.of("departmentId", "" + department));
        }
        return submit("leader@alpha", address(), fields.toArray(String[]::new));
    }

    private MvcResult reply(String by, long id, long department, String words) throws Exception {
        return submit(
                by, "/directives/" + id + "/replies", "departmentId", "" + department, "text", words, "from", "my");
    }

    private String address() {
        return "/tasks/" + plan.taskId() + "/directives";
    }

    private long idOf(String words) {
        return jdbc.sql("select id from directive where text = :words")
                .param("words", words)
                .query(Long.class)
                .single();
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
