package app.workplan.service.document.writer;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.RegionKind;
import app.workplan.service.document.PlanFacts;
import app.workplan.service.document.TestFolders;
import app.workplan.service.document.parser.DocumentParser;
import app.workplan.service.document.parser.ParseOptions;
import app.workplan.service.document.reader.DocumentReaders;
import app.workplan.service.document.writer.OfficialDocument.Block;
import app.workplan.service.document.writer.OfficialDocument.Heading;
import app.workplan.service.document.writer.OfficialDocument.Paragraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read again by our own readers, and gives the same plan: parse ∘ export is the identity. */
class ReadBackTest {

    private static final List<DocumentWriter> WRITERS =
            List.of(new DocxWriter(), new PdfWriter(Documents.SHELF), new OfdWriter(Documents.SHELF));

    static Stream<DocumentWriter> writers() {
        return WRITERS.stream();
    }

    private static List<String> lines(DocumentWriter writer, OfficialDocument document) {
        return DocumentReaders.read(Documents.write(writer, document))
                .text()
                .lines()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("writers")
    void everyParagraphComesBackInItsOrder(DocumentWriter writer) {
        OfficialDocument letter = FinalWords.of(Documents.letter());
        List<String> expected = new ArrayList<>(List.of("青石县应急管理局文件", "青应急督〔2026〕3号"));
        expected.add(letter.title());
        expected.add(Objects.requireNonNull(letter.note()));
        expected.add("县交通运输局：");
        for (Block block : letter.body()) {
            if (block instanceof Heading heading) {
                expected.add(heading.text());
            } else if (block instanceof Paragraph paragraph) {
                expected.add(paragraph.text());
            }
        }
        expected.addAll(List.of("青石县应急管理局", "2026年7月3日"));

        assertThat(lines(writer, Documents.letter())).containsSubsequence(expected);
    }

    @ParameterizedTest
    @MethodSource("writers")
    void reportOfManyPagesComesBackWhole(DocumentWriter writer) {
        OfficialDocument report = FinalWords.of(Documents.report(12));
        List<String> expected = report.body().stream()
                .filter(block -> !(block instanceof OfficialDocument.Table))
                .map(block -> block instanceof Heading heading ? heading.text() : ((Paragraph) block).text())
                .toList();

        assertThat(lines(writer, report)).containsSubsequence(expected);
    }

    static Stream<Arguments> seeds() throws IOException {
        Path folder = Objects.requireNonNull(TestFolders.upward("seeds", "src", "main", "resources", "seeds"));
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> texts = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            assertThat(texts).hasSize(5);
            return texts.stream().flatMap(text -> WRITERS.stream().map(writer -> Arguments.of(text, writer)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void seedsComeBackAsTheSamePlan(Path file, DocumentWriter writer) throws IOException {
        String text = Files.readString(file);
        ParsedDocument first = DocumentParser.parse(text, ParseOptions.none());

        String read = DocumentReaders.read(Documents.write(writer, document(text, first)))
                .text();

        assertThat(PlanFacts.of(DocumentParser.parse(read, ParseOptions.none())))
                .isEqualTo(PlanFacts.of(first));
    }

    /** The regions of the plan; its first line is the title, short numbered lines are headings. */
    private static OfficialDocument document(String text, ParsedDocument parsed) {
        List<String> lines = new ArrayList<>();
        for (ParsedDocument.Region region : parsed.regions()) {
            if (region.kind() != RegionKind.NOISE) {
                text.substring(region.start(), region.end())
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isBlank())
                        .forEach(lines::add);
            }
        }
        List<Block> body = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            boolean short_ = line.length() < 40 && line.indexOf('。') < 0;
            if (short_ && line.matches("[一二三四五六七八九十]+、.+")) {
                body.add(new Heading(1, line));
            } else if (short_ && line.matches("[(（][一二三四五六七八九十]+[)）].+")) {
                body.add(new Heading(2, line));
            } else {
                body.add(new Paragraph(line));
            }
        }
        return new OfficialDocument(null, null, lines.get(0), null, null, body, null, false);
    }

    @Test
    void tablesComeBackRowByRowFromWord() {
        List<String> lines = lines(new DocxWriter(), Documents.of(Documents.table(3, 2)));
        assertThat(lines)
                .containsSequence(
                        "附表",
                        "类别\t序号\t事项\t责任科室",
                        "第1类\t1\t修复第1处码头的照明设施，补齐救生圈\t甲科",
                        "\t2\t修复第2处码头的照明设施，补齐救生圈\t甲科",
                        "第2类\t3\t修复第3处码头的照明设施，补齐救生圈\t甲科");
    }
}
