package app.workplan.service.document.reader;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.document.PlanFacts;
import app.workplan.service.document.TestFolders;
import app.workplan.service.document.parser.DocumentParser;
import app.workplan.service.document.parser.ParseOptions;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The five documents of the demonstration, and their originals where they are at hand, give the same plan as any file. */
class SameTreeTest {

    private static final @Nullable Path SEEDS = TestFolders.upward("seeds", "src", "main", "resources", "seeds");
    private static final @Nullable Path ORIGINALS = TestFolders.upward("shared", "corpus");

    private static final Map<String, Function<List<String>, byte[]>> FORMATS = Map.of(
            "DOCX", Made::docx,
            "DOCX numbered by Word", WordNumbered::docx,
            "HTML", Made::html,
            "PDF", Made::pdf,
            "OFD", Made::ofd,
            "TEXT", lines -> String.join("\r\n", lines).getBytes(Charset.forName("GB18030")));

    /** The seeds, and the originals they re-tell where those are on the machine. */
    static Stream<Arguments> files() throws IOException {
        List<Path> texts = new ArrayList<>(folder(SEEDS));
        assertThat(texts).hasSize(5);
        texts.addAll(folder(ORIGINALS));
        return texts.stream()
                .flatMap(text -> FORMATS.keySet().stream().sorted().map(format -> Arguments.of(text, format)));
    }

    private static List<Path> folder(@Nullable Path folder) throws IOException {
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void givesTheSamePlan(Path file, String format) throws IOException {
        String text = Files.readString(file);
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).map(String::strip).toList();

        ReadDocument read = DocumentReaders.read(FORMATS.get(format).apply(lines));

        assertThat(read.format().name()).isEqualTo(format.split(" ")[0]);
        assertThat(facts(read.text())).isEqualTo(facts(text));
    }

    private static List<String> facts(String text) {
        return PlanFacts.of(DocumentParser.parse(text, ParseOptions.none()));
    }
}
