package app.workplan.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.WebTestBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

class PlanFormTest extends WebTestBase {

    private static final String OFFICE = "office@alpha";

    private MvcResult send(String address, Map<String, String> changed) throws Exception {
        Map<String, String> fields = new java.util.LinkedHashMap<>(Map.of(
                "title",
                "Key points",
                "kind",
                "ANNUAL_KEY_POINTS",
                "reportCycle",
                "MONTH",
                "from",
                "2026-01-01",
                "to",
                "2026-12-31"));
        fields.putAll(changed);
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, value) -> pairs.addAll(List.of(name, value)));
        return submit(OFFICE, address, pairs.toArray(String[]::new));
    }

    private String made(Map<String, String> changed) throws Exception {
        String address = String.valueOf(send("/plans", changed).getResponse().getRedirectedUrl());
        assertThat(address).matches("/plans/\\d+/structure");
        return address.replace("/structure", "");
    }

    @Test
    void illFieldsAreAllNamedAndEverythingTypedStays() throws Exception {
        MvcResult refused = send("/plans", Map.of("title", " ", "from", "2026-06-31", "to", "", "issuer", "Kept 𠮷"));
        assertThat(status(refused)).isEqualTo(422);
        Document page = html(refused);
        assertThat(page.select("[role=alert] li")).hasSize(3);
        assertThat(page.select("#f-title-error").text()).isEqualTo("请填计划名称。");
        assertThat(page.select("#f-from-error").text()).contains("没有这一天");
        assertThat(page.select("#f-to-error").text()).isEqualTo("请填计划期结束（含当天）。");
        assertThat(page.select("[name=issuer]").val()).isEqualTo("Kept 𠮷");
        assertThat(page.select("[name=from]").val()).isEqualTo("2026-06-31");
    }

    @Test
    void absurdPeriodsAndLongTitlesAreRefusedInWords() throws Exception {
        assertThat(html(send("/plans", Map.of("from", "1900-01-01")))
                        .select("#f-to-error")
                        .text())
                .contains("2000");
        assertThat(html(send("/plans", Map.of("to", "2025-12-31")))
                        .select("#f-to-error")
                        .text())
                .contains("早于");
        assertThat(html(send("/plans", Map.of("title", "𠮷".repeat(201))))
                        .select("#f-title-error")
                        .text())
                .contains("最多 200 字，现在有 201 字");
        assertThat(status(send("/plans", Map.of("title", "𠮷".repeat(200))))).isEqualTo(303);
    }

    @Test
    void daysBeforeTheRepublicAreRefusedAtTheirField() throws Exception {
        String plan = made(Map.of("documentDate", "1949-01-01"));
        String version =
                html(page(OFFICE, plan + "/edit")).select("[name=version]").val();
        for (String field : List.of("documentDate", "publishedOn")) {
            for (String address : List.of("/plans", plan + "/edit")) {
                MvcResult refused = send(address, Map.of(field, "1800-01-01", "version", version));
                assertThat(status(refused)).as(address).isEqualTo(422);
                assertThat(html(refused).select("#f-" + field + "-error").text())
                        .contains("1800-01-01 太早了");
                assertThat(html(refused).select("[name=" + field + "]").val()).isEqualTo("1800-01-01");
            }
        }
        assertThat(html(page(OFFICE, plan + "/edit"))
                        .select("[name=documentDate]")
                        .val())
                .isEqualTo("1949-01-01");
    }

    @Test
    void factsOfADraftAreEditedAndTasksFollowThePeriod() throws Exception {
        String plan = made(Map.of("title", "Before"));
        submit(OFFICE, plan + "/structure", "place", "CHAPTER", "title", "Chapter");
        String chapter =
                html(page(OFFICE, plan + "/structure")).select("[data-node-id]").attr("data-node-id");
        submit(OFFICE, plan + "/structure", "place", "UNDER", "at", chapter, "title", "Item");
        Document form = html(page(OFFICE, plan + "/edit"));
        assertThat(form.select("[name=title]").val()).isEqualTo("Before");
        String version = form.select("[name=version]").val();
        Map<String, String> next =
                Map.of("title", "After", "from", "2027-01-01", "to", "2027-06-30", "version", version);
        assertThat(status(send(plan + "/edit", next))).isEqualTo(303);
        Document page = html(page(OFFICE, plan));
        assertThat(page.select("h1").text()).contains("After");
        assertThat(page.select("[data-task-code=2027-1]").attr("data-due")).isEqualTo("2027-06-30");

        MvcResult stale = send(plan + "/edit", Map.of("title", "Slower", "version", version));
        assertThat(status(stale)).isEqualTo(409);
        assertThat(html(stale).select("[data-conflict=title]").text()).isEqualTo("After");
        assertThat(html(stale).select("[name=title]").val()).isEqualTo("Slower");
        assertThat(status(send(plan + "/edit", Map.of("title", "Blind")))).isEqualTo(409);
    }

    @Test
    void aStatedDateOutsideTheNewPeriodIsNotLost() throws Exception {
        String plan = made(Map.of("title", "Dated"));
        submit(OFFICE, plan + "/structure", "place", "CHAPTER", "title", "Chapter");
        String chapter =
                html(page(OFFICE, plan + "/structure")).select("[data-node-id]").attr("data-node-id");
        submit(
                OFFICE,
                plan + "/structure/rows",
                "place",
                "UNDER",
                "at",
                chapter,
                "text",
                "Item\t\t2026-11-30",
                "sure",
                "true");
        String version =
                html(page(OFFICE, plan + "/edit")).select("[name=version]").val();
        MvcResult refused = send(plan + "/edit", Map.of("to", "2026-06-30", "version", version));
        assertThat(status(refused)).isEqualTo(422);
        assertThat(html(refused).select("#f-to-error").text()).contains("1 项任务的时限或节点不在新的计划期内");
    }

    @Test
    void aPlanWithoutTextIsWholeOnEveryPage() throws Exception {
        String plan = made(Map.of("title", "Without text"));
        submit(OFFICE, plan + "/structure", "place", "CHAPTER", "title", "Chapter");
        String chapter =
                html(page(OFFICE, plan + "/structure")).select("[data-node-id]").attr("data-node-id");
        submit(
                OFFICE,
                plan + "/structure/rows",
                "place",
                "UNDER",
                "at",
                chapter,
                "text",
                "The wording\tA1",
                "sure",
                "true");
        String version = html(page(OFFICE, plan + "/structure"))
                .select("[data-structure]")
                .attr("data-version");
        submit(OFFICE, plan + "/issue", "version", version);
        Document page = html(page("leader@alpha", plan));
        assertThat(page.select("#source")).isEmpty();
        assertThat(page.select(".plan-tree").parents().first().text()).contains("手工录入，没有原文");
        String task = page.select("[data-task-id]").attr("data-task-id");
        Document one = html(page("leader@alpha", "/tasks/" + task));
        assertThat(one.select(".task-source").text()).contains("The wording");
        assertThat(one.text()).contains("手工录入");
        assertThat(html(page("leader@alpha", plan + "/tasks")).select("[data-task-id=" + task + "]"))
                .hasSize(1);
        assertThat(status(page("leader@alpha", "/dashboard?plan=" + plan.replace("/plans/", ""))))
                .isEqualTo(200);
        assertThat(status(page("head@alpha", "/my"))).isEqualTo(200);
        MvcResult rolled = submit(OFFICE, plan + "/roll-forward", "year", "2027");
        assertThat(status(rolled)).isEqualTo(303);
        Document next = html(page(OFFICE, String.valueOf(rolled.getResponse().getRedirectedUrl())));
        assertThat(next.select("[data-task-code=2027-1]").text()).contains("The wording", "A1");
    }

    @Test
    void aClosedPlanIsReopenedOnlyWithAReason() throws Exception {
        String plan = made(Map.of("title", "Closed too early"));
        submit(OFFICE, plan + "/structure", "place", "CHAPTER", "title", "Chapter");
        String chapter =
                html(page(OFFICE, plan + "/structure")).select("[data-node-id]").attr("data-node-id");
        submit(OFFICE, plan + "/structure", "place", "UNDER", "at", chapter, "title", "Item");
        submit(OFFICE, plan + "/issue");
        submit(OFFICE, plan + "/close");
        Document closed = html(page(OFFICE, plan));
        assertThat(closed.select("form[data-form=reopen-plan]").text()).contains("又按当天判定");
        String version =
                closed.select("form[data-form=reopen-plan] [name=version]").val();
        MvcResult refused = submit(OFFICE, plan + "/reopening", "reason", " ", "version", version);
        assertThat(status(refused)).isEqualTo(422);
        assertThat(html(refused).select("[role=alert]").text()).contains("请写明重新打开的原因");
        assertThat(status(submit(OFFICE, plan + "/reopening", "reason", "Closed by mistake", "version", version)))
                .isEqualTo(303);
        assertThat(html(page(OFFICE, plan)).select("[data-plan-id]").attr("data-plan-state"))
                .isEqualTo("ISSUED");
        assertThat(jdbc.sql("select basis from audit_entry where action = 'plan.reopen' and plan_id = :plan")
                        .param("plan", Long.valueOf(plan.replace("/plans/", "")))
                        .query(String.class)
                        .single())
                .isEqualTo("Closed by mistake");
    }
}
