package app.workplan.web.overview;

import static app.workplan.web.support.Markup.attribute;
import static app.workplan.web.support.Markup.escaped;
import static app.workplan.web.support.Markup.quietLink;

import app.workplan.web.overview.OverviewPage.Plan;
import app.workplan.web.overview.OverviewPage.Row;
import app.workplan.web.overview.OverviewPage.Sum;
import app.workplan.web.support.Texts;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;

/** 下级总览的行 as HTML: a row for each bureau and each sum, in the order of the headings of templates/overview/show. */
@Component
@RequiredArgsConstructor
class OverviewLines {

    private static final String HEADING = "<th scope=\"row\" class=\"is-name\">";

    private final Texts texts;
    private final StandingLines standings;

    void bureaus(StringBuilder to, ITemplateContext context, OverviewPage page) {
        page.rows().forEach(row -> bureau(to, context, row));
    }

    void sums(StringBuilder to, ITemplateContext context, OverviewPage page) {
        page.sums().forEach(sum -> sum(to, context, sum));
    }

    private void bureau(StringBuilder to, ITemplateContext context, Row row) {
        StandingView standing = row.standing();
        to.append("<tr id=\"bureau-").append(row.bureauId()).append('"');
        attribute(to, "data-bureau-id", row.bureauId());
        attribute(to, "data-rank", row.rank());
        attribute(to, "data-level", row.level());
        attribute(to, "data-why", row.why());
        attribute(to, "data-plan-id", row.plan() == null ? null : row.plan().id());
        figures(to, standing);
        to.append("><td class=\"wp-num rank\"");
        attribute(to, "data-label", texts.of("overview.column.rank"));
        to.append('>').append(row.rank() == null ? escaped(texts.of("common.none")) : row.rank());
        to.append("</td>").append(HEADING);
        name(to, row);
        to.append("</th>");
        if (standing == null) {
            without(to, row);
        } else {
            standings.write(to, context, standing);
        }
        to.append("</tr>");
    }

    private static void figures(StringBuilder to, @Nullable StandingView standing) {
        if (standing != null) {
            attribute(to, "data-total", standing.total());
            attribute(to, "data-progress", standing.progress());
        }
    }

    /** The bureau with its dashboard, whom it stands under, and its plan. */
    private void name(StringBuilder to, Row row) {
        if (row.standing() == null) {
            to.append("<span class=\"wp-b\">").append(escaped(row.name())).append("</span>");
        } else {
            link(to, "wp-b", plan(row).dashboard(), row.name());
        }
        if (row.county() != null) {
            to.append("<span class=\"wp-sub\">").append(escaped(texts.of("overview.under", row.county())));
            to.append("</span>");
        }
        if (row.standing() != null) {
            to.append("<span class=\"wp-sub\">");
            quietLink(to, plan(row).href(), null, null, plan(row).title());
            to.append("</span>");
        }
    }

    /** Why no plan is in force, and when one was. */
    private void without(StringBuilder to, Row row) {
        to.append("<td colspan=\"").append(StandingLines.CELLS).append("\" class=\"is-wide over-why\">");
        to.append("<span class=\"wp-sec\">");
        to.append(escaped(texts.of("overview.why." + row.why(), row.on()))).append("</span> ");
        if (row.plan() != null) {
            link(to, "wp-ul", row.plan().href(), row.plan().title());
        }
        if (row.then() != null) {
            to.append(" · <a class=\"wp-ul\" data-then");
            attribute(to, "href", row.then().href());
            to.append('>').append(escaped(texts.of("overview.then", row.then().day())));
            to.append("</a>");
        }
        to.append("</td>");
    }

    private void sum(StringBuilder to, ITemplateContext context, Sum sum) {
        to.append("<tr");
        attribute(to, "data-sum", sum.level() == null ? "all" : sum.level());
        figures(to, sum.standing());
        to.append("><td class=\"rank\"></td>").append(HEADING);
        String name = sum.level() == null ? texts.of("overview.sumAll") : texts.of("overview.sum", sum.level());
        quietLink(to, sum.href(), null, null, name);
        to.append("<span class=\"wp-sub\">");
        to.append(escaped(texts.of("overview.sumOf", sum.bureaus(), sum.withPlan())));
        to.append("</span></th>");
        standings.write(to, context, sum.standing());
        to.append("</tr>");
    }

    private static void link(StringBuilder to, String classes, String href, String text) {
        to.append("<a class=\"").append(classes).append('"');
        attribute(to, "href", href);
        to.append('>').append(escaped(text)).append("</a>");
    }

    /** Where there are figures, there is a plan. */
    private static Plan plan(Row row) {
        return Objects.requireNonNull(row.plan());
    }
}
