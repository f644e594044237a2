package app.workplan.service.document.parser;

import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.service.document.ParsedDocument.Period;
import java.time.LocalDate;
import java.util.List;

/** Small documents for the parser's tests. */
final class Documents {

    static final Period YEAR_2024 = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
    static final Period FIVE_YEARS = new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31));

    private Documents() {}

    /** The lines as one parsed document. */
    static ParsedDocument parse(String... lines) {
        return DocumentParser.parse(String.join("\n", lines), ParseOptions.none());
    }

    /** A plan of 2024 with one chapter and one item of the given words. */
    static Item item(String words) {
        return parse("某市应急管理局2024年工作要点", "一、重点任务", "(一)开展工作。" + words).items().get(0);
    }

    static List<String> titles(ParsedDocument document) {
        return document.items().stream().map(Item::title).toList();
    }

    static List<String> paths(ParsedDocument document) {
        return document.items().stream().map(i -> String.join("/", i.path())).toList();
    }
}
