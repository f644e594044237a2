package app.workplan.service.document.writer;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.document.reader.DocumentReaders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** 模板: what a bureau may change, and what is refused by its name. */
class TemplateTest {

    private static final String BODY = "word/document.xml";
    private static final String BODY_PLACE = "<w:r><w:t>{{正文}}</w:t></w:r>";

    /** The shipped template with one part changed. */
    static byte[] changed(String part, UnaryOperator<String> change) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(DocumentTemplate.shipped().file()))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                parts.put(entry.getName(), zip.readAllBytes());
                entry = zip.getNextEntry();
            }
            String before = parts.containsKey(part) ? new String(parts.get(part), StandardCharsets.UTF_8) : "";
            String after = change.apply(before);
            assertThat(after).as("something is changed").isNotEqualTo(before);
            parts.put(part, after.getBytes(StandardCharsets.UTF_8));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream made = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> one : parts.entrySet()) {
                    made.putNextEntry(new ZipEntry(one.getKey()));
                    made.write(one.getValue());
                }
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] body(String from, String to) {
        return changed(BODY, text -> text.replace(from, to));
    }

    private static String refusal(byte[] file) {
        try {
            TemplateCheck.require(file);
            return "";
        } catch (RuleViolation refused) {
            return refused.getCode() + " "
                    + (refused.getArgs().isEmpty() ? "" : refused.getArgs().get(0));
        }
    }

    private static List<String> lines(DocumentTemplate template, OfficialDocument document) {
        return DocumentReaders.read(Documents.write(new DocxWriter(), document, template))
                .text()
                .lines()
                .toList();
    }

    @Test
    void shippedTemplateMayBeUploadedAgain() {
        DocumentTemplate own = TemplateCheck.require(DocumentTemplate.shipped().file());
        assertThat(lines(own, Documents.letter())).isEqualTo(lines(DocumentTemplate.shipped(), Documents.letter()));
    }

    @Test
    void placeholderInPiecesIsFoundAndOtherWordsStay() {
        byte[] file = body(
                "<w:r><w:t>{{标题}}</w:t></w:r>",
                "<w:r><w:t>内部资料 {</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{标</w:t></w:r><w:r><w:t>题}</w:t></w:r>"
                        + "<w:r><w:t>} 注意保存</w:t></w:r>");
        DocumentTemplate template = TemplateCheck.require(file);
        assertThat(lines(template, Documents.letter())).contains("内部资料 关于督办渡口码头安全隐患整改的函 注意保存");
    }

    @Test
    void bodyTakesTheLooksOfItsPlace() {
        byte[] file = body(
                "<w:p><w:pPr><w:pStyle w:val=\"Body\"/></w:pPr>" + BODY_PLACE,
                "<w:p><w:pPr><w:spacing w:line=\"400\" w:lineRule=\"exact\"/></w:pPr><w:r><w:rPr><w:sz"
                        + " w:val=\"28\"/></w:rPr><w:t>{{正文}}</w:t></w:r>");
        Document made = Objects.requireNonNull(DocxFiguresTest.parts(
                        Documents.write(new DocxWriter(), Documents.letter(), TemplateCheck.require(file)))
                .get(BODY));
        List<Element> sizes = WordElements.all(made, "sz");
        assertThat(sizes)
                .hasSize(5)
                .allSatisfy(
                        size -> assertThat(WordElements.attribute(size, "val")).isEqualTo("28"));
    }

    @Test
    void templateWithoutTheNamedStylesStillHasLevelsAndTables() {
        byte[] file = changed(
                "word/styles.xml",
                text -> text.replace("heading ", "own ").replace("公文", "另").replace("落款", "署名"));
        byte[] made = Documents.write(new DocxWriter(), Documents.letter(), TemplateCheck.require(file));
        Document body = Objects.requireNonNull(DocxFiguresTest.parts(made).get(BODY));
        assertThat(WordElements.all(body, "outlineLvl"))
                .extracting(e -> WordElements.attribute(e, "val"))
                .containsExactly("0", "1", "2", "3");
        assertThat(WordElements.all(body, "tbl")).hasSize(1);
        assertThat(DocumentReaders.read(made).text()).contains("一、基本情况");
    }

    @Test
    void valuesAreNeverReadAsPlaceholders() {
        OfficialDocument sly = Documents.of(Documents.p("{{落款}} ${7*7} {{7*7}} $1 \\1"));
        assertThat(lines(DocumentTemplate.shipped(), sly)).contains("{{落款}} ${7*7} {{7*7}} $1 \\1");
        OfficialDocument titled = new OfficialDocument(null, null, "{{正文}} $1", null, null, List.of(), null, false);
        assertThat(lines(DocumentTemplate.shipped(), titled)).containsExactly("{{正文}} $1");
    }

    @ParameterizedTest
    @CsvSource({
        "{{单位}}, template.unknown {{单位}}",
        "{{7*7}}, template.unknown {{7*7}}",
        "{{标题, template.unknown {{标题",
        "标题}}, template.unknown }}",
        "{{{{标题}}}}, template.unknown {{{{标题}}",
        "${标题}, template.expression ${标题}",
        "#{T(java.lang.Runtime)}, template.expression #{T(java.lang.Runtime)}",
        "{% if a %}, template.expression {% if a %}",
        "[[${a}]], template.expression [[${a}]]",
    })
    void whatIsNoKnownPlaceholderIsNamed(String words, String refusal) {
        assertThat(refusal(body("{{标题}}", words))).isEqualTo(refusal);
        // in a footer too, and in pieces
        String pieces = words.substring(0, 2) + "</w:t></w:r><w:r><w:t>" + words.substring(2);
        assertThat(refusal(changed("word/footer1.xml", text -> text.replace("— <", "— " + pieces + "<"))))
                .startsWith(refusal);
    }

    @Test
    void scriptTagsAreRefused() {
        assertThat(refusal(body("{{标题}}", "&lt;%= exec %&gt;"))).isEqualTo("template.expression <%= exec %>");
        assertThat(refusal(body("{{标题}}", "&lt;#assign x=1&gt;"))).isEqualTo("template.expression <#assign x=1>");
    }

    @Test
    void bodyHasExactlyOnePlace() {
        assertThat(refusal(body(BODY_PLACE, "<w:r><w:t>正文</w:t></w:r>"))).startsWith("template.noBody");
        assertThat(refusal(body("{{标题}}", "{{正文}}"))).startsWith("template.bodyTwice");
        assertThat(refusal(body("{{正文}}", "见{{正文}}"))).startsWith("template.bodyPlace");
        assertThat(refusal(body(
                        "<w:p><w:pPr><w:pStyle w:val=\"Body\"/></w:pPr>" + BODY_PLACE + "</w:p>",
                        "<w:tbl><w:tr><w:tc><w:p>" + BODY_PLACE + "</w:p></w:tc></w:tr></w:tbl>")))
                .startsWith("template.bodyPlace");
        assertThat(refusal(changed("word/footer1.xml", text -> text.replace("— <", "{{正文}}<"))))
                .startsWith("template.bodyPlace");
    }

    @Test
    void fieldsOtherThanPageNumbersAreRefused() {
        assertThat(refusal(changed("word/footer1.xml", text -> text.replace(" PAGE ", " DDEAUTO c:\\\\cmd "))))
                .isEqualTo("template.field DDEAUTO c:\\\\cmd");
        assertThat(refusal(body(
                        BODY_PLACE,
                        "<w:r><w:t>{{正文}}</w:t></w:r></w:p><w:p><w:fldSimple w:instr=\"INCLUDETEXT &quot;x&quot;\"/>")))
                .isEqualTo("template.field INCLUDETEXT \"x\"");
        // a code in pieces
        assertThat(refusal(changed(
                        "word/footer1.xml",
                        text -> text.replace(
                                " PAGE </w:instrText>",
                                "PA</w:instrText></w:r><w:r><w:instrText>GEREF x</w:instrText>"))))
                .isEqualTo("template.field PAGEREF x");
    }

    @Test
    void linksToTheOutsideObjectsAndMacrosAreRefused() {
        assertThat(refusal(changed(
                        "word/_rels/document.xml.rels",
                        text -> text.replace(
                                "</Relationships>",
                                "<Relationship Id=\"rId9\""
                                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\""
                                        + " Target=\"http://evil.example/a.dotm\""
                                        + " TargetMode=\"External\"/></Relationships>"))))
                .isEqualTo("template.external http://evil.example/a.dotm");
        assertThat(refusal(body(BODY_PLACE, BODY_PLACE + "<w:r><w:object/></w:r>")))
                .isEqualTo("template.object object");
        assertThat(refusal(changed("word/embeddings/oleObject1.xml", text -> "<x/>")))
                .startsWith("template.object");
        assertThat(refusal(changed("word/vbaData.xml", text -> "<x/>"))).startsWith("template.macros");
        assertThat(refusal(changed(
                        "[Content_Types].xml",
                        text -> text.replace(
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                "application/vnd.ms-word.document.macroEnabled.main+xml"))))
                .startsWith("template.macros");
    }

    @Test
    void whatIsNoDocxIsRefused() {
        assertThat(refusal(new byte[0])).startsWith("template.missing");
        assertThat(refusal("{{正文}}".getBytes(StandardCharsets.UTF_8))).startsWith("template.notDocx");
        assertThat(refusal(new byte[TemplateCheck.MAX_BYTES + 1])).isEqualTo("template.tooLarge 2");
        assertThat(refusal(body("</w:body>", ""))).startsWith("template.notDocx");
        byte[] whole = DocumentTemplate.shipped().file();
        assertThat(refusal(java.util.Arrays.copyOf(whole, whole.length / 2))).startsWith("template.notDocx");
    }

    @Test
    void bombIsRefusedByItsSize() {
        byte[] bomb = changed("word/media/x.xml", text -> "<x>" + "a".repeat(21 * 1024 * 1024) + "</x>");
        assertThat(bomb.length).isLessThan(TemplateCheck.MAX_BYTES);
        assertThat(refusal(bomb)).isEqualTo("template.unpacked 20");
        byte[] entities = changed(
                BODY,
                text -> text.replace(
                                "<w:document",
                                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:document")
                        .replace("{{标题}}", "{{标题}}&b;"));
        assertThat(refusal(entities)).startsWith("template.notDocx");
    }

    @Test
    void everySlotIsInTheShippedTemplate() {
        for (TemplateSlot slot : TemplateSlot.values()) {
            assertThat(refusal(body("{{" + slot.getPlaceholder() + "}}", "{{不认识}}")))
                    .startsWith("template.unknown");
        }
    }
}
