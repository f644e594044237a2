package app.workplan.service.docimport;

import app.workplan.service.document.ParsedDocument;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a parsed document between reading and committing, exactly as the office saw it. */
@Component
class ParsedDocuments {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    String toJson(ParsedDocument parsed) {
        return JSON.writeValueAsString(parsed);
    }

    ParsedDocument fromJson(String json) {
        return JSON.readValue(json, ParsedDocument.class);
    }
}
