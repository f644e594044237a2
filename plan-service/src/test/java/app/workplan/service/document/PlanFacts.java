package app.workplan.service.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a document says, without where and how it says it: two readings of one plan have equal facts. */
public final class PlanFacts {

    private PlanFacts() {}

    /** One line a fact, in the order of the document; blanks and width do not count. */
    public static List<String> of(ParsedDocument document) {
        List<String> facts = new ArrayList<>();
        ParsedDocument.Metadata head = document.metadata();
        facts.add(head.title() + "|" + head.issuer() + "|" + head.documentNumber() + "|" + head.issuedOn() + "|"
                + head.kind() + "|" + head.period() + "|" + head.recipients());
        document.chapters().forEach(c -> facts.add(c.number() + "|" + c.title() + "|" + c.nature()));
        document.items().forEach(item -> {
            facts.add(item.level() + "|" + item.path() + "|" + item.title() + "|" + item.nature());
            Stream.of(
                            item.departments().stream().map(d -> d.role() + "|" + d.name() + "|" + d.group()),
                            item.deadlines().stream().map(d -> d.text() + "|" + d.date()),
                            item.frequencies().stream().map(f -> f.text() + "|" + f.per() + "|" + f.minCount()),
                            item.targets().stream().map(t -> t.comparator() + "|" + t.value() + "|" + t.unit()))
                    .flatMap(found -> found)
                    .forEach(fact -> facts.add("  " + fact));
        });
        document.indicators()
                .forEach(i -> facts.add(i.name() + "|" + i.comparator() + "|" + i.value() + "|" + i.unit()));
        document.projects().forEach(p -> facts.add(p.name()));
        return facts.stream()
                .map(fact -> Normalizer.normalize(fact, Normalizer.Form.NFKC).replaceAll("[\\s\u200B]", ""))
                .toList();
    }
}
