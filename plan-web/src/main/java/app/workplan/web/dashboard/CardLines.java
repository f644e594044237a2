package app.workplan.web.dashboard;

import static app.workplan.web.support.Markup.attribute;
import static app.workplan.web.support.Markup.escaped;
import static app.workplan.web.support.Markup.quietLink;

import app.workplan.domain.task.Light;
import app.workplan.web.dashboard.ChaptersCard.ChapterRow;
import app.workplan.web.dashboard.ComparisonCard.Line;
import app.workplan.web.dashboard.ComparisonCard.Value;
import app.workplan.web.support.LightBadges;
import app.workplan.web.support.ProgressBars;
import app.workplan.web.support.Texts;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;

/** 对比与分章的行 as HTML: the measures of templates/dashboard/_comparison, and the chapters of templates/dashboard/_chapter. */
@Component
@RequiredArgsConstructor
class CardLines {

    private static final String NUMBER = "<td class=\"r wp-num\">";
    private static final String CELL_ENDS = "</td>";

    private final Texts texts;
    private final LightBadges badges;
    private final ProgressBars bars;

    /** Each measure beside last month-end and last year. */
    void compared(StringBuilder to, ComparisonCard compared) {
        for (Line line : compared.lines()) {
            to.append("<tr");
            attribute(to, "data-compared", line.metric());
            to.append("><th scope=\"row\">").append(escaped(texts.of("metric." + line.metric())));
            to.append("</th><td class=\"r wp-num wp-b\">");
            value(to, line.now(), line.percent());
            to.append(CELL_ENDS);
            then(to, line.month(), line.percent());
            then(to, line.year(), line.percent());
            to.append("</tr>");
        }
    }

    private void then(StringBuilder to, @Nullable Value then, boolean percent) {
        if (then == null) {
            return;
        }
        to.append(NUMBER);
        value(to, then, percent);
        to.append(CELL_ENDS).append(NUMBER).append(change(then, percent)).append(CELL_ENDS);
    }

    private void value(StringBuilder to, Value value, boolean percent) {
        String shown = value.value() == null ? texts.of("common.none") : value.value() + (percent ? "%" : "");
        quietLink(to, value.href(), value.count(), null, shown);
    }

    private String change(Value then, boolean percent) {
        if (then.change() == null) {
            return "<span class=\"wp-muted\">" + escaped(texts.of("common.none")) + "</span>";
        }
        int direction = then.change().signum();
        return (direction == 0 ? "<span class=\"wp-muted\">" : direction < 0 ? "<span>−" : "<span>+")
                + then.change().abs()
                + (percent ? "<small>" + escaped(texts.of("dashboard.points")) + "</small>" : "")
                + "</span>";
    }

    /** The chapters with their bars. */
    void chapters(StringBuilder to, ITemplateContext context, ChaptersCard chapters) {
        chapters.rows().forEach(chapter -> chapter(to, context, chapter));
    }

    private void chapter(StringBuilder to, ITemplateContext context, ChapterRow chapter) {
        to.append("<li");
        attribute(to, "data-chapter-id", chapter.chapterId());
        to.append("><div class=\"cl\"><a class=\"wp-quiet wp-ell\"");
        attribute(to, "href", chapter.href());
        attribute(to, "title", chapter.heading());
        to.append('>').append(escaped(chapter.heading())).append("</a><span>");
        if (chapter.overdue() > 0) {
            to.append(badges.count(context, Light.OVERDUE, chapter.overdue(), chapter.overdueHref()));
        }
        if (chapter.atRisk() > 0) {
            to.append(badges.count(context, Light.AT_RISK, chapter.atRisk(), chapter.atRiskHref()));
        }
        to.append("<a class=\"wp-quiet wp-num of\"");
        attribute(to, "href", chapter.href());
        attribute(to, "data-count", chapter.total());
        to.append('>').append(escaped(texts.of("dashboard.items", chapter.total())));
        to.append("</a><b class=\"wp-num\">");
        String progress = chapter.progress() == null ? texts.of("common.none") : chapter.progress() + "%";
        quietLink(to, chapter.href(), null, null, progress);
        to.append("</b></span></div>");
        to.append(chapter.progress() == null ? "" : bars.row(chapter.progress(), chapter.expected(), null));
        to.append("</li>");
    }
}
