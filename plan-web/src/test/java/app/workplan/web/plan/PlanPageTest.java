package app.workplan.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.CountingDataSource;
import app.workplan.web.SeedBureau;
import app.workplan.web.WebTestBase;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;

class PlanPageTest extends WebTestBase {

    @Autowired
    private SeedBureau seeds;

    private String draft(SeedBureau.Made bureau, String from, String to) throws Exception {
        String user = bureau.user("office");
        String address = String.valueOf(
                submit(user, "/imports", "text", bureau.text()).getResponse().getRedirectedUrl());
        String title = html(page(user, address)).select("input[name=title]").val();
        assertThat(status(submit(user, address + "/plan", "title", title, "from", from, "to", to, "seen", "true")))
                .isEqualTo(303);
        return "/plans/" + html(page(user, address)).select("[data-plan-id]").attr("data-plan-id");
    }

    private String issued(SeedBureau.Made bureau, String from, String to) throws Exception {
        String plan = draft(bureau, from, to);
        String user = bureau.user("office");
        Element form =
                html(page(user, plan)).select("form[data-form=issue-plan]").first();
        assertThat(form).isNotNull();
        MvcResult result = submit(
                user,
                form.attr("action"),
                "version",
                form.select("[name=version]").val());
        assertThat(status(result)).isEqualTo(303);
        assertThat(html(page(user, plan)).select("[data-plan-id]").attr("data-plan-state"))
                .isEqualTo("ISSUED");
        return plan;
    }

