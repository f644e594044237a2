package app.workplan.service.document.reader;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.document.GeneratedPlans;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.RegionKind;
import app.workplan.service.document.PlanFacts;
import app.workplan.service.document.TestFolders;
import app.workplan.service.document.parser.DocumentParser;
import app.workplan.service.document.parser.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was parsed, written as a document again and parsed once more, is the same plan. */
class RoundTripTest {

    @Provide
    Arbitrary<List<List<Integer>>> plans() {
        return GeneratedPlans.arbitrary();
    }

    @Property(tries = 1000)
    void generatedPlansComeBack(@ForAll("plans") List<List<Integer>> plan) {
        String text = GeneratedPlans.write(plan);
        ParsedDocument first = parse(text);
        List<String> written = write(text, first);
        byte[] file = plan.size() % 2 == 0 ? Made.docx(written) : Made.html(written);
        assertThat(PlanFacts.of(parse(DocumentReaders.read(file).text()))).isEqualTo(PlanFacts.of(first));
    }

    static Stream<Path> documents() throws IOException {
        Path seeds = Objects.requireNonNull(TestFolders.upward("seeds", "src", "main", "resources", "seeds"));
        Path own = Objects.requireNonNull(TestFolders.upward("src", "test", "resources", "truth", "own"));
        return Stream.concat(files(seeds), files(own));
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void writtenDocumentsComeBack(Path file) throws IOException {
        String text = Files.readString(file);
        ParsedDocument first = parse(text);
        String read = DocumentReaders.read(Made.docx(write(text, first))).text();
        assertThat(PlanFacts.of(parse(read))).isEqualTo(PlanFacts.of(first));
    }

    /** The paragraphs of the regions that belong to the plan: page furniture falls away. */
    private static List<String> write(String text, ParsedDocument document) {
        return document.regions().stream()
                .filter(region -> region.kind() != RegionKind.NOISE)
                .map(region -> text.substring(region.start(), region.end()))
                .collect(Collectors.joining())
                .lines()
                .toList();
    }

    private static ParsedDocument parse(String text) {
        return DocumentParser.parse(text, ParseOptions.none());
    }
}
