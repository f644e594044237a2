package app.workplan.service.docimport;

import app.workplan.service.document.ParsedDocument;
import tools.jackson.databind.json.JsonMapper;

/** 待核对的识别结果 as text: keeps a parsed document between reading and committing, exactly as the office saw it. */
public final class ParsedDocuments {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ParsedDocuments() {}

    public static String toJson(ParsedDocument parsed) {
        return JSON.writeValueAsString(parsed);
    }

    public static ParsedDocument fromJson(String json) {
        return JSON.readValue(json, ParsedDocument.class);
    }
}
