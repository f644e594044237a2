package app.workplan.web.paper;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Actor;
import app.workplan.service.document.writer.OfficialDocument;
import app.workplan.service.document.writer.OfficialDocument.Block;
import app.workplan.service.document.writer.OfficialDocument.Cell;
import app.workplan.service.document.writer.OfficialDocument.Heading;
import app.workplan.service.document.writer.OfficialDocument.NewPage;
import app.workplan.service.document.writer.OfficialDocument.Paragraph;
import app.workplan.service.document.writer.OfficialDocument.Signature;
import app.workplan.service.document.writer.OfficialDocument.Table;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.paper.LetterPaper;
import app.workplan.service.paper.PaperRequest;
import app.workplan.service.paper.Papers;
import app.workplan.service.shared.Scope;
import app.workplan.service.supervision.LetterPageQueries;
import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 文件内容: letters, bulletins and packs say what their own records and pages say, in Chinese whatever the page's language. */
class PaperContentTest extends WebTestBase {

    @Autowired
    private Papers papers;

    @Autowired
    private JudgedPlanQueries plans;

    @Autowired
    private LetterPageQueries letters;

    @Autowired
    private LetterPaper letterPaper;

    private Plans.Small plan;
    private Scope scope;

    @BeforeEach
    void aPlan() throws Exception {
        plan = fixtures.plans().ofAlpha();
        long bureau = fixtures.bureau("alpha");
        scope = new Scope(Set.of(bureau), bureau);
        submit("head@alpha", "/shares/" + plan.first() + "/entries", "percent", "37", "text", "Going on");
    }

    @ParameterizedTest
    @CsvSource({"BLUE, 催办通知", "YELLOW, 督办函", "RED, 督办单"})
    void theColourNamesTheLetter(String colour, String name) {
        long id = fixtures.letters().about(plan.first());
        jdbc.sql("update supervision_notice set colour = :colour where id = :id")
                .param("colour", colour)
                .param("id", id)
                .update();
        OfficialDocument paper = letterPaper.write(letters.page(office(), scope, id));
        assertThat(paper.redHead()).isEqualTo("Bureau alpha" + name);
        assertThat(paper.number()).matches("Word督〔1999〕\\d+号");
        assertThat(paper.title()).contains("Inspect all mines", name);
        assertThat(paper.addressee()).isEqualTo("A1");
        assertThat(text(paper))
                .contains("进度为10.0%，序时进度为60.0%", "Finish it", "请于2090年1月31日前书面回复")
                .doesNotContain("已逾期");
        int signed = paper.body().indexOf(new Signature("Bureau alpha", LocalDate.parse("2000-01-03")));
        assertThat(paper.body().get(signed + 1)).isEqualTo(new NewPage());
        assertThat(paper.body().subList(signed + 2, paper.body().size()).stream()
                        .filter(Heading.class::isInstance)
                        .map(block -> ((Heading) block).text()))
                .containsExactly("回执", "回复单");
    }

    @Test
    void aBulletinIsWrittenAsItWasFrozen() throws Exception {
        long id = fixtures.directives().bulletin("alpha", plan.planId(), true);
        submit("head@alpha", "/shares/" + plan.first() + "/entries", "percent", "80", "text", "Nearly");
        OfficialDocument paper = papers.of("bulletin").write(request());
        Document page = html(page("leader@alpha", "/bulletins/" + id));
        assertThat(paper.number())
                .isEqualTo(page.select(".bul-line span").first().text());
        assertThat(text(paper)).contains("Look.", "Hurry.");
        Element row = page.selectFirst("[data-department=A1]");
        assertThat(tables(paper).get(1).rows().stream()
                        .filter(cells -> cells.get(1).text().equals("A1"))
                        .findFirst()
                        .orElseThrow())
                .extracting(Cell::text)
                .containsSubsequence(
                        row.attr("data-total"),
                        row.attr("data-done"),
                        row.attr("data-overdue"),
                        row.attr("data-at-risk"),
                        row.attr("data-progress") + "%",
                        row.attr("data-expected") + "%")
                .contains("37.0%");
    }

