package app.workplan.web.search;

import static app.workplan.web.support.Markup.attribute;
import static app.workplan.web.support.Markup.escaped;

import app.workplan.service.search.SearchHit;
import app.workplan.service.search.SearchKind;
import app.workplan.service.search.SearchMarks.Piece;
import app.workplan.web.search.SearchPage.Row;
import app.workplan.web.support.LightBadges;
import app.workplan.web.support.Texts;
import app.workplan.web.support.WrittenTag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;

/**
 * 搜索结果的行: {@code hits:rows} writes the rows of the page {@code found}, each with its name, the sentences with the words marked, and its
 * place (plan, chapter, item, department, day, bureau). As elements of a template twenty hits were six hundred expressions
 * (docs/adr/0432).
 */
@Component
class HitLines extends AbstractProcessorDialect {

    private final Texts texts;

    HitLines(Texts texts) {
        super("Hits of the search", "hits", 1000);
        this.texts = texts;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(WrittenTag.body(
                prefix,
                "rows",
                (to, context) -> WrittenTag.needed(context, "found", SearchPage.class)
                        .rows()
                        .forEach(row -> hit(to, context, row))));
    }

    private void hit(StringBuilder to, ITemplateContext context, Row row) {
        SearchHit hit = row.hit();
        to.append("<li");
        attribute(to, "data-hit", hit.kind());
        attribute(to, "data-hit-id", hit.id());
        attribute(to, "data-plan-id", hit.planId());
        attribute(to, "data-task-id", hit.taskId());
        to.append("><span class=\"search-kind\">").append(escaped(texts.of("search.kind." + hit.kind())));
        to.append("</span><div>");
        name(to, context, row);
        for (List<Piece> excerpt : row.excerpts()) {
            to.append("<p class=\"search-text\">");
            pieces(to, excerpt);
            to.append("</p>");
        }
        to.append("<p class=\"search-place\">");
        place(to, context, row);
        to.append("</p></div></li>");
    }

    private static void name(StringBuilder to, ITemplateContext context, Row row) {
        String element = row.href() == null ? "span" : "a";
        to.append('<').append(element).append(" class=\"search-name\"");
        attribute(to, "href", row.href() == null ? null : context.buildLink(row.href(), null));
        to.append('>');
        pieces(to, row.name());
        to.append("</").append(element).append('>');
    }

    private static void pieces(StringBuilder to, List<Piece> pieces) {
        for (Piece piece : pieces) {
            to.append(piece.marked() ? "<mark>" : "").append(escaped(piece.text()));
            to.append(piece.marked() ? "</mark>" : "");
        }
    }

    private void place(StringBuilder to, ITemplateContext context, Row row) {
        SearchHit hit = row.hit();
        if (hit.kind() == SearchKind.PLAN) {
            part(to, texts.of("search.period", hit.day(), hit.until()));
        } else {
            part(to, hit.planTitle());
        }
        part(to, hit.chapter());
        part(to, hit.item() == null ? null : texts.of("search.item", hit.item()));
        part(to, hit.department());
        if (hit.kind() == SearchKind.ENTRY) {
            to.append("<span class=\"wp-nw\">").append(escaped(texts.of("search.reported", hit.day())));
            to.append("</span>");
        }
        if (hit.kind() == SearchKind.DEPARTMENT && hit.day() != null) {
            part(to, texts.of("search.until", hit.day()));
        }
        if (hit.kind() == SearchKind.PERSON && row.excerpts().isEmpty()) {
            part(to, hit.text());
        }
        if (hit.returned()) {
            to.append("<span class=\"wp-lt wp-c-RETURNED\">").append(LightBadges.icon(context, "i", "state-RETURNED"));
            to.append(escaped(texts.of("shareState.RETURNED"))).append("</span>");
        }
        part(to, hit.bureau());
    }

    /** Nothing where it says nothing. */
    private static void part(StringBuilder to, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            to.append("<span>").append(escaped(text)).append("</span>");
        }
    }
}
