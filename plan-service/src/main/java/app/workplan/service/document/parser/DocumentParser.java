package app.workplan.service.document.parser;

import app.workplan.service.document.ParsedDocument;

/** 解析: text in, parsed document out. */
public final class DocumentParser {

    private DocumentParser() {}

    /** Reads the text. */
    public static ParsedDocument parse(String text, ParseOptions options) {
        throw new IllegalStateException(text + options);
    }
}
