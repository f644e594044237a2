package app.workplan.service.document.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.workplan.service.document.writer.OfficialDocument.NewPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.util.XMLHelper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Every figure of GB/T 9704—2012, in the file's own measures: twentieths of a point, half points. */
class DocxFiguresTest {

    private final DocxWriter writer = new DocxWriter();
    private final Map<String, Document> parts = parts(Documents.write(writer, Documents.letter()));

    static Map<String, Document> parts(byte[] file) {
        Map<String, Document> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                parts.put(
                        entry.getName(),
                        XMLHelper.newDocumentBuilder().parse(new ByteArrayInputStream(zip.readAllBytes())));
                entry = zip.getNextEntry();
            }
        } catch (IOException | org.xml.sax.SAXException impossible) {
            throw new AssertionError(impossible);
        }
        return parts;
    }

    private Document part(String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    private static int twips(double millimetres) {
        return (int) Math.round(millimetres * 1440 / 25.4);
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(WordElements.attribute(element, attribute));
    }

    private static Element only(Document part, String name) {
        List<Element> found = WordElements.all(part, name);
        assertThat(found).as(name).hasSize(1);
        return found.get(0);
    }

    private Element style(String id) {
        return WordElements.all(part("word/styles.xml"), "style").stream()
                .filter(style -> WordElements.attribute(style, "styleId").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String in(Element style, String group, String property, String attribute) {
        Element inside = WordElements.child(style, group);
        Element found = inside == null ? null : WordElements.child(inside, property);
        return found == null ? "" : WordElements.attribute(found, attribute);
    }

    private List<Element> paragraphs(String style) {
        return WordElements.all(part("word/document.xml"), "p").stream()
                .filter(p -> style.equals(in(p, "pPr", "pStyle", "val")))
                .toList();
    }

    private static String text(Element paragraph) {
        return Placeholders.words(Placeholders.texts(paragraph));
    }

    @Test
    void pageIsA4WithTheTypeAreaOf156By225() {
        Element size = only(part("word/document.xml"), "pgSz");
        Element margins = only(part("word/document.xml"), "pgMar");
        assertThat(number(size, "w")).isEqualTo(twips(210));
        assertThat(number(size, "h")).isEqualTo(twips(297));
        assertThat(number(margins, "top")).isEqualTo(twips(37));
        assertThat(number(margins, "bottom")).isEqualTo(twips(35));
        assertThat(number(margins, "left")).isEqualTo(twips(28));
        assertThat(number(margins, "right")).isEqualTo(twips(26));
        double width = number(size, "w") - number(margins, "left") - number(margins, "right");
        double height = number(size, "h") - number(margins, "top") - number(margins, "bottom");
        assertThat(width).isBetween(twips(156) - 1.0, twips(156) + 1.0);
        assertThat(height).isBetween(twips(225) - 1.0, twips(225) + 1.0);
    }

    @Test
    void gridHas22LinesOf28Characters() {
        Element grid = only(part("word/document.xml"), "docGrid");
        Element size = only(part("word/document.xml"), "pgSz");
        Element margins = only(part("word/document.xml"), "pgMar");
        double width = number(size, "w") - number(margins, "left") - number(margins, "right");
        double height = number(size, "h") - number(margins, "top") - number(margins, "bottom");
        assertThat(WordElements.attribute(grid, "type")).isEqualTo("linesAndChars");
        double lines = height / number(grid, "linePitch");
        assertThat(lines).isBetween(22.0, 22.1);
        // a character is the size of the body and so many 4096ths of a point more
        double character = 20 * (16 + number(grid, "charSpace") / 4096.0);
        assertThat(width / character).isBetween(28.0, 28.01);
        // the body keeps to it by itself, in programs without grids and with fonts of other heights too
        Element normal = style("Normal");
        assertThat(in(normal, "pPr", "spacing", "line")).isEqualTo(WordElements.attribute(grid, "linePitch"));
        assertThat(in(normal, "pPr", "spacing", "lineRule")).isEqualTo("exact");
        assertThat(width / (320 + Integer.parseInt(in(normal, "rPr", "spacing", "val"))))
                .isBetween(28.0, 28.1);
    }

    @Test
    void bodyIsOfSize3InFangSongIndentedByTwo() {
        Element defaults = only(part("word/styles.xml"), "rPrDefault");
        Element font = WordElements.all(defaults, "rFonts").get(0);
        assertThat(WordElements.attribute(font, "eastAsia")).isEqualTo("仿宋_GB2312");
        assertThat(number(WordElements.all(defaults, "sz").get(0), "val")).isEqualTo(32);
        assertThat(in(style("Body"), "pPr", "ind", "firstLineChars")).isEqualTo("200");
        assertThat(paragraphs("Body")).hasSize(5);
        assertThat(WordElements.all(part("word/fontTable.xml"), "altName"))
                .extracting(e -> WordElements.attribute(e, "val"))
                .contains("仿宋", "楷体", "SimHei");
    }

    @Test
    void titleIsOfSize2InTitleSongInTheMiddle() {
        assertThat(in(style("Title"), "rPr", "sz", "val")).isEqualTo("44");
        assertThat(in(style("Title"), "rPr", "rFonts", "eastAsia")).isEqualTo("方正小标宋简体");
        assertThat(in(style("Title"), "pPr", "jc", "val")).isEqualTo("center");
        assertThat(text(paragraphs("Title").get(0))).isEqualTo("关于督办渡口码头安全隐患整改的函");
    }

    @Test
    void headingsAreHeadingsWithTheirFonts() {
        List<String> fonts = List.of("黑体", "楷体_GB2312", "仿宋_GB2312", "仿宋_GB2312");
        for (int level = 1; level <= 4; level++) {
            Element style = style("Heading" + level);
            assertThat(WordElements.attribute(Objects.requireNonNull(WordElements.child(style, "name")), "val"))
                    .isEqualTo("heading " + level);
            assertThat(in(style, "pPr", "outlineLvl", "val")).isEqualTo(String.valueOf(level - 1));
            assertThat(in(style, "pPr", "ind", "firstLineChars")).isEqualTo("200");
            assertThat(in(style, "rPr", "rFonts", "eastAsia")).isEqualTo(fonts.get(level - 1));
            assertThat(paragraphs("Heading" + level)).hasSize(1);
        }
    }

    @Test
    void redHeadStandsAboveItsLine() {
        assertThat(text(paragraphs("RedHead").get(0))).isEqualTo("青石县应急管理局文件");
        assertThat(in(style("RedHead"), "rPr", "color", "val")).isEqualTo("FF0000");
        assertThat(in(style("RedHead"), "pPr", "spacing", "before")).isEqualTo(String.valueOf(twips(35)));
        assertThat(text(paragraphs("DocumentNumber").get(0))).isEqualTo("青应急督〔2026〕3号");
        Element line = WordElements.all(style("DocumentNumber"), "bottom").get(0);
        assertThat(WordElements.attribute(line, "color")).isEqualTo("FF0000");
        // 4 mm below
        assertThat(number(line, "space")).isEqualTo((int) Math.round(4 * 72 / 25.4));
        assertThat(in(style("DocumentNumber"), "pPr", "spacing", "before")).isEqualTo(String.valueOf(2 * 579));
    }

    @Test
    void withoutRedHeadItStartsWithItsTitle() {
        Document body = Objects.requireNonNull(
                parts(Documents.write(writer, Documents.of(Documents.p("正文。")))).get("word/document.xml"));
        assertThat(WordElements.all(body, "p"))
                .extracting(DocxFiguresTest::text)
                .containsExactly("关于青石县应急管理工作的报告", "正文。");
        // one line is left free below the title
        assertThat(in(WordElements.all(body, "p").get(1), "pPr", "spacing", "before"))
                .isEqualTo("579");
    }

    @Test
    void longRedHeadIsNarrowedToOneLine() {
        OfficialDocument letter = Documents.letter();
        OfficialDocument longer =
                new OfficialDocument("青石县安全生产委员会办公室文件", null, letter.title(), null, null, List.of(), null, false);
        Document body =
                Objects.requireNonNull(parts(Documents.write(writer, longer)).get("word/document.xml"));
        Element run = WordElements.all(body, "r").get(0);
        assertThat(in(run, "rPr", "w", "val")).isEqualTo("66");
        // the red line is there without a number
        assertThat(in(WordElements.all(body, "p").get(1), "pPr", "pStyle", "val"))
                .isEqualTo("DocumentNumber");
    }

    @Test
    void addresseeEndsWithOneColonAndTheSignatureStandsRight() {
        assertThat(text(paragraphs("Addressee").get(0))).isEqualTo("县交通运输局：");
        assertThat(text(paragraphs("Issuer").get(0))).isEqualTo("青石县应急管理局");
        assertThat(text(paragraphs("IssueDate").get(0))).isEqualTo("2026年7月3日");
        // 15 characters wide at the right margin: the middle of the date, and of the issuer, with four characters free
        assertThat(in(style("IssueDate"), "pPr", "ind", "leftChars")).isEqualTo("1300");
        assertThat(in(style("IssueDate"), "pPr", "jc", "val")).isEqualTo("center");
        Element last = paragraphs("Body").get(4);
        assertThat(WordElements.all(last, "keepNext")).hasSize(1);
    }

    @Test
    void pageNumbersStandOutsideInSongOfSize4() {
        assertThat(WordElements.all(part("word/settings.xml"), "evenAndOddHeaders"))
                .hasSize(1);
        List<Element> footers = WordElements.all(part("word/document.xml"), "footerReference");
        assertThat(footers).extracting(e -> WordElements.attribute(e, "type")).containsExactly("default", "even");
        assertThat(in(style("footer"), "rPr", "sz", "val")).isEqualTo("28");
        assertThat(in(style("footer"), "rPr", "rFonts", "eastAsia")).isEqualTo("宋体");
        assertThat(in(style("PageNumberOdd"), "pPr", "jc", "val")).isEqualTo("right");
        assertThat(in(style("PageNumberEven"), "pPr", "jc", "val")).isEqualTo("left");
        Document odd = part("word/footer1.xml");
        assertThat(text(WordElements.all(odd, "p").get(0))).isEqualTo("— 1 —");
        assertThat(WordElements.all(odd, "instrText").get(0).getTextContent()).contains("PAGE");
        // the dash stands 7 mm below the type area, in the middle of a line of 14 points
        Element margins = only(part("word/document.xml"), "pgMar");
        double dash = number(margins, "footer") + 140;
        assertThat(number(margins, "bottom") - dash).isBetween(twips(7) - 3.0, twips(7) + 3.0);
    }

    @Test
    void theMarginOf28MillimetresIsAtTheLeftOfEveryPageInEveryFormat() throws IOException {
        assertThat(WordElements.all(part("word/settings.xml"), "mirrorMargins")).isEmpty();
        Element margins = only(part("word/document.xml"), "pgMar");
        assertThat(number(margins, "left")).isEqualTo(twips(28));
        assertThat(number(margins, "gutter")).isZero();
        try (FontSet fonts = new FontSet(Documents.SHELF)) {
            List<LaidPage> pages = PageLayout.of(Documents.of(Documents.p("查".repeat(28 * 80))), fonts);
            assertThat(pages)
                    .hasSizeGreaterThan(3)
                    .allSatisfy(page -> assertThat(page.runs().stream()
                                    .mapToDouble(LaidPage.Run::left)
                                    .min())
                            .hasValueCloseTo(PaperGeometry.mm(28), within(0.01)));
        }
    }

    @Test
    void tableKeepsItsWidthsRepeatsItsHeadAndMergesCells() {
        Document body = part("word/document.xml");
        Element table = only(body, "tbl");
        assertThat(in(table, "tblPr", "tblLayout", "type")).isEqualTo("fixed");
        List<Element> columns = WordElements.all(table, "gridCol");
        assertThat(columns.stream().mapToInt(e -> number(e, "w")).sum()).isEqualTo(8845);
        assertThat(number(columns.get(2), "w")).isBetween(5300, 5310);
        assertThat(WordElements.all(table, "tblHeader")).hasSize(1);
        assertThat(WordElements.all(table, "vMerge"))
                .extracting(e -> WordElements.attribute(e, "val"))
                .containsExactly("restart", "continue", "restart", "continue");
        assertThat(WordElements.all(only(body, "tblBorders"), "insideV")).hasSize(1);
        assertThat(WordElements.all(table, "tr"))
                .hasSize(5)
                .allSatisfy(row -> assertThat(WordElements.all(row, "tc")).hasSize(4));
    }

    @Test
    void landscapeTurnsTheSheet() {
        OfficialDocument letter = Documents.letter();
        OfficialDocument turned =
                new OfficialDocument(null, null, letter.title(), null, null, letter.body(), null, true);
        Document body =
                Objects.requireNonNull(parts(Documents.write(writer, turned)).get("word/document.xml"));
        Element size = only(body, "pgSz");
        Element margins = only(body, "pgMar");
        assertThat(WordElements.attribute(size, "orient")).isEqualTo("landscape");
        assertThat(number(size, "w")).isEqualTo(twips(297));
        assertThat(number(margins, "top")).isEqualTo(twips(28));
        assertThat(number(margins, "right")).isEqualTo(twips(37));
        int width = number(size, "w") - number(margins, "left") - number(margins, "right");
        assertThat(WordElements.all(body, "gridCol").stream()
                        .mapToInt(e -> number(e, "w"))
                        .sum())
                .isEqualTo(width);
    }

    @Test
    void newPageBeginsWithTheNextParagraph() {
        Document body = Objects.requireNonNull(parts(Documents.write(
                        writer,
                        Documents.of(Documents.p("甲。"), new NewPage(), Documents.p("乙。"), Documents.table(1, 1))))
                .get("word/document.xml"));
        List<Element> broken = WordElements.all(body, "pageBreakBefore");
        assertThat(broken).hasSize(1);
        assertThat(text(Objects.requireNonNull(WordElements.around(broken.get(0), "p"))))
                .isEqualTo("乙。");
        // a body that ended with a table would be repaired by Word
        Element end = WordElements.all(body, "sectPr").get(0);
        org.w3c.dom.Node before = end.getPreviousSibling();
        while (before.getNodeType() != org.w3c.dom.Node.ELEMENT_NODE) {
            before = before.getPreviousSibling();
        }
        assertThat(before.getLocalName()).isEqualTo("p");
    }
}
