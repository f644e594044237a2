package app.workplan.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Role;
import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** 导出 of what a reader comes to every day: own reports, notices and what was searched for; and of papers and scores. */
class ExportReadersListsTest extends WebTestBase {

    private Plans.Small plan;

    @BeforeEach
    void aPlan() {
        plan = fixtures.plans().ofAlpha();
    }

    private MvcResult exported(String reader, Document shown) throws Exception {
        MvcResult file = page(reader, shown.select("a[data-export]").attr("href"));
        assertThat(status(file)).isEqualTo(200);
        return file;
    }

    @Test
    void ownReportsLeaveWithTheRowsOfEveryListOfThePage() throws Exception {
        fixtures.letters().about(plan.first());
        fixtures.directives().given("alpha", plan.taskId(), fixtures.department("A1"));
        submit("head@alpha", "/shares/" + plan.first() + "/entries", "percent", "37", "text", "=1+1", "problems", "-2");
        Document shown = html(page("head@alpha", "/my"));
        MvcResult file = exported("head@alpha", shown);
        List<String> codes = Books.column(file, "编号");
        List<String> kinds = Books.column(file, "类别");
        assertThat(ofKind(codes, kinds, "待填"))
                .isEqualTo(shown.select("form[data-form=report-all] article").eachAttr("data-task-code"));
        assertThat(ofKind(codes, kinds, "本期已填", "待审核", "已办结", "暂不用报"))
                .isEqualTo(shown.select(".my-filled li[data-share-id] .wp-code").eachText());
        assertThat(kinds).contains("本期已填");
        assertThat(ofKind(codes, kinds, "督办单"))
                .hasSize(shown.select("#letters li[data-letter-id]").size())
                .isNotEmpty();
        assertThat(ofKind(codes, kinds, "批示"))
                .isEqualTo(shown.select("#directives li .wp-code").eachText())
                .isNotEmpty();
        assertThat(ofKind(codes, kinds, "频次要求"))
                .hasSize(shown.select("#duties li[data-occurrence-id]").size());
        assertThat(codes)
                .as("every share, letter, directive and duty of the page, once")
                .hasSize(shown.select("article[data-share-id], li[data-share-id]")
                                .size()
                        + shown.select("#letters li[data-letter-id], #directives li[data-directive-id]")
                                .size()
                        + shown.select("li[data-occurrence-id]").size());
        assertThat(Books.column(file, "内容")).contains("=1+1");
        assertThat(cells(file)).allMatch(cell -> cell.getCellType() != CellType.FORMULA);
    }

    private static List<String> ofKind(List<String> codes, List<String> kinds, String... wanted) {
        return Stream.iterate(0, i -> i < kinds.size(), i -> i + 1)
                .filter(i -> List.of(wanted).contains(kinds.get(i)))
                .map(codes::get)
                .toList();
    }

    @Test
    void noticesLeaveAllPagesOfThemReadOrNot() throws Exception {
        String reader = fixtures.somebody("alpha", Set.of(Role.HEAD), Set.of(fixtures.department("A1")));
        for (int i = 0; i < 23; i++) {
            fixtures.notice(reader);
        }
        submit(
                reader,
                "/inbox/"
                        + html(page(reader, "/inbox"))
                                .select("[data-notice-id]")
                                .attr("data-notice-id") + "/reading");
        Document all = html(page(reader, "/inbox?page=2"));
        MvcResult everything = exported(reader, all);
        assertThat(Books.column(everything, "内容"))
                .hasSize(23)
                .hasSize(Integer.parseInt(all.select("[data-total]").attr("data-total")))
                .endsWith(all.select(".ntc-text").eachText().toArray(String[]::new));
        assertThat(Books.column(everything, "状态")).containsOnlyOnce("已读").contains("未读");
        Document unread = html(page(reader, "/inbox?show=unread"));
        MvcResult left = exported(reader, unread);
        assertThat(Books.column(left, "状态")).hasSize(22).containsOnly("未读");
        assertThat(Books.rows(left).get(2).cells().get(0)).contains("未读");
    }

