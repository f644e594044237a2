package app.workplan.web.directive;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.CountingDataSource;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** 批示: given on a task, answered at /my, followed up, closed; what each page shows of it. */
class DirectiveTest extends DirectiveTestBase {

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
    void pagesAskNoMoreOftenForManyThanForOne() throws Exception {
        given(a1, a2);
        List<String> addresses =
                List.of("/directives", "/my", "/dashboard?plan=" + plan.planId(), "/tasks/" + plan.taskId());
        // the first reader of a dashboard has its past month-ends judged
        statements(addresses);
        List<Integer> before = statements(addresses);
        for (int i = 0; i < 6; i++) {
            long id = given(a1, a2);
            reply("head2@alpha", id, a2, "Done " + i);
        }
        assertThat(statements(addresses)).isEqualTo(before);
    }

    private List<Integer> statements(List<String> addresses) throws Exception {
        List<Integer> counts = new ArrayList<>();
        for (String address : addresses) {
            counts.add(CountingDataSource.statementsOf(() -> page("headoffice@alpha", address))
                    .size());
        }
        return counts;
    }
}
