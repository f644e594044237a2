package app.workplan.web.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.workplan.domain.shared.Role;
import app.workplan.web.Together;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** 批示: what is refused, and what is done once however often it is sent. */
class DirectiveRefusalTest extends DirectiveTestBase {

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
    void whatWasDoneIsNeverChanged() throws Exception {
        long id = given(a1);
        assertThat(catchThrowable(() -> jdbc.sql("update directive_step set words = 'x' where directive_id = :id")
                        .param("id", id)
                        .update()))
                .hasMessageContaining("append-only");
    }
}
