package app.workplan.web.overview;

import static app.workplan.web.support.Markup.attribute;
import static app.workplan.web.support.Markup.escaped;
import static app.workplan.web.support.Markup.quietLink;

import app.workplan.web.overview.StandingView.Count;
import app.workplan.web.overview.StandingView.Rate;
import app.workplan.web.support.LightBadges;
import app.workplan.web.support.ProgressBars;
import app.workplan.web.support.Texts;
import java.math.BigDecimal;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;

/**
 * 计划现况的单元格 as HTML: total, five lights, progress with expected, gap, red shares and four rates, in the order of the headings of
 * templates/overview/show and compare. Numbers are links where the plan has a list of its own.
 */
@Component
@RequiredArgsConstructor
class StandingLines {

    /** How many cells there are, for what stands in the place of them all. */
    static final int CELLS = 13;

    /** 落后序时 by more than so many points is red. */
    private static final BigDecimal FAR = BigDecimal.valueOf(-15);

    private static final String NUMBER = "r wp-num wp-nw";
    private static final String CELL_ENDS = "</td>";

    private final Texts texts;
    private final LightBadges badges;
    private final ProgressBars bars;

    void write(StringBuilder to, ITemplateContext context, StandingView standing) {
        cell(to, "r wp-num", "overview.column.total");
        to.append('>');
        if (standing.ledger() == null) {
            to.append(standing.total());
        } else {
            quietLink(to, standing.ledger(), standing.total(), null, standing.total());
        }
        to.append(CELL_ENDS);
        standing.lights().forEach(count -> light(to, context, count));
        to.append("<td class=\"over-bar is-wide\">");
        to.append(standing.progress() == null ? none() : bars.cell(standing.progress(), standing.expected(), null));
        to.append(CELL_ENDS);
        gap(to, standing.gap());
        red(to, standing.red(), standing.shares());
        standing.rates().forEach(rate -> rate(to, rate));
    }

    private void light(StringBuilder to, ITemplateContext context, Count count) {
        cell(to, "r", "light." + count.light());
        attribute(to, "data-lit", count.light());
        attribute(to, "data-n", count.n());
        to.append('>');
        to.append(badges.count(context, Objects.requireNonNull(count.light()), count.n(), count.href()));
        to.append(CELL_ENDS);
    }

    private void gap(StringBuilder to, @Nullable BigDecimal gap) {
        String colour =
                gap == null ? " wp-muted" : gap.compareTo(FAR) < 0 ? " wp-red" : gap.signum() < 0 ? " wp-amber" : "";
        cell(to, NUMBER + colour, "overview.column.gap");
        to.append('>');
        to.append(gap == null ? escaped(texts.of("common.none")) : (gap.signum() > 0 ? "+" : "") + gap);
        to.append(CELL_ENDS);
    }

    private void red(StringBuilder to, Count red, int shares) {
        cell(to, NUMBER, "overview.column.shares");
        to.append('>');
        if (red.href() == null || red.n() == 0) {
            to.append(red.n());
        } else {
            to.append("<a class=\"wp-ul wp-c-OVERDUE\"");
            attribute(to, "href", red.href());
            attribute(to, "data-red-shares", red.n());
            to.append('>').append(red.n()).append("</a>");
        }
        to.append("<small class=\"wp-muted\">/").append(shares).append("</small></td>");
    }

    private void rate(StringBuilder to, Rate rate) {
        cell(to, "r over-rate wp-nw", "metric." + rate.metric());
        attribute(to, "data-metric", rate.metric());
        attribute(to, "data-value", rate.percent() == null ? "" : rate.percent());
        to.append('>');
        if (rate.percent() == null) {
            to.append(none());
        } else {
            to.append("<b class=\"wp-num\">").append(rate.percent()).append("%</b>");
        }
        to.append(" <small class=\"wp-num\">");
        if (rate.partHref() == null || rate.wholeHref() == null) {
            to.append(rate.part()).append('/').append(rate.whole());
        } else {
            String name = texts.of("fraction." + rate.metric());
            part(to, rate.partHref(), rate.part(), texts.of("fraction.part", name, rate.part()));
            to.append('/');
            part(to, rate.wholeHref(), rate.whole(), texts.of("fraction.whole", name, rate.whole()));
        }
        to.append("</small></td>");
    }

    private static void part(StringBuilder to, String href, int count, String label) {
        quietLink(to, href, count, label, count);
    }

    /** On a phone each cell says what it is. */
    private void cell(StringBuilder to, String classes, String label) {
        to.append("<td class=\"").append(classes).append('"');
        attribute(to, "data-label", texts.of(label));
    }

    private String none() {
        return "<span class=\"wp-muted\">" + escaped(texts.of("common.none")) + "</span>";
    }
}
