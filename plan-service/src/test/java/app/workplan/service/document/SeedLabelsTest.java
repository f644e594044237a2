package app.workplan.service.document;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.plan.ItemNature;
import app.workplan.service.document.ParsedDocument.Item;
import java.io.IOException;
import java.util.Collection;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The five seed texts are read without a fault. Their labels, in truth/seeds beside the tests, were read through against
 * the texts by hand; they are complete, so that nothing of them is optional.
 */
class SeedLabelsTest {

    @ParameterizedTest
    @ValueSource(strings = {"changsha-2020", "changzhi-2024", "hengshan-2020", "huarong-2021-2025", "zhoushan-2019"})
    void isReadAsLabelled(String name) throws IOException {
        JsonNode label = Seeds.label(name);
        ParsedDocument document = Seeds.parse(name);
        TruthScore score = new TruthScore();
        score.add(label, document);
        assertThat(score.faults()).isEmpty();
        assertThat(score.items.hit).isEqualTo(document.items().size());
        ParsedDocument.Metadata head = document.metadata();
        assertThat(head.title()).isEqualTo(label.get("title").asString());
        assertThat(head.issuer()).isEqualTo(label.get("issuer").asString());
        assertThat(head.documentNumber())
                .isEqualTo(label.get("document_number").asStringOpt().orElse(null));
        assertThat(text(head.issuedOn()))
                .isEqualTo(label.get("issued_on").asStringOpt().orElse("null"));
        assertThat(text(head.publishedOn()))
                .isEqualTo(label.get("published_on").asStringOpt().orElse("null"));
        assertThat(head.kind().name()).isEqualTo(label.get("kind").asString());
        assertThat(head.recipients())
                .isEqualTo(label.get("recipients")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
        assertThat(head.period()).isNotNull();
        assertThat(text(head.period().from()))
                .isEqualTo(label.at("/period/from").asString());
        assertThat(text(head.period().to())).isEqualTo(label.at("/period/to").asString());
    }

    @ParameterizedTest
    @CsvSource({
        // chapters, items, of these achievements, departments in brackets, deadlines, frequencies, targets, indicators,
        // projects
        "changsha-2020, 4, 16, 0, 0, 2, 1, 2, 0, 0",
        "changzhi-2024, 8, 35, 0, 75, 2, 9, 1, 0, 0",
        "hengshan-2020, 2, 56, 40, 0, 0, 0, 0, 0, 0",
        "huarong-2021-2025, 6, 39, 0, 0, 1, 0, 3, 4, 6",
        "zhoushan-2019, 2, 45, 23, 0, 1, 0, 0, 3, 0"
    })
    void hasTheNumbersOfItsDocument(
            String name,
            int chapters,
            int items,
            int achievements,
            int departments,
            int deadlines,
            int frequencies,
            int targets,
            int indicators,
            int projects) {
        ParsedDocument document = Seeds.parse(name);
        assertThat(document.chapters()).hasSize(chapters);
        assertThat(document.items()).hasSize(items);
        assertThat(document.items().stream().filter(item -> item.nature() == ItemNature.ACHIEVEMENT))
                .hasSize(achievements);
        assertThat(sum(document, Item::departments)).isEqualTo(departments);
        assertThat(sum(document, Item::deadlines)).isEqualTo(deadlines);
        assertThat(sum(document, Item::frequencies)).isEqualTo(frequencies);
        assertThat(sum(document, Item::targets)).isEqualTo(targets);
        assertThat(document.indicators()).hasSize(indicators);
        assertThat(document.projects()).hasSize(projects);
    }

    private static int sum(ParsedDocument document, Function<Item, Collection<?>> field) {
        return document.items().stream()
                .mapToInt(item -> field.apply(item).size())
                .sum();
    }

    private static String text(Object value) {
        return String.valueOf(value);
    }
}
