package app.workplan.service.document;

import app.workplan.domain.plan.Comparator;
import app.workplan.service.document.ParsedDocument.Baseline;
import app.workplan.service.document.ParsedDocument.Chapter;
import app.workplan.service.document.ParsedDocument.Deadline;
import app.workplan.service.document.ParsedDocument.Department;
import app.workplan.service.document.ParsedDocument.Indicator;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.service.document.ParsedDocument.Metadata;
import app.workplan.service.document.ParsedDocument.Noise;
import app.workplan.service.document.ParsedDocument.Project;
import app.workplan.service.document.ParsedDocument.Recurrence;
import app.workplan.service.document.ParsedDocument.Suggestion;
import app.workplan.service.document.ParsedDocument.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** 解析结果的 JSON: the form the parse command prints. */
public final class ParsedDocumentJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ParsedDocumentJson() {}

    /** One document as a JSON object. */
    public static String write(ParsedDocument document) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree(document));
    }

    private static ObjectNode tree(ParsedDocument document) {
        ObjectNode node = MAPPER.createObjectNode();
        Metadata m = document.metadata();
        node.put("file", m.file()).put("title", m.title()).put("issuer", m.issuer());
        node.put("document_number", m.documentNumber());
        node.put("issued_on", day(m.issuedOn())).put("published_on", day(m.publishedOn()));
        node.put("kind", m.kind().name());
        if (m.period() == null) {
            node.putNull("period");
        } else {
            node.putObject("period")
                    .put("from", day(m.period().from()))
                    .put("to", day(m.period().to()));
        }
        ArrayNode recipients = node.putArray("recipients");
        m.recipients().forEach(recipients::add);
        each(node, "chapters", document.chapters(), ParsedDocumentJson::chapter);
        each(node, "items", document.items(), ParsedDocumentJson::item);
        each(node, "indicators", document.indicators(), ParsedDocumentJson::indicator);
        each(
                node,
                "projects",
                document.projects(),
                (Project p, ObjectNode n) -> span(n.put("name", p.name()), p.start(), p.end()));
        each(
                node,
                "suggestions",
                document.suggestions(),
                (Suggestion x, ObjectNode n) -> span(
                        n.put("item", x.item())
                                .put("name", x.name())
                                .put("role", x.role().name()),
                        x.start(),
                        x.end()));
        each(
                node,
                "noise",
                document.noise(),
                (Noise x, ObjectNode n) -> span(n.put("text", x.text()), x.start(), x.end()));
        each(
                node,
                "warnings",
                document.warnings(),
                (ParseWarning w, ObjectNode n) ->
                        span(n.put("code", w.code().name()).put("message", w.message()), w.start(), w.end()));
        return node;
    }

    private static void chapter(Chapter c, ObjectNode n) {
        n.put("number", c.number())
                .put("title", c.title())
                .put("nature", c.nature().name());
        span(n, c.start(), c.end());
    }

    private static void item(Item i, ObjectNode n) {
        n.put("id", i.id()).put("parent", i.parent()).put("level", i.level());
        n.put("chapter", i.chapter()).put("number", i.number());
        ArrayNode path = n.putArray("path");
        i.path().forEach(path::add);
        n.put("title", i.title()).put("nature", i.nature().name());
        span(n, i.start(), i.end());
        n.put("start_text", i.startText());
        each(n, "departments", i.departments(), ParsedDocumentJson::department);
        each(
                n,
                "deadlines",
                i.deadlines(),
                (Deadline d, ObjectNode x) ->
                        span(x.put("text", d.text()).put("date", day(d.date())), d.start(), d.end()));
        each(
                n,
                "frequencies",
                i.frequencies(),
                (Recurrence r, ObjectNode x) -> span(
                        x.put("text", r.text()).put("per", r.per().name()).put("min_count", r.minCount()),
                        r.start(),
                        r.end()));
        each(n, "targets", i.targets(), ParsedDocumentJson::target);
    }

    private static void department(Department d, ObjectNode n) {
        n.put("name", d.name()).put("role", d.role().name());
        if (d.group()) {
            n.put("group", true);
        }
        span(n, d.start(), d.end());
    }

    private static void target(Target t, ObjectNode n) {
        n.put("text", t.text()).put("name", t.name()).put("comparator", sign(t.comparator()));
        n.put("value", t.value()).put("unit", t.unit());
        baseline(n, t.baseline());
        span(n, t.start(), t.end());
    }

    private static void indicator(Indicator i, ObjectNode n) {
        n.put("name", i.name()).put("comparator", sign(i.comparator())).put("value", i.value());
        n.put("unit", i.unit()).put("due", day(i.due()));
        baseline(n, i.baseline());
        span(n, i.start(), i.end());
    }

    private static void baseline(ObjectNode n, @Nullable Baseline baseline) {
        if (baseline != null) {
            n.putObject("baseline").put("year", baseline.year()).put("value", baseline.value());
        }
    }

    private static String sign(Comparator comparator) {
        return switch (comparator) {
            case AT_LEAST -> ">=";
            case AT_MOST -> "<=";
            case EQUAL -> "=";
            case DECREASE -> "decrease";
            case INCREASE -> "increase";
        };
    }

    private static <T> void each(ObjectNode parent, String name, List<T> values, BiConsumer<T, ObjectNode> writer) {
        ArrayNode array = parent.putArray(name);
        values.forEach(value -> writer.accept(value, array.addObject()));
    }

    private static void span(ObjectNode node, int start, int end) {
        node.put("start", start).put("end", end);
    }

    private static @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
