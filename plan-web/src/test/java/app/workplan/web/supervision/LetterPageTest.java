package app.workplan.web.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.Together;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** 督办单 from the proposal to its lifting, through the pages. */
class LetterPageTest extends SupervisionTestBase {

    @Test
    void aProposalNamesItsCauseAndItsFormIssuesTheLetter() throws Exception {
        Document page = read(office(), "/supervision");
        assertThat(page.select("#proposals").attr("data-total")).isEqualTo("2");
        Element first = page.selectFirst("#proposals [data-share-id=" + share("2024-1") + "]");
        assertThat(first.select("[data-cause]").text()).contains("2024-06-30 起逾期", "进度 50.0%，序时 100.0%，落后 50.0 个百分点");
        Element form = first.selectFirst("form[data-form=issue-notice]");
        assertThat(form.select("[name=colour] option").eachAttr("value")).containsExactly("RED", "YELLOW");
        assertThat(form.select("[name=demand]").text()).contains("说明逾期原因");
        assertThat(form.select("[name=replyBy]").val())
                .isGreaterThan(fixtures.plans().today());
        MvcResult sent = submit(
                office(),
                form.attr("action"),
                "shareId",
                form.select("[name=shareId]").val(),
                "colour",
                "RED",
                "demand",
                form.select("[name=demand]").text(),
                "replyBy",
                form.select("[name=replyBy]").val());
        assertThat(status(sent)).isEqualTo(303);
        Document letter = read(office(), sent.getResponse().getRedirectedUrl());
        assertThat(letter.select(".sup-paper").text())
                .contains("督〔" + fixtures.plans().today().substring(0, 4) + "〕1号", "Mines", "50.0%", "100.0%", "回执");
        Document after = read(office(), "/supervision");
        assertThat(after.select("#proposals li [data-cause]")).hasSize(1);
        assertThat(after.select("#letters tbody tr").eachAttr("data-colour")).containsExactly("RED");
    }

    @Test
    void theHeadSeesItFirstReceivesItByOneClickAndReplies() throws Exception {
        long id = issued("2024-1", "RED");
        Document my = read(head, "/my");
        Element waiting = my.selectFirst("#letters [data-letter-id=" + id + "]");
        assertThat(waiting.select("form[data-form=receive-notice]").attr("action"))
                .isEqualTo(path(id) + "/receipt");
        assertThat(status(submit(head, path(id) + "/receipt", "from", "my"))).isEqualTo(303);
        Element received = read(head, "/my").selectFirst("#letters [data-letter-id=" + id + "]");
        assertThat(received.select("form[data-form=reply-notice]")).hasSize(1);
        assertThat(status(submit(head, path(id) + "/replies", "text", "Ten are left", "from", "my")))
                .isEqualTo(303);
        assertThat(read(head, "/my").select("#letters")).isEmpty();
        Document letter = read(office(), path(id));
        assertThat(letter.select("[data-letter-state]").attr("data-letter-state"))
                .isEqualTo("REPLIED");
        assertThat(letter.select("[data-event=reply]").text()).contains("Ten are left");
        assertThat(status(submit(office(), path(id) + "/lifting", "reason", "Seen to")))
                .isEqualTo(303);
        Document lifted = read(head, path(id));
        assertThat(lifted.select("[data-event]").eachAttr("data-event"))
                .containsExactly("end", "reply", "receipt", "issue");
        assertThat(lifted.select("main form[method=post]")).isEmpty();
    }

    @Test
    void whatIsRefusedKeepsEverythingTyped() throws Exception {
        MvcResult refused = submit(
                office(),
                "/supervision",
                "shareId",
                "" + share("2024-1"),
                "colour",
                "YELLOW",
                "demand",
                " ",
                "replyBy",
                "31.12.2090");
        assertThat(status(refused)).isEqualTo(422);
        Document page = html(refused);
        assertThat(page.select("[role=alert]").text()).contains("请按 年-月-日 填回复时限");
        Element form = page.selectFirst("#proposals li form[data-form=issue-notice]");
        assertThat(form.select("[name=shareId]").val()).isEqualTo("" + share("2024-1"));
        assertThat(form.select("[name=colour] [selected]").attr("value")).isEqualTo("YELLOW");
        assertThat(page.select("[data-typed-day]").text()).contains("31.12.2090");
        MvcResult both = submit(
                office(),
                "/supervision",
                "shareId",
                "" + share("2024-1"),
                "colour",
                "RED",
                "demand",
                " ",
                "replyBy",
                "2020-01-01");
        assertThat(html(both).select("[role=alert]").text()).contains("请写督办要求", "回复时限不能早于今天");
        MvcResult blue = issue("2024-1", "BLUE", "Words that are not lost");
        assertThat(status(blue)).isEqualTo(422);
        assertThat(html(blue).select("[name=demand]").eachText()).contains("Words that are not lost");
        long id = issued("2024-2", "RED");
        MvcResult again = issue("2024-2", "RED", "Another");
        assertThat(status(again)).isEqualTo(422);
        assertThat(html(again).select("[role=alert]").text()).contains("已有在办的督办单（1号）");
        assertThat(html(again).text()).contains("Another");
        MvcResult reply = submit(head2, path(id) + "/replies", "text", " ");
        assertThat(status(reply)).isEqualTo(422);
        assertThat(html(reply).select("[role=alert]").text()).contains("请写回复内容");
        MvcResult delay = submit(
                office(), path(id) + "/delays", "replyBy", fixtures.plans().today(), "reason", "Flood");
        assertThat(status(delay)).isEqualTo(422);
        assertThat(html(delay)
                        .select("form[data-form=delay-notice] [name=reason]")
                        .text())
                .isEqualTo("Flood");
    }

