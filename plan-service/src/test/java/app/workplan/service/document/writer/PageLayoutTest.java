package app.workplan.service.document.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.workplan.service.document.writer.LaidPage.Run;
import app.workplan.service.document.writer.OfficialDocument.Block;
import app.workplan.service.document.writer.OfficialDocument.Cell;
import app.workplan.service.document.writer.OfficialDocument.Column;
import app.workplan.service.document.writer.OfficialDocument.Heading;
import app.workplan.service.document.writer.OfficialDocument.Signature;
import app.workplan.service.document.writer.OfficialDocument.Table;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** 排版: lines, pages and tables as they are laid out for PDF and OFD. */
class PageLayoutTest {

    private static final double RIGHT = PaperGeometry.of(false).right();

    private static List<LaidPage> pages(OfficialDocument document) {
        try (FontSet fonts = new FontSet(Documents.SHELF)) {
            return PageLayout.of(FinalWords.of(document), fonts);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The texts of the lines of a page by their place, without the page number. */
    private static List<String> lines(LaidPage page) {
        TreeMap<Double, String> lines = new TreeMap<>();
        page.runs().forEach(run -> lines.merge(run.baseline(), run.text(), String::concat));
        lines.pollLastEntry();
        return List.copyOf(lines.values());
    }

    @Example
    void fullPageHas22LinesOf28Characters() {
        List<LaidPage> pages = pages(Documents.of(Documents.p("查".repeat(28 * 60))));
        assertThat(lines(pages.get(1)))
                .hasSize(22)
                .allSatisfy(line -> assertThat(line).hasSize(28));
        // the first line of a paragraph is indented by two
        assertThat(lines(pages.get(0)).get(1)).hasSize(26);
        Run full = pages.get(1).runs().get(0);
        assertThat(full.left()).isCloseTo(PaperGeometry.mm(28), within(0.01));
        assertThat(full.left() + full.width()).isCloseTo(RIGHT, within(0.3));
    }

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.strings()
                .withChars("检查整改甲乙丙丁，。；：、（）《》“”12aB .%—…".toCharArray())
                .ofMinLength(1)
                .ofMaxLength(200);
    }

    @Property(tries = 500)
    void everyCharacterIsPrintedOnceInOrderWithinTheMargins(@ForAll("sentences") String text) throws IOException {
        try (FontSet fonts = new FontSet(Documents.SHELF)) {
            MeasuredText measured = new MeasuredText(text, Face.FANG_SONG, fonts, 16, 0);
            List<LineBreaks.Line> lines = LineBreaks.of(measured, 416, 448);
            int next = 0;
            for (int i = 0; i < lines.size(); i++) {
                LineBreaks.Line line = lines.get(i);
                assertThat(text.substring(next, line.from())).isBlank();
                next = line.to();
                assertThat(measured.width(line.from(), line.to())).isLessThanOrEqualTo((i == 0 ? 416 : 448) + 12.1);
            }
            assertThat(text.substring(next)).isBlank();
        }
    }

    @Example
    void noClosingMarkBeginsALineAndNoOpeningMarkEndsOne() {
        String text = "检查矿山、化工、工贸企业（含加工点），整改隐患。《办法》规定“一会三卡”制度；".repeat(40);
        List<String> all = pages(Documents.of(Documents.p(text))).stream()
                .flatMap(page -> lines(page).stream())
                .skip(1)
                .toList();
        assertThat(all).hasSizeGreaterThan(40);
        assertThat(all).noneMatch(line -> "，。；：、）》”".indexOf(line.charAt(0)) >= 0);
        assertThat(all).noneMatch(line -> "（《“".indexOf(line.charAt(line.length() - 1)) >= 0);
        assertThat(String.join("", all)).isEqualTo(text);
    }

    @Example
    void numbersAndWordsStayWhole() {
        for (int i = 0; i < 28; i++) {
            String text = "查".repeat(i) + "整改率为98.65%以上，编号2026-14.1，详见Workplan页面。";
            List<String> all = lines(pages(Documents.of(Documents.p(text))).get(0));
            assertThat(all.stream().skip(1).collect(Collectors.joining("|")))
                    .contains("98.65%")
                    .contains("2026-14.1")
                    .contains("Workplan");
        }
    }

    @Example
    void pageNumbersStandOutside() {
        List<LaidPage> pages = pages(Documents.report(6));
        for (int i = 0; i < pages.size(); i++) {
            List<Run> runs = pages.get(i).runs();
            Run number = runs.get(runs.size() - 1);
            assertThat(number.text()).isEqualTo("— " + (i + 1) + " —");
            assertThat(number.size()).isEqualTo(14);
            // the middle of the dash 7 mm below the type area
            assertThat(number.baseline() - 0.38 * 14).isCloseTo(PaperGeometry.mm(297 - 35 + 7), within(0.1));
            if (i % 2 == 0) {
                assertThat(number.left() + number.width()).isCloseTo(RIGHT - 14, within(0.1));
            } else {
                assertThat(number.left()).isCloseTo(PaperGeometry.mm(28) + 14, within(0.1));
            }
        }
    }

    @Example
    void nothingStandsOutsideTheTypeAreaButTheNumber() {
        for (LaidPage page : pages(Documents.report(10))) {
            PaperGeometry paper = page.paper();
            assertThat(page.runs().subList(0, page.runs().size() - 1)).allSatisfy(run -> {
                assertThat(run.left()).isGreaterThanOrEqualTo(paper.left() - 0.1);
                assertThat(run.left() + run.width()).isLessThanOrEqualTo(paper.right() + 0.5);
                assertThat(run.baseline()).isBetween(paper.top(), paper.bottom());
            });
        }
    }

    @Example
    void headingDoesNotStayBehind() {
        for (int before = 1; before < 30; before++) {
            List<Block> body = new ArrayList<>(Collections.nCopies(before, Documents.p("检查。")));
            body.add(new Heading(1, "一、下一步"));
            body.add(Documents.p("整改。"));
            for (LaidPage page : pages(Documents.of(body.toArray(Block[]::new)))) {
                List<String> lines = lines(page);
                assertThat(lines.get(lines.size() - 1)).isNotEqualTo("一、下一步");
            }
        }
    }

    /** Whatever the first row takes: a line, less or more than half a page, more than a page. */
    @Example
    void headingsAndCaptionStayWithTheTableBehindThem() {
        for (int words : new int[] {10, 900, 1300, 3000}) {
            Table table =
                    new Table("附表", List.of(new Column("事项", 1, false)), List.of(List.of(Cell.of("改".repeat(words)))));
            for (int before = 8; before < 22; before++) {
                List<Block> body = new ArrayList<>(Collections.nCopies(before, Documents.p("检查。")));
                body.add(new Heading(1, "一、下一步"));
                body.add(new Heading(2, "（一）" + "整".repeat(30) + "尾"));
                body.add(table);
                List<LaidPage> pages = pages(Documents.of(body.toArray(Block[]::new)));
                for (LaidPage page : pages) {
                    List<String> lines = lines(page);
                    assertThat(lines.get(lines.size() - 1))
                            .as("%s characters behind %s lines", words, before)
                            .doesNotContain("下一步", "整", "尾", "附表", "事项");
                }
                assertThat(pages.stream().flatMap(page -> lines(page).stream()).collect(Collectors.joining()))
                        .containsOnlyOnce("附表")
                        .containsOnlyOnce("下一步");
            }
        }
    }

    @Example
    void signatureNeverStandsAlone() {
        for (int before = 1; before < 50; before++) {
            List<Block> body = new ArrayList<>(Collections.nCopies(before, Documents.p("检查。")));
            OfficialDocument signed = new OfficialDocument(
                    null, null, "函", null, null, body, new Signature("某局", LocalDate.of(2026, 7, 3)), false);
            List<LaidPage> pages = pages(signed);
            List<String> last = lines(pages.get(pages.size() - 1));
            assertThat(last).hasSizeGreaterThan(2).endsWith("某局", "2026年7月3日");
        }
    }

    @Example
    void tableGoesOverPagesUnderItsHeadWithNothingLost() {
        List<LaidPage> pages = pages(Documents.of(Documents.table(120, 7)));
        assertThat(pages.size()).isGreaterThan(3);
        for (LaidPage page : pages) {
            assertThat(String.join("", lines(page))).contains("责任科室");
        }
        String all = pages.stream().flatMap(page -> lines(page).stream()).collect(Collectors.joining());
        for (int i = 1; i <= 18; i++) {
            assertThat(all).contains("第" + i + "类");
        }
    }

    @Example
    void rowLongerThanAPageIsPrintedWhole() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            text.append("第").append(i).append("处已整改；");
        }
        Table table = new Table(
                null,
                List.of(new Column("类别", 1, true), new Column("事项", 3, false)),
                List.of(
                        List.of(new Cell("长".repeat(900), 2), Cell.of(text.toString())),
                        List.of(Cell.COVERED, Cell.of("末"))));
        List<LaidPage> pages = pages(Documents.of(table));
        String all = pages.stream()
                .flatMap(page -> page.runs().stream())
                .map(Run::text)
                .collect(Collectors.joining());
        assertThat(pages.size()).isGreaterThan(3);
        assertThat(all.chars().filter(c -> c == '长').count()).isEqualTo(900);
        assertThat(all.chars().filter(c -> c == '改').count()).isEqualTo(400);
        assertThat(all).contains("末");
    }

    @Example
    void landscapeHas15LinesOf40Characters() {
        OfficialDocument wide =
                new OfficialDocument(null, null, "表", null, null, List.of(Documents.p("查".repeat(2000))), null, true);
        LaidPage second = pages(wide).get(1);
        assertThat(lines(second))
                .hasSize(15)
                .allSatisfy(line -> assertThat(line).hasSize(40));
    }

    @Example
    void titleOfTwoLinesPartsNoWord() {
        OfficialDocument titled = new OfficialDocument(
                null, null, "青石县应急管理局2026年上半年工作总结及下半年工作安排", null, null, List.of(Documents.p("好。")), null, false);
        assertThat(lines(pages(titled).get(0))).startsWith("青石县应急管理局2026年上半年工作总结及", "下半年工作安排");
    }

    @Example
    void documentOfNothingButATitleIsOnePage() {
        assertThat(pages(Documents.of())).hasSize(1);
    }
}
