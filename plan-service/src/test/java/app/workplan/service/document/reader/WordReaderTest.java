package app.workplan.service.document.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordReaderTest {

    private static final String LEVELS = level(0, "chineseCountingThousand", "%1、")
            + level(1, "chineseCountingThousand", "（%2）")
            + level(2, "decimal", "%3.")
            + level(3, "decimalEnclosedCircle", "%4");

    private static String level(int index, String format, String text) {
        return level(index, format, text, "");
    }

    private static String level(int index, String format, String text, String more) {
        return "<w:lvl w:ilvl=\"" + index + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" + more
                + "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    private static String numbering(String abstracts, String uses) {
        return "<w:numbering " + Made.W + ">" + abstracts + uses + "</w:numbering>";
    }

    private static String list(int id, String levels) {
        return "<w:abstractNum w:abstractNumId=\"" + id + "\">" + levels + "</w:abstractNum>";
    }

    private static String use(int id, int list, String more) {
        return "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + list + "\"/>" + more + "</w:num>";
    }

    private static ReadDocument read(String body, Object... parts) {
        return DocumentReaders.read(Made.docx(body, parts));
    }

    private static List<String> lines(ReadDocument read) {
        return read.text().lines().toList();
    }

    @Test
    void writesGeneratedNumbersAsTextAndBeginsLowerLevelsAnew() {
        String body = Made.numbered(1, 0, "总体要求")
                + Made.numbered(1, 0, "重点任务")
                + Made.numbered(1, 1, "抓检查")
                + Made.numbered(1, 2, "查矿山")
                + Made.numbered(1, 2, "查化工")
                + Made.numbered(1, 3, "查台账")
                + Made.numbered(1, 1, "抓培训")
                + Made.numbered(1, 2, "训干部")
                + Made.numbered(1, 0, "保障");
        assertThat(lines(read(body, "word/numbering.xml", numbering(list(7, LEVELS), use(1, 7, "")))))
                .containsExactly("一、总体要求", "二、重点任务", "（一）抓检查", "1.查矿山", "2.查化工", "① 查台账", "（二）抓培训", "1.训干部", "三、保障");
    }

    @Test
    void knowsStartsOverridesRunningOnAndForeignLevels() {
        String levels = level(0, "decimal", "第%1章")
                + level(1, "ideographDigital", "%2", "<w:lvlRestart w:val=\"0\"/><w:suff w:val=\"nothing\"/>")
                + level(2, "decimal", "%1.%3", "<w:isLgl/>");
        String body = Made.numbered(1, 0, "甲")
                + Made.numbered(1, 1, "子")
                + Made.numbered(1, 0, "乙")
                + Made.numbered(1, 1, "丑")
                + Made.numbered(1, 2, "寅")
                + Made.numbered(2, 0, "丙")
                + Made.numbered(1, 0, "丁")
                + Made.numbered(0, 0, "无号")
                + Made.numbered(99, 0, "没有这个列表");
        String start = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"8\"/></w:lvlOverride>";
        assertThat(lines(
                        read(body, "word/numbering.xml", numbering(list(0, levels), use(1, 0, "") + use(2, 0, start)))))
                .containsExactly("第1章 甲", "一子", "第2章 乙", "二丑", "2.1 寅", "第8章 丙", "第9章 丁", "无号", "没有这个列表");
    }

    @Test
    void numbersByStyleAndDropsTheTableOfContents() {
        String styles = "<w:styles " + Made.W + "><w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name"
                + " w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId"
                + " w:val=\"1\"/></w:numPr></w:pPr></w:style><w:style"
                + " w:type=\"paragraph\" w:styleId=\"H2\"><w:name w:val=\"heading"
                + " 2\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId"
                + " w:val=\"1\"/></w:numPr></w:pPr></w:style><w:style"
                + " w:type=\"paragraph\" w:styleId=\"H2a\"><w:name"
                + " w:val=\"own\"/><w:basedOn w:val=\"H2\"/></w:style><w:style"
                + " w:type=\"paragraph\" w:styleId=\"T1\"><w:name w:val=\"toc"
                + " 1\"/></w:style></w:styles>";
        String body = styled("T1", "一、任务 1") + styled("H1", "任务") + styled("H2", "检查") + styled("H2a", "培训");
        ReadDocument read =
                read(body, "word/styles.xml", styles, "word/numbering.xml", numbering(list(0, LEVELS), use(1, 0, "")));
        assertThat(lines(read)).containsExactly("一、任务", "（一）检查", "（二）培训");
        assertThat(read.leftOut()).containsExactly(LeftOut.CONTENTS);
    }

    private static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    @Test
    void keepsInsertionsAndLeavesOutDeletionsNotesHiddenTextAndCodes() {
        String body = "<w:p><w:r><w:t>抓好</w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>旧</w:delText></w:r></w:del>"
                + "<w:ins w:id=\"2\"><w:r><w:t>新</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>搬走</w:t></w:r></w:moveFrom>"
                + "<w:r><w:t>任务</w:t></w:r><w:r><w:footnoteReference w:id=\"3\"/></w:r>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>"
                + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>。</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>3月</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:rPr><w:del w:id=\"4\"/></w:rPr></w:pPr><w:r><w:t>上半</w:t></w:r></w:p>"
                + Made.p("下半")
                + "<w:p><w:r><w:t>软</w:t><w:br/><w:t>回车</w:t><w:tab/><w:t>制表</w:t></w:r></w:p>";
        ReadDocument read =
                read(body, "word/header1.xml", "<x/>", "word/comments.xml", "<x/>", "word/vbaProject.bin", "x");
        assertThat(lines(read)).containsExactly("抓好新任务。3月", "上半下半", "软", "回车\t制表");
        assertThat(read.leftOut())
                .containsExactlyInAnyOrder(
                        LeftOut.DELETIONS,
                        LeftOut.NOTES,
                        LeftOut.HIDDEN,
                        LeftOut.HEADERS,
                        LeftOut.COMMENTS,
                        LeftOut.MACROS);
    }

    @Test
    void makesALineOfEachRowAndKeepsTheColumns() {
        String body = "<w:tbl>"
                + row(cell("", "序号"), cell("", "任务"), cell("", "责任单位"))
                + row(cell("", "1"), cell("", "抓检查", "抓整改"), cell("<w:vMerge w:val=\"restart\"/>", "甲科"))
                + row(cell("", "2"), cell("", "抓培训"), cell("<w:vMerge/>", "甲科"))
                + row(cell("<w:gridSpan w:val=\"2\"/>", "合计"), cell("", "3项"))
                + "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + cell("", "删去的行") + cell("", "x") + "</w:tr>"
                + "</w:tbl><w:tbl>" + row(cell("", "版头", "第二段")) + "</w:tbl>";
        assertThat(lines(read(body)))
                .containsExactly("序号\t任务\t责任单位", "1\t抓检查 抓整改\t甲科", "2\t抓培训", "合计\t\t3项", "版头", "第二段");
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String cell(String properties, String... paragraphs) {
        StringBuilder all = new StringBuilder("<w:tc><w:tcPr>" + properties + "</w:tcPr>");
        for (String paragraph : paragraphs) {
            all.append(Made.p(paragraph));
        }
        return all + "</w:tc>";
    }

    @Test
    void readsATextBoxOnce() {
        String box = "<w:txbxContent>" + Made.p("框内") + "</w:txbxContent>";
        String body = "<w:p><w:r><w:t>框外</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx>"
                + box + "</wps:txbx></mc:Choice><mc:Fallback>" + box
                + "</mc:Fallback></mc:AlternateContent></w:r></w:p>";
        assertThat(lines(read(body))).containsExactly("框内", "框外");
    }

    @Test
    void writesEveryKindOfNumber() {
        assertThat(NumberFormat.named("chineseCountingThousand").write(10)).isEqualTo("十");
        assertThat(NumberFormat.named("chineseCounting").write(21)).isEqualTo("二十一");
        assertThat(NumberFormat.named("chineseCounting").write(105)).isEqualTo("一百零五");
        assertThat(NumberFormat.named("chineseCounting").write(2_010)).isEqualTo("二千零一十");
        assertThat(NumberFormat.named("ideographDigital").write(10)).isEqualTo("一〇");
        assertThat(NumberFormat.named("chineseLegalSimplified").write(12)).isEqualTo("壹拾贰");
        assertThat(NumberFormat.named("decimalEnclosedCircle").write(20)).isEqualTo("⑳");
        assertThat(NumberFormat.named("decimalEnclosedCircleChinese").write(21)).isEqualTo("㉑");
        assertThat(NumberFormat.named("decimalEnclosedCircle").write(51)).isEqualTo("51");
        assertThat(NumberFormat.named("upperLetter").write(28)).isEqualTo("BB");
        assertThat(NumberFormat.named("lowerRoman").write(14)).isEqualTo("xiv");
        assertThat(NumberFormat.named("ideographTraditional").write(3)).isEqualTo("丙");
        assertThat(NumberFormat.named("bullet").write(3)).isEmpty();
        assertThat(NumberFormat.coded(0x27).write(3)).isEqualTo("三");
    }
}