    @ParameterizedTest
    @CsvSource({
        "changzhi, 2024-01-01, 2024-12-31, 8 章 30 条 34 项任务, 34, 0, 0, 0",
        "changsha, 2020-01-01, 2020-12-31, 16 条, 16, 0, 0, 0",
        "zhoushan, 2019-01-01, 2019-12-31, 工作成效, -1, -1, 3, 0",
        "hengshan, 2020-07-01, 2020-12-31, 工作成效, -1, -1, 0, 0",
        "huarong, 2021-01-01, 2025-12-31, 项任务, -1, 0, 4, 6"
    })
    void everySeedBecomesADraftAndIsIssued(
            String code,
            String from,
            String to,
            String structure,
            int tasks,
            int achievements,
            int indicators,
            int projects)
            throws Exception {
        SeedBureau.Made bureau = seeds.of(code);
        Document page = html(page(bureau.user("leader"), issued(bureau, from, to)));
        assertThat(page.select(".plan-facts").text()).contains(structure);
        int rows = page.select(".plan-row[data-task-id]").size();
        if (tasks >= 0) {
            assertThat(rows).isEqualTo(tasks);
        } else {
            assertThat(rows).isPositive();
        }
        assertThat(page
                        .select("[data-metric=overdue], [data-metric=at-risk], [data-metric=on-track],"
                                + "[data-metric=not-started], [data-metric=done]")
                        .eachAttr("data-value")
                        .stream()
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isEqualTo(rows);
        if (achievements < 0) {
            assertThat(page.select("[data-achievement]")).isNotEmpty();
            assertThat(counted(page.select(".plan-chapter > summary .sum").text()))
                    .as("achievements of the chapters")
                    .isEqualTo(counted(page.select(".plan-facts").text()));
            assertThat(page.select("[data-chapter-nature=REVIEW] [data-task-id], [data-achievement] .wp-light"))
                    .isEmpty();
        } else {
            assertThat(page.select("[data-achievement]")).hasSize(achievements);
        }
        assertThat(page.select("[data-indicator-id]")).hasSize(indicators);
        assertThat(page.select("[data-project-id]")).hasSize(projects);
        assertThat(page.select("#source [data-source-start]"))
                .isNotEmpty()
                .allSatisfy(piece -> assertThat(piece.wholeText())
                        .isEqualTo(bureau.text()
                                .substring(
                                        Integer.parseInt(piece.attr("data-source-start")),
                                        Integer.parseInt(piece.attr("data-source-end")))));
    }

    @Test
    void theChosenTasksSentenceIsMarkedWithoutScript() throws Exception {
        SeedBureau.Made bureau = seeds.of("changzhi");
        String plan = issued(bureau, "2024-01-01", "2024-12-31");
        String user = bureau.user("head");
        Document page = html(page(user, plan));
        assertThat(page.select(".plan-facts").text()).contains("24 个科室 166 项分工");
        assertThat(page.select(".plan-row.is-group [href], .plan-row.is-group .wp-light"))
                .isEmpty();
        for (Element row : List.of(
                page.select("[data-task-code=2024-14]").first(),
                page.select("[data-task-code=2024-18.2]").first())) {
            assertThat(row).isNotNull();
            Document chosen = html(page(user, row.select("a[data-source-link]").attr("href")));
            String marked = chosen.select("#source .body .is-current").stream()
                    .map(Element::wholeText)
                    .collect(Collectors.joining());
            String item = bureau.text()
                    .substring(
                            Integer.parseInt(row.attr("data-source-ref-start")),
                            Integer.parseInt(row.attr("data-source-ref-end")));
            assertThat(marked).isEqualTo(item.strip());
            assertThat(marked).contains("负责");
            assertThat(chosen.select("[data-source-now]").text())
                    .contains(row.attr("data-task-code"))
                    .contains(row.select(".wp-light").attr("title"));
            assertThat(chosen.select("[data-source-now] a[href^=/tasks/" + row.attr("data-task-id") + "]"))
                    .isNotEmpty();
        }
    }

    @Test
    void draftsAreTheOfficesOwnAndOtherBureausKnowNothing() throws Exception {
        SeedBureau.Made bureau = seeds.of("changsha");
        String plan = draft(bureau, "2020-01-01", "2020-12-31");
        Document page = html(page(bureau.user("office"), plan));
        assertThat(page.select("[data-task-id]")).hasSize(16);
        assertThat(page.select("[data-light]")).isEmpty();
        assertThat(page.select(".plan-check").text()).contains("16 项任务还没有责任科室");
        assertThat(page.select("form[data-form=close-plan], form[data-form=roll-forward]"))
                .isEmpty();
        for (String other : List.of(bureau.user("leader"), bureau.user("head"), "office@alpha")) {
            assertThat(status(page(other, plan))).as(other).isEqualTo(404);
            assertThat(html(page(other, "/plans"))
                            .select("tr[data-plan-id=" + plan.substring("/plans/".length()) + "]"))
                    .isEmpty();
        }
        assertThat(status(submit("office@alpha", plan + "/issue"))).isEqualTo(404);
        assertThat(status(submit(bureau.user("head"), plan + "/issue"))).isEqualTo(403);
        assertThat(status(submit(bureau.user("office"), plan + "/report-cycle", "reportCycle", "QUARTER")))
                .isEqualTo(303);
        assertThat(html(page(bureau.user("office"), plan)).select(".plan-facts").text())
                .contains("每季度");
        assertThat(status(submit(bureau.user("office"), plan + "/issue", "version", "0")))
                .isEqualTo(409);
        assertThat(html(page(bureau.user("leader"), "/plans")).select("main").text())
                .contains("还没有工作计划");
        assertThat(html(page(bureau.user("leader"), "/plans")).select("a[href=/imports/new]"))
                .isEmpty();
    }

    @Test
    void aPlanIsRolledForwardAndClosed() throws Exception {
        SeedBureau.Made bureau = seeds.of("hengshan");
        String user = bureau.user("office");
        String plan = issued(bureau, "2020-07-01", "2020-12-31");
        MvcResult backwards = submit(user, plan + "/roll-forward", "year", "2020");
        assertThat(status(backwards)).isEqualTo(422);
        assertThat(html(backwards).select("[role=alert] a[href=#f-year]")).hasSize(1);
        assertThat(html(backwards).select("input[name=year]").val()).isEqualTo("2020");
        MvcResult rolled = submit(user, plan + "/roll-forward", "year", "2027");
        assertThat(status(rolled)).isEqualTo(303);
        Element next = html(page(user, String.valueOf(rolled.getResponse().getRedirectedUrl())))
                .select("[data-plan-id]")
                .first();
        assertThat(next).isNotNull();
        assertThat(next.attr("data-plan-state")).isEqualTo("DRAFT");
        assertThat(next.attr("data-plan-from")).isEqualTo("2027-07-01");
        assertThat(status(submit(user, plan + "/close"))).isEqualTo(303);
        MvcResult again = submit(user, plan + "/close");
        assertThat(status(again)).isEqualTo(422);
        assertThat(html(again).select("[role=alert]")).isNotEmpty();
        Document closed = html(page(user, plan + "?asOf=2001-01-01"));
        assertThat(closed.select("[data-plan-id]").attr("data-plan-state")).isEqualTo("CLOSED");
        assertThat(closed.select(".wp-info").text()).contains("印发");
        assertThat(closed.select("form[data-form=close-plan]")).isEmpty();
    }

    @Test
    void theNumberOfStatementsDoesNotGrow() throws Exception {
        SeedBureau.Made bureau = seeds.of("huarong");
        String user = bureau.user("office");
        String plan = issued(bureau, "2021-01-01", "2025-12-31");
        List<String> one = statementsOf(() -> page(user, plan));
        assertThat(one).hasSizeLessThanOrEqualTo(8);
        List<String> list = statementsOf(() -> page(user, "/plans"));
        assertThat(list).hasSizeLessThanOrEqualTo(4);
        issued(bureau, "2026-01-01", "2030-12-31");
        assertThat(html(page(user, "/plans")).select("tr[data-plan-id]")).hasSize(2);
        assertThat(statementsOf(() -> page(user, "/plans"))).hasSameSizeAs(list);
    }

    @Test
    void rowsOfTheListCarryFiguresThatLinkToTheirRows() throws Exception {
        SeedBureau.Made bureau = seeds.of("changzhi");
        String plan = issued(bureau, "2024-01-01", "2024-12-31");
        Element row = html(page(bureau.user("leader"), "/plans"))
                .select("tr[data-plan-id]")
                .first();
        assertThat(row).isNotNull();
        assertThat(row.attr("data-plan-kind")).isEqualTo("ANNUAL_KEY_POINTS");
        assertThat(row.attr("data-plan-to")).isEqualTo("2024-12-31");
        assertThat(row.select(".lights a").eachText().stream()
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isEqualTo(34);
        assertThat(row.select(".lights a").eachAttr("href")).allMatch(href -> href.startsWith(plan + "/tasks?light="));
    }

    /** Without those by which the test itself logs in. */
    private static List<String> statementsOf(CountingDataSource.Work work) throws Exception {
        return CountingDataSource.statementsOf(work).stream()
                .filter(sql -> !sql.contains("from user_account ua") && !sql.contains("from user_role r"))
                .toList();
    }

    /** The sum of all counts of achievements said in the text. */
    private static int counted(String text) {
        return Pattern.compile("工作成效 (\\d+) 条")
                .matcher(text)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
    }
}
