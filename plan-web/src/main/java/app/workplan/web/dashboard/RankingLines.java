package app.workplan.web.dashboard;

import static app.workplan.web.support.Markup.attribute;
import static app.workplan.web.support.Markup.escaped;
import static app.workplan.web.support.Markup.quietLink;

import app.workplan.domain.task.Light;
import app.workplan.web.dashboard.RankingCard.DepartmentRow;
import app.workplan.web.support.LightBadges;
import app.workplan.web.support.ProgressBars;
import app.workplan.web.support.Texts;
import java.math.BigDecimal;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;

/** 科室进度排名的行 as HTML: their cells in the order of the headings of templates/dashboard/_department. */
@Component
@RequiredArgsConstructor
class RankingLines {

    /** 落后序时 from so many points on is amber, beyond {@link #FAR} red. */
    private static final BigDecimal NEAR = BigDecimal.valueOf(-5);

    private static final BigDecimal FAR = BigDecimal.valueOf(-15);

    private final Texts texts;
    private final LightBadges badges;
    private final ProgressBars bars;

    void write(StringBuilder to, ITemplateContext context, RankingCard ranking) {
        ranking.rows().forEach(row -> write(to, context, row));
    }

    private void write(StringBuilder to, ITemplateContext context, DepartmentRow row) {
        to.append("<tr");
        attribute(to, "data-department-id", row.departmentId());
        attribute(to, "data-department", row.name());
        attribute(to, "data-total", row.total());
        attribute(to, "data-overdue", row.overdue());
        attribute(to, "data-progress", row.progress());
        to.append("><td class=\"r wp-muted wp-num\">").append(row.rank());
        to.append("</td><td class=\"dn\">");
        quietLink(to, row.href(), null, null, row.name());
        to.append("</td><td class=\"r wp-num of\">");
        quietLink(to, row.href(), row.total(), null, row.total());
        to.append("</td><td class=\"ba\">");
        to.append(row.progress() == null ? "" : bars.row(row.progress(), row.expected(), null));
        to.append("</td><td class=\"sp\">");
        line(to, row.line());
        to.append("</td><td class=\"r wp-num wp-b pct\">");
        quietLink(to, row.href(), null, null, row.progress() == null ? none() : row.progress() + "%");
        to.append("</td><td class=\"r wp-num gap ").append(colour(row.gap()));
        to.append("\">").append(escaped(gap(row.gap())));
        to.append("</td><td class=\"r late\">");
        to.append(badges.count(context, Light.OVERDUE, row.overdue(), row.overdueHref()));
        to.append("</td><td class=\"r risk\">");
        to.append(badges.count(context, Light.AT_RISK, row.atRisk(), row.atRiskHref()));
        to.append("</td><td class=\"r wp-num rep\">");
        String reported = texts.of("dashboard.reportedOf", row.name(), row.reported());
        quietLink(to, row.reportedHref(), row.reported(), reported, row.reported());
        to.append("<span aria-hidden=\"true\">/</span>");
        quietLink(to, row.owedHref(), row.owed(), texts.of("dashboard.owedOf", row.name(), row.owed()), row.owed());
        to.append("</td></tr>");
    }

    private void line(StringBuilder to, @Nullable Sparkline line) {
        if (line == null) {
            return;
        }
        to.append("<svg class=\"dash-line\" viewBox=\"").append(Sparkline.BOX).append("\" role=\"img\"");
        String since = texts.day(line.first(), "format.day");
        attribute(to, "aria-label", texts.of("dashboard.lineWords", since, line.from(), line.to()));
        to.append("><polyline");
        attribute(to, "points", line.points());
        to.append("></polyline><circle r=\"2.2\"");
        attribute(to, "cx", line.x());
        attribute(to, "cy", line.y());
        to.append("></circle></svg>");
    }

    private static String colour(@Nullable BigDecimal gap) {
        if (gap == null || gap.compareTo(NEAR) > 0) {
            return "wp-muted";
        }
        return gap.compareTo(FAR) < 0 ? "wp-red" : "wp-amber";
    }

    private String gap(@Nullable BigDecimal gap) {
        if (gap == null) {
            return none();
        }
        return switch (gap.signum()) {
            case -1 -> "−" + gap.negate();
            case 1 -> "+" + gap;
            default -> gap.toString();
        };
    }

    private String none() {
        return texts.of("common.none");
    }
}
