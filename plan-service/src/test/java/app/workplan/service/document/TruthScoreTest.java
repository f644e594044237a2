package app.workplan.service.document;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.document.parser.DocumentParser;
import app.workplan.service.document.parser.ParseOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Holds the parser against labels made by hand. A source of labelled documents is a pair of folders, texts and labels;
 * where a folder is not on the machine its documents are not scored.
 */
class TruthScoreTest {

    private record Labelled(Path texts, Path labels) {}

    private static List<Labelled> sources() {
        List<Labelled> found = new ArrayList<>();
        Path corpus = TruthScore.upward("shared", "corpus");
        Path truth = TruthScore.upward("shared", "truth");
        Path own = TruthScore.upward("src", "test", "resources", "truth");
        if (corpus != null && truth != null) {
            found.add(new Labelled(corpus, truth));
        }
        if (corpus != null && own != null) {
            found.add(new Labelled(corpus, own));
        }
        Path seeds = TruthScore.upward("seeds", "src", "main", "resources", "seeds");
        if (seeds != null && Files.isDirectory(seeds.resolve("truth"))) {
            found.add(new Labelled(seeds, seeds.resolve("truth")));
        }
        return found;
    }

    @Test
    void findsItemsAndDepartmentsOfLabelledDocuments() throws IOException {
        TruthScore score = new TruthScore();
        int documents = 0;
        for (Labelled source : sources()) {
            try (Stream<Path> labels = Files.list(source.labels())) {
                for (Path label : labels.filter(p -> p.toString().endsWith(".json"))
                        .sorted()
                        .toList()) {
                    JsonNode truth = TruthScore.load(label);
                    Path text = source.texts().resolve(truth.get("seed").asString());
                    if (Files.exists(text)) {
                        score.add(
                                truth,
                                DocumentParser.parse(
                                        Files.readString(text, StandardCharsets.UTF_8), ParseOptions.none()));
                        documents++;
                    }
                }
            }
        }
        Assumptions.assumeTrue(documents > 0, "no labelled documents on this machine");
        assertThat(score.items.f1()).as("items %s", score.log).isGreaterThanOrEqualTo(0.95);
        assertThat(score.titles.f1()).as("titles").isGreaterThanOrEqualTo(0.95);
        assertThat(score.departments.f1())
                .as("departments and roles %s", score.log)
                .isGreaterThanOrEqualTo(0.95);
        assertThat(score.deadlines.f1()).as("deadlines %s", score.log).isGreaterThanOrEqualTo(0.95);
    }
}