    @Test
    void headsSeeTheirOwnDepartmentsLettersAloneAndLeadersAll() throws Exception {
        long id = issued("2024-1", "RED");
        issued("2024-2", "YELLOW");
        assertThat(read(head, "/supervision").select("#letters tbody tr").eachAttr("data-letter-id"))
                .containsExactly("" + id);
        assertThat(read(head, "/supervision").select("#proposals")).isEmpty();
        assertThat(status(page(head2, path(id)))).isEqualTo(403);
        assertThat(status(page("office@alpha", path(id)))).isEqualTo(404);
        Document leader = read(leader(), "/supervision");
        assertThat(leader.select("#letters tbody tr")).hasSize(2);
        assertThat(leader.select("main form[method=post]")).isEmpty();
        assertThat(read(leader(), path(id)).select("main form[method=post]")).isEmpty();
        assertThat(read(head, "/tasks/" + plan.taskId("2024-1"))
                        .select("#letters [data-letter-id]")
                        .eachAttr("data-letter-id"))
                .containsExactly("" + id);
        assertThat(read(head2, "/tasks/" + plan.taskId("2024-1")).select("#letters"))
                .isEmpty();
    }

    @Test
    void theFilterStandsInTheAddress() throws Exception {
        issued("2024-1", "RED");
        issued("2024-2", "YELLOW");
        assertThat(rows("/supervision?colour=RED")).containsExactly("RED");
        assertThat(rows("/supervision?department=" + floods)).containsExactly("YELLOW");
        assertThat(rows("/supervision?state=OPEN")).hasSize(2);
        assertThat(rows("/supervision?state=REPLIED")).isEmpty();
        assertThat(rows("/supervision?task=" + plan.taskId("2024-2"))).containsExactly("YELLOW");
        assertThat(rows("/supervision?state=nonsense&colour=&department=x&page=99&proposals=-1"))
                .hasSize(2);
        Document none = read(office(), "/supervision?state=LIFTED");
        assertThat(none.select("#letters [data-empty]").text()).contains("没有符合这些条件的督办单");
        assertThat(none.select("[data-clear]")).hasSize(1);
        // red may still follow the yellow one
        assertThat(none.select("#proposals li form [name=colour] option").eachAttr("value"))
                .containsExactly("RED");
        assertThat(read(office(), "/supervision?lang=en").select("h1").text()).isEqualTo("Supervision");
    }

    @Test
    void aPageWithoutAnythingExplainsItself() throws Exception {
        String empty = fixtures.emptyBureau();
        Document page = read("office@" + empty, "/supervision");
        assertThat(page.select("[data-empty]").eachText()).hasSize(2);
        assertThat(page.select("#proposals [data-empty]").text()).contains("没有需要督办的事项");
        assertThat(read(head, "/supervision").select("#letters [data-empty]").text())
                .contains("没有发给您科室的督办单");
        assertThat(read("leader@" + empty, "/supervision/scores").text()).contains("还没有已印发的计划");
    }

    @Test
    void theSameFormSentTwentyTimesIsOneLetterAndOneReply() throws Exception {
        List<MvcResult> answers = Together.times(20, () -> issue("2024-1", "RED", "Finish it"));
        assertThat(answers).extracting(answer -> status(answer)).containsOnly(303);
        assertThat(answers)
                .extracting(answer -> answer.getResponse().getRedirectedUrl())
                .containsOnly(answers.get(0).getResponse().getRedirectedUrl());
        String letter = answers.get(0).getResponse().getRedirectedUrl();
        assertThat(Together.times(20, () -> submit(head, letter + "/replies", "text", "Ten are left")))
                .extracting(answer -> status(answer))
                .containsOnly(303);
        assertThat(Together.times(20, () -> submit(office(), letter + "/lifting", "reason", "Seen to")))
                .extracting(answer -> status(answer))
                .containsOnly(303);
        assertThat(jdbc.sql(
                                "select string_agg(a.action, ' ' order by a.id) from audit_entry a where a.plan_id = :plan and a.action like 'supervision%'")
                        .param("plan", plan.planId())
                        .query(String.class)
                        .single())
                .isEqualTo("supervision.issue supervision.reply supervision.lift");
        assertThat(jdbc.sql("select count(*) from notice where plan_id = :plan and kind like 'LETTER%'")
                        .param("plan", plan.planId())
                        .query(Integer.class)
                        .single())
                .as("issued and lifted to the head, replied to the office")
                .isEqualTo(3);
    }

    @Test
    void aHandOverListsWhatWaitsForAnAnswer() throws Exception {
        long id = issued("2024-1", "RED");
        MvcResult opened = submit(
                office(),
                "/handovers?leaver=" + fixtures.userId(head),
                "successorId",
                "" + fixtures.userId(head2),
                "effectiveOn",
                fixtures.plans().today(),
                "departmentIds",
                "" + mines);
        Document list = read(office(), opened.getResponse().getRedirectedUrl());
        assertThat(list.select("tr[data-letter-id]").eachAttr("data-letter-id")).containsExactly("" + id);
        assertThat(list.select("[data-count=letters]").attr("data-value")).isEqualTo("1");
    }

    @Test
    void theInboxLeadsToTheLetter() throws Exception {
        long id = issued("2024-1", "RED");
        Document inbox = read(head, "/inbox");
        assertThat(inbox.text()).contains("发督办单：2024-1");
        assertThat(jdbc.sql("select id from notice where plan_id = :plan and kind = 'LETTER_ISSUED'")
                        .param("plan", plan.planId())
                        .query(Long.class)
                        .list())
                .hasSize(1);
        assertThat(status(page(head, path(id)))).isEqualTo(200);
    }

    private List<String> rows(String address) throws Exception {
        return read(office(), address).select("#letters tbody tr").eachAttr("data-colour");
    }
}
