package app.workplan.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.CountingDataSource;
import app.workplan.web.WebTestBase;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchPageTest extends WebTestBase {

    private static SearchRows rows;

    @BeforeEach
    void plans() {
        if (rows == null) {
            rows = new SearchRows(jdbc, fixtures, "alpha", false)
                    .reported(fixtures.department("A1"), "完成鹤壁尾矿库排查3座", "缺少监测设备ABC-7");
            new SearchRows(jdbc, fixtures, "beta", false).reported(fixtures.department("B1"), "鹤壁尾矿库机密", "无");
            jdbc.sql("insert into department (id, bureau_id, code, name, kind, valid_from)"
                            + " select nextval('entity_seq'), id, 'kiwi', '长河抗旱救灾科', 'SECTION', '2020-01-01'"
                            + " from bureau where code = 'alpha'")
                    .update();
        }
    }

    private Document search(String username, String q, String more) throws Exception {
        return read(username, "/search?q=" + q + more);
    }

    /** Follows a link of a page; the request encodes it again. */
    private Document open(String username, String href) throws Exception {
        return read(username, URLDecoder.decode(href, StandardCharsets.UTF_8).replaceAll("#.*", ""));
    }

    private Document read(String username, String address) throws Exception {
        var result = page(username, address);
        assertThat(status(result)).as(address).isEqualTo(200);
        return html(result);
    }

    private List<String> kinds(String q, String more) throws Exception {
        return search("leader@alpha", q, more).select("[data-hit]").eachAttr("data-hit");
    }

    private static int total(Document page) {
        return Integer.parseInt(page.select("[data-total]").attr("data-total"));
    }

    @ParameterizedTest
    @CsvSource({
        "鹤, PLAN TASK SOURCE SOURCE ENTRY",
        "鹤壁, TASK SOURCE SOURCE ENTRY",
        "尾矿库闭, TASK SOURCE",
        "鹤壁 闭库核查, TASK SOURCE",
        "鹤应急〔2024〕5号, PLAN",
        "12小时内报, SOURCE",
        "１２小时内报, SOURCE",
        "鹤壁尾矿库排查3座, ENTRY",
        "备abc-7, ENTRY",
        "鹤尾壁矿, ''"
    })
    void findsWordsOfAnyLengthWithWhatTheyStandIn(String q, String expected) throws Exception {
        assertThat(String.join(" ", kinds(q, "&plan=" + rows.plan.planId()))).isEqualTo(expected);
    }

    @Test
    void pairsThatStandApartAreNotTheWord() throws Exception {
        new SearchRows(jdbc, fixtures, "alpha", false)
                .reported(fixtures.department("A1"), "蓬莱 莱阳", "阳谷")
                .returned();
        assertThat(kinds("蓬莱阳谷", "")).isEmpty();
        Document both = search("leader@alpha", "阳谷 蓬莱", "");
        assertThat(both.select("[data-hit]")).hasSize(1);
        assertThat(both.select("[data-hit] .wp-c-RETURNED")).hasSize(1);
    }

    @Test
    void codesFindTheirTask() throws Exception {
        Document page = search("head@alpha", "2024-14", "&kind=TASK");
        assertThat(page.select("[data-hit=TASK][data-task-id=" + rows.plan.taskId("2024-14") + "]"))
                .hasSize(1);
        assertThat(page.select("[data-hit] mark").first().text()).isEqualTo("2024-14");
    }

    @Test
    void aHitSaysItsPlaceAndLeadsToIt() throws Exception {
        Document page = search("head@alpha", "鹤壁", "&plan=" + rows.plan.planId());
        Element task = page.select("[data-hit=TASK]").first();
        assertThat(task.select(".search-place").text()).contains("Plan " + rows.plan.planId(), "一 矿山安全");
        assertThat(task.select("a").attr("href")).isEqualTo("/tasks/" + rows.plan.taskId("2024-14"));
        Element entry = page.select("[data-hit=ENTRY]").first();
        assertThat(entry.select(".search-text").text()).isEqualTo("完成鹤壁尾矿库排查3座");
        assertThat(entry.select(".search-place").text()).contains("A1", "2024-07-03");
        assertThat(entry.select("mark").eachText()).contains("鹤壁");
        Element budget = page.select("[data-hit=SOURCE]").last();
        assertThat(budget.select(".search-text").text()).isEqualTo("各单位要压实责任，鹤壁经费列入预算；");
        for (Element link : page.select("[data-hit] a")) {
            open("head@alpha", link.attr("href"));
        }
        Document plan = open("head@alpha", budget.select("a").attr("href"));
        assertThat(plan.select("#found").text()).isEqualTo("各单位要压实责任，鹤壁经费列入预算；");
        Document sentence =
                open("head@alpha", page.select("[data-hit=SOURCE] a").first().attr("href"));
        assertThat(sentence.select(".found").text()).isEqualTo("（一）汛前完成鹤壁尾矿库闭库核查。");
        assertThat(sentence.select(".plan-row.is-current").attr("data-task-code"))
                .isEqualTo("2024-14");
    }

    @Test
    void everyNumberIsTheNumberOfItsRows() throws Exception {
        Document page = search("leader@alpha", "鹤", "");
        assertThat(page.select(".search-kinds b")).hasSize(5);
        for (Element chip : page.select(".search-kinds .wp-chip")) {
            Document filtered = open("leader@alpha", chip.attr("href"));
            assertThat(String.valueOf(total(filtered)))
                    .isEqualTo(chip.select("b").text());
            assertThat(filtered.select("[data-hit]")).hasSize(total(filtered));
        }
        for (Element plan : page.select("#search-plan option[value~=.]")) {
            Document filtered = search("leader@alpha", "鹤", "&plan=" + plan.val());
            assertThat(plan.text()).matches(".*\\D" + total(filtered) + "\\D");
            assertThat(filtered.select("[data-hit]:not([data-plan-id=" + plan.val() + "])"))
                    .isEmpty();
        }
    }

    @Test
    void otherBureausAreAsIfTheyDidNotExist() throws Exception {
        for (String reader : List.of("office@alpha", "head@alpha", "staff@alpha", "leader@alpha")) {
            assertThat(search(reader, "机密", "").select("[data-hit]")).as(reader).isEmpty();
            assertThat(search(reader, "B1", "").select("[data-hit=DEPARTMENT]"))
                    .as(reader)
                    .isEmpty();
        }
        assertThat(search("head@beta", "机密", "").select("[data-hit=ENTRY]")).hasSize(1);
    }

    @Test
    void draftsAreFoundByTheirOwnOfficeOnly() throws Exception {
        SearchRows draft = new SearchRows(jdbc, fixtures, "beta", true);
        String own = "&plan=" + draft.plan.planId();
        assertThat(total(search("office@beta", "尾矿库", own))).isEqualTo(2);
        for (String reader : List.of("head@beta", "staff@beta", "leader@beta", "office@alpha")) {
            assertThat(total(search(reader, "尾矿库", own))).as(reader).isZero();
        }
    }

    @Test
    void departmentsAndPeopleAnswerToPinyin() throws Exception {
        for (String typed : List.of("chkhjz", "changhekang", "长河", "zaik")) {
            Document page = search("head@alpha", typed, "&kind=DEPARTMENT");
            assertThat(page.select("[data-hit=DEPARTMENT] .search-name").eachText())
                    .as(typed)
                    .contains("长河抗旱救灾科");
            assertThat(page.select("[data-hit=DEPARTMENT] mark")).as(typed).isNotEmpty();
        }
        jdbc.sql(
                        "insert into department_former_name (id, bureau_id, department_id, name, last_day)"
                                + " select nextval('entity_seq'), bureau_id, id, '涪陵股', '2021-06-30' from department where code = 'kiwi'")
                .update();
        assertThat(search("head@alpha", "flg", "").select(".search-text mark").text())
                .isEqualTo("涪陵股");
        Document people = search("head@alpha", "head2", "&kind=PERSON");
        assertThat(people.select("[data-hit=PERSON]")).hasSize(1);
        assertThat(people.select("[data-hit=PERSON] .search-place").text()).contains("A2");
        assertThat(search("head@alpha", "auditor", "").select("[data-hit=PERSON]"))
                .isEmpty();
    }

    @Test
    void pagesGoThroughNamesAndHitsInOneOrder() throws Exception {
        SearchRows many = new SearchRows(jdbc, fixtures, "alpha", false);
        for (int i = 0; i < 45; i++) {
            many.reported(fixtures.department("A1"), "琅琊第" + i + "次", "无");
        }
        jdbc.sql("insert into department (id, bureau_id, code, name, kind, valid_from)"
                        + " select nextval('entity_seq'), id, 'many' || n, '琅琊' || n || '科', 'SECTION', '2020-01-01'"
                        + " from bureau, generate_series(1, 3) n where code = 'alpha'")
                .update();
        Document first = search("leader@alpha", "琅琊", "");
        assertThat(total(first)).isEqualTo(48);
        assertThat(first.select("[data-hit=DEPARTMENT]")).hasSize(3);
        assertThat(first.select("[data-hit=ENTRY]")).hasSize(17);
        Document second = open("leader@alpha", first.select("a[rel=next]").attr("href"));
        Document last = open("leader@alpha", second.select("a[rel=next]").attr("href"));
        assertThat(second.select("[data-hit=ENTRY]")).hasSize(20);
        assertThat(last.select("[data-hit=ENTRY]")).hasSize(8);
        assertThat(last.select("a[rel=next]")).isEmpty();
        assertThat(search("leader@alpha", "琅琊", "&page=99999999999").select("[data-hit]"))
                .hasSize(8);
        List<String> few = statements("琅琊第44次");
        List<String> all = statements("琅琊");
        assertThat(all).hasSize(few.size()).hasSizeLessThanOrEqualTo(5);
    }

    private List<String> statements(String q) throws Exception {
        search("leader@alpha", q, "");
        return CountingDataSource.statementsOf(() -> search("leader@alpha", q, "&size=50"));
    }

    @Test
    void nothingFoundSaysWhyAndWhatToDo() throws Exception {
        assertThat(search("leader@alpha", "不存在的词", "").select(".wp-empty").text())
                .contains("不存在的词");
        Document narrowed = search("leader@alpha", "经费列入", "&kind=ENTRY&plan=" + rows.plan.planId());
        String everywhere = narrowed.select(".wp-empty a").attr("href");
        assertThat(total(open("leader@alpha", everywhere))).isPositive();
        assertThat(search("leader@alpha", " ", "").select(".wp-empty")).hasSize(1);
        assertThat(open("leader@alpha", "/search?lang=en").select("h1").text()).isEqualTo("Search");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "'", "\\", "' or 1=1 --", "\uD842\uDFB7", "\uD83D\uDE00", "a:*|", "!", "()"})
    void anythingTypedIsOnlyText(String q) throws Exception {
        assertThat(search("leader@alpha", q, "").select("input[name=q]").last().val())
                .isEqualTo(q);
        search("leader@alpha", q.repeat(500), "&kind=x&plan=y&page=-1&size=z");
    }

    @Test
    void theTopBarAsksWithoutScript() throws Exception {
        Document page = open("head@alpha", "/my");
        Element form = page.select("form.wp-search").first();
        assertThat(form.attr("action")).isEqualTo("/search");
        assertThat(form.attr("method")).isEqualTo("get");
        assertThat(form.select("input[name=q]")).hasSize(1);
        assertThat(html(page("admin@alpha", "/admin")).select("form.wp-search")).isEmpty();
    }

    @Test
    void whoTypesMoreThanIsSearchedForIsTold() throws Exception {
        Document page = search("leader@alpha", "鹤".repeat(1_000), "");
        assertThat(page.select("[data-cut]").text()).contains("100", "8");
        assertThat(page.select("[data-search-field]").last().val()).hasSize(100);
        assertThat(search("leader@alpha", "a b c d e f g h i", "").select("[data-cut]"))
                .hasSize(1);
        assertThat(search("leader@alpha", "鹤壁 尾矿库", "").select("[data-cut]")).isEmpty();
    }

    @Test
    void showsWhatLooksLikeMarkupAsText() throws Exception {
        new SearchRows(jdbc, fixtures, "alpha", false)
                .reported(fixtures.department("A1"), "苍梧<script>alert(1)</script>\"'&苍梧", "<b>苍梧</b>");
        Document page = search("leader@alpha", "苍梧", "&kind=ENTRY");
        assertThat(page.select(".search-hits script, .search-hits b")).isEmpty();
        assertThat(page.select(".search-text").eachText())
                .containsExactly("苍梧<script>alert(1)</script>\"'&苍梧", "<b>苍梧</b>");
        assertThat(page.select(".search-text mark").eachText()).containsOnly("苍梧");
    }
}
