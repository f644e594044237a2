package app.workplan.service.document;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.document.parser.DocumentParser;
import app.workplan.service.document.parser.ParseOptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ParsedDocumentJsonTest {

    private static final ParsedDocument DOCUMENT = DocumentParser.parse(
            "某市应急管理局2024年工作要点\n一、任务\n(一)抓安全。3月底前建成3处以上,每月至少1次。(甲科牵头,涉及煤矿、危化等科室配合)", new ParseOptions("a.txt", null));

    private static JsonNode read(String json) {
        return JsonMapper.builder().build().readTree(json);
    }

    @Test
    void printsTheAgreedFields() {
        JsonNode node = read(ParsedDocumentJson.write(DOCUMENT));
        assertThat(node.propertyNames())
                .containsExactly(
                        "file",
                        "title",
                        "issuer",
                        "document_number",
                        "issued_on",
                        "published_on",
                        "kind",
                        "period",
                        "recipients",
                        "chapters",
                        "items",
                        "indicators",
                        "projects",
                        "suggestions",
                        "noise",
                        "warnings");
        assertThat(node.get("period").get("to").asString()).isEqualTo("2024-12-31");
        assertThat(node.get("issued_on").isNull()).isTrue();
        JsonNode item = node.get("items").get(0);
        assertThat(item.get("start_text").asString()).hasSize(12);
        assertThat(item.get("departments").get(0).get("role").asString()).isEqualTo("LEAD");
        assertThat(item.get("departments").get(0).has("group")).isFalse();
        assertThat(item.get("departments").get(1).get("group").asBoolean()).isTrue();
        assertThat(item.get("deadlines").get(0).get("date").asString()).isEqualTo("2024-03-31");
        assertThat(item.get("frequencies").get(0).get("per").asString()).isEqualTo("MONTH");
        assertThat(item.get("targets").get(0).get("comparator").asString()).isEqualTo(">=");
        assertThat(item.get("targets").get(0).get("value").asInt()).isEqualTo(3);
    }
}