    @Test
    void searchResultsLeaveInTheOrderOfThePageAndNarrowedAsItIs() throws Exception {
        String word = "Word" + fixtures.next();
        for (int i = 0; i < 3; i++) {
            fixtures.newDepartment("alpha", "=" + word + " " + i);
        }
        submit("head@alpha", "/shares/" + plan.first() + "/entries", "percent", "37", "text", "Saw " + word);
        Document shown = html(page("office@alpha", "/search?q=" + word + "&size=20"));
        MvcResult file = exported("office@alpha", shown);
        assertThat(Books.column(file, "类别"))
                .hasSize(Integer.parseInt(shown.select("#found").attr("data-total")))
                .isEqualTo(shown.select("[data-hit] .search-kind").eachText())
                .containsExactly("科室", "科室", "科室", "填报");
        assertThat(Books.column(file, "名称")).contains("=" + word + " 2");
        assertThat(Books.column(file, "内容")).contains("Saw " + word);
        assertThat(Books.column(file, "时间").get(3)).endsWith("填报");
        assertThat(cells(file)).allMatch(cell -> cell.getCellType() != CellType.FORMULA);
        MvcResult narrowed = exported("office@alpha", html(page("office@alpha", "/search?q=" + word + "&kind=ENTRY")));
        assertThat(Books.column(narrowed, "类别")).containsExactly("填报");
        assertThat(Books.rows(narrowed).get(2).cells().get(0))
                .contains(word.toLowerCase())
                .contains("类别：填报");
    }

    @Test
    void bulletinsLeaveAsTheirPageForEveryReader() throws Exception {
        submit(
                "office@alpha",
                "/bulletins",
                "planId",
                "" + plan.planId(),
                "asOf",
                fixtures.plans().today());
        for (String reader : List.of("office@alpha", "leader@alpha")) {
            Document shown = html(page(reader, "/bulletins"));
            if (!shown.select("tr[data-bulletin-id]").isEmpty()) {
                MvcResult file = exported(reader, shown);
                assertThat(Books.column(file, "标题"))
                        .isEqualTo(shown.select("tr[data-bulletin-id] td.is-name a")
                                .eachText());
                assertThat(Books.column(file, "截至"))
                        .isEqualTo(
                                shown.select("tr[data-bulletin-id] td.wp-num").eachText());
            }
        }
        assertThat(Books.column(page("office@alpha", "/bulletins.xlsx"), "状态")).contains("草稿");
        assertThat(Books.column(page("leader@alpha", "/bulletins.xlsx"), "状态")).doesNotContain("草稿");
    }

    @Test
    void meetingsLeaveAsTheirPage() throws Exception {
        String today = fixtures.plans().today();
        String next = LocalDate.parse(today).plusDays(30).toString();
        submit("office@alpha", "/meetings", "title", "=Meeting", "heldOn", today, "nextOn", next, "planId", "");
        submit(
                "office@alpha",
                "/meetings",
                "title",
                "Of one plan",
                "heldOn",
                today,
                "nextOn",
                next,
                "planId",
                "" + plan.planId());
        Document shown = html(page("leader@alpha", "/meetings"));
        MvcResult file = exported("leader@alpha", shown);
        assertThat(Books.column(file, "会议名称"))
                .isEqualTo(shown.select("tr[data-meeting-id] td.is-name a").eachText())
                .contains("=Meeting", "Of one plan");
        assertThat(Books.column(file, "状态"))
                .isEqualTo(shown.select("tr[data-meeting-id] td:last-child").eachText());
        assertThat(cells(file)).allMatch(cell -> cell.getCellType() != CellType.FORMULA);
    }

    @Test
    void theScoreOfADepartmentLeavesWithEveryPointThatMadeIt() throws Exception {
        fixtures.letters().about(plan.first());
        fixtures.letters().talk(plan.first());
        Document shown = html(page("leader@alpha", "/supervision/scores?plan=" + plan.planId()));
        MvcResult file = exported("leader@alpha", shown);
        Element row = shown.selectFirst("tr[data-score]");
        assertThat(Books.column(file, "承办科室"))
                .containsOnly(row.attr("data-department"))
                .hasSize(Integer.parseInt(row.attr("data-items")));
        assertThat(Books.column(file, "分").stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(row.attr("data-score"))
                .isEqualByComparingTo(Books.column(file, "合计").get(0));
        assertThat(Books.column(file, "类别")).contains("约谈");
        assertThat(Books.rows(file).get(0).cells().get(0)).contains("督办计分");
        assertThat(status(page("office@alpha", "/supervision/scores.xlsx?plan=0")))
                .isEqualTo(404);
    }

    private static List<Cell> cells(MvcResult file) throws Exception {
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
            return Stream.iterate(0, i -> i <= book.getSheetAt(0).getLastRowNum(), i -> i + 1)
                    .map(book.getSheetAt(0)::getRow)
                    .flatMap((Row row) -> Stream.iterate(0, i -> i < row.getLastCellNum(), i -> i + 1)
                            .map(row::getCell))
                    .toList();
        }
    }
}
