package app.workplan.service.docimport;

import app.workplan.service.document.ParsedDocument;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a parsed document between reading and committing, exactly as the office saw it. */
final class ParsedDocuments {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ParsedDocuments() {}

    static String toJson(ParsedDocument parsed) {
        return JSON.writeValueAsString(parsed);
    }

    static ParsedDocument fromJson(String json) {
        return JSON.readValue(json, ParsedDocument.class);
    }
}