    @Test
    void aCorrectionNamesWhatItCorrects() throws Exception {
        long first = fixtures.directives().bulletin("alpha", plan.planId(), true);
        submit("head@alpha", "/shares/" + plan.first() + "/entries", "percent", "80", "text", "Nearly");
        String next = submit("office@alpha", "/bulletins/" + first + "/corrections", "reason", "A1 reported late")
                .getResponse()
                .getRedirectedUrl()
                .replaceAll(".*/", "");
        submit("office@alpha", "/bulletins/" + next + "/issue");
        OfficialDocument paper = papers.of("bulletin").write(request());
        assertThat(paper.number()).contains("第 2 版");
        assertThat(text(paper)).contains("更正说明：A1 reported late", "与第 1 版不同的地方", "A1进度：37.0 改为 80.0");
        PaperRequest asked = request();
        OfficialDocument old = papers.of("bulletin")
                .write(new PaperRequest(
                        asked.actor(),
                        asked.scope(),
                        asked.plan(),
                        asked.day(),
                        true,
                        new PaperRequest.Choice(null, first, null)));
        assertThat(text(old)).contains("本版已有更正").doesNotContain("A1 reported late");
    }

    @Test
    void aPackHasTheListsOfItsMeeting() throws Exception {
        long id = fixtures.directives().meeting("alpha");
        submit("office@alpha", "/meetings/" + id + "/decisions", "text", "Ask for money");
        PaperRequest asked = request();
        OfficialDocument paper = papers.of("meeting-pack")
                .write(new PaperRequest(
                        asked.actor(),
                        asked.scope(),
                        asked.plan(),
                        asked.day(),
                        true,
                        new PaperRequest.Choice(null, null, id)));
        Document page = html(page("leader@alpha", "/meetings/" + id));
        for (String section : List.of("overdue", "soon", "coordination")) {
            String count = page.select("[data-section=" + section + "]").attr("data-count");
            assertThat(text(paper))
                    .contains(page.select("#h-" + section).text().replaceAll("^.* 前", "前") + "（" + count + "项）");
        }
        assertThat(text(paper)).contains("六、议定事项");
        Table decisions = tables(paper).get(tables(paper).size() - 1);
        assertThat(decisions.rows().get(0)).extracting(Cell::text).containsExactly("1", "Ask for money", "记录");
    }

    @Test
    void documentsAreInChineseWhateverThePage() throws Exception {
        assertThat(status(page("leader@alpha", "/reports?lang=en"))).isEqualTo(200);
        var file = page("leader@alpha", "/plans/" + plan.planId() + "/documents/task-breakdown.docx?lang=en");
        assertThat(file.getResponse().getHeader("Content-Disposition")).contains("%E4%BB%BB%E5%8A%A1");
        assertThat(html(page("leader@alpha", "/reports?lang=en&plan=" + plan.planId()))
                        .select("tr[data-kind=public]")
                        .text())
                .contains("Public version");
    }

    private Actor office() {
        return fixtures.plans().office("alpha");
    }

    private PaperRequest request() {
        return new PaperRequest(
                office(),
                scope,
                plans.one(scope, plan.planId()),
                LocalDate.parse(fixtures.plans().today()),
                true,
                PaperRequest.Choice.USUAL);
    }

    private static List<Table> tables(OfficialDocument paper) {
        return paper.body().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    private static String text(OfficialDocument paper) {
        return paper.body().stream().map(PaperContentTest::text).collect(Collectors.joining("\n"));
    }

    private static String text(Block block) {
        if (block instanceof Heading heading) {
            return heading.text();
        }
        return block instanceof Paragraph paragraph ? paragraph.text() : "";
    }
}
