package app.workplan.web.dashboard;

import static app.workplan.web.support.Markup.attribute;
import static app.workplan.web.support.Markup.escaped;
import static app.workplan.web.support.Markup.quietLink;

import app.workplan.web.dashboard.HeatPage.Cell;
import app.workplan.web.dashboard.TrendCard.Count;
import app.workplan.web.dashboard.TrendCard.Point;
import app.workplan.web.support.Texts;
import java.math.BigDecimal;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 按月的行 as HTML: the month-ends of templates/dashboard/_trend, and the departments of templates/dashboard/heat. */
@Component
@RequiredArgsConstructor
class MonthLines {

    private static final String NUMBER = "<td class=\"r wp-num\">";
    private static final String CELL_ENDS = "</td>";

    private final Texts texts;

    /** Expected, actual and overdue at each month-end. */
    void trend(StringBuilder to, TrendCard trend) {
        for (Point point : trend.points()) {
            begin(to, point, trend.years());
            number(to, point.href(), null, percent(point.expected()));
            number(to, point.href(), null, percent(point.progress()));
            Count overdue = point.lights().get(0);
            number(to, overdue.href(), overdue.n(), overdue.n());
            to.append("</tr>");
        }
    }

    /** The lights at each month-end. */
    void lights(StringBuilder to, TrendCard trend) {
        for (Point point : trend.points()) {
            begin(to, point, trend.years());
            point.lights().forEach(light -> number(to, light.href(), light.n(), light.n()));
            to.append("</tr>");
        }
    }

    /** The departments at each month-end. */
    void heat(StringBuilder to, HeatPage heat) {
        for (HeatPage.Row row : heat.rows()) {
            to.append("<tr");
            attribute(to, "data-department-id", row.departmentId());
            attribute(to, "data-department", row.name());
            to.append("><th scope=\"row\">").append(escaped(row.name())).append("</th>");
            row.cells().forEach(cell -> cell(to, cell));
            to.append("</tr>");
        }
    }

    private void begin(StringBuilder to, Point point, boolean years) {
        to.append("<tr");
        attribute(to, "data-on", point.on());
        String format = point.now() ? "format.day" : years ? "format.yearMonth" : "format.month";
        to.append("><th scope=\"row\">")
                .append(escaped(texts.day(point.on(), format)))
                .append("</th>");
    }

    private static void number(StringBuilder to, String href, @Nullable Integer count, Object text) {
        to.append(NUMBER);
        quietLink(to, href, count, null, text);
        to.append(CELL_ENDS);
    }

    private Object percent(@Nullable BigDecimal percent) {
        return percent == null ? texts.of("common.none") : percent;
    }

    private void cell(StringBuilder to, @Nullable Cell cell) {
        if (cell == null) {
            to.append("<td class=\"r wp-muted\">")
                    .append(escaped(texts.of("common.none")))
                    .append(CELL_ENDS);
            return;
        }
        to.append("<td class=\"r wp-num heat-").append(cell.level()).append("\"><a");
        attribute(to, "href", cell.href());
        attribute(to, "data-count", cell.count());
        attribute(
                to,
                "title",
                texts.of(
                        "heat.cell",
                        cell.on(),
                        cell.shares(),
                        cell.overdue(),
                        cell.progress().toString(),
                        cell.expected().toString()));
        to.append('>').append(escaped(cell.text())).append("</a>").append(CELL_ENDS);
    }
}
