package app.workplan.service.document.reader;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.parser.DocumentParser;
import app.workplan.service.document.parser.ParseOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The five documents of the demonstration give the same plan, whatever kind of file they come in. */
class SameTreeTest {

    private static final List<String> SEEDS =
            List.of("changsha-2020", "changzhi-2024", "hengshan-2020", "huarong-2021-2025", "zhoushan-2019");

    private static final Map<String, Function<List<String>, byte[]>> FORMATS = Map.of(
            "DOCX", Made::docx,
            "HTML", Made::html,
            "PDF", Made::pdf,
            "OFD", Made::ofd,
            "TEXT", lines -> String.join("\r\n", lines).getBytes(Charset.forName("GB18030")));

    static Stream<Arguments> files() {
        return SEEDS.stream()
                .flatMap(seed -> FORMATS.keySet().stream().sorted().map(format -> Arguments.of(seed, format)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void givesTheSamePlan(String seed, String format) throws IOException {
        String text;
        try (InputStream in = SameTreeTest.class.getResourceAsStream("/seeds/" + seed + ".txt")) {
            assertThat(in).isNotNull();
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).map(String::strip).toList();

        ReadDocument read = DocumentReaders.read(FORMATS.get(format).apply(lines));

        assertThat(read.format().name()).isEqualTo(format);
        assertThat(tree(read.text())).isEqualTo(tree(text));
    }

    private static List<String> tree(String text) {
        ParsedDocument parsed = DocumentParser.parse(text, ParseOptions.none());
        List<String> tree = new ArrayList<>();
        ParsedDocument.Metadata m = parsed.metadata();
        tree.add(m.title() + " " + m.issuer() + " " + m.documentNumber() + " " + m.issuedOn() + " " + m.kind() + " "
                + m.period());
        parsed.chapters().forEach(c -> tree.add(c.number() + " " + c.title() + " " + c.nature()));
        parsed.items().forEach(i -> {
            tree.add(i.level() + " " + i.path() + " " + i.title() + " " + i.nature());
            i.departments().forEach(d -> tree.add("  " + d.role() + " " + d.name() + " " + d.group()));
            i.deadlines().forEach(d -> tree.add("  " + d.text() + " " + d.date()));
            i.frequencies().forEach(f -> tree.add("  " + f.text() + " " + f.per() + " " + f.minCount()));
            i.targets().forEach(t -> tree.add("  " + t.text() + " " + t.value() + " " + t.unit()));
        });
        parsed.indicators().forEach(i -> tree.add(i.name() + " " + i.value() + " " + i.unit()));
        parsed.projects().forEach(p -> tree.add(p.name()));
        return tree.stream().map(line -> line.replaceAll("[\\s\u3000]+", " ")).toList();
    }
}
