package app.workplan.web.ledger;

import app.workplan.web.ledger.LedgerPage.Row;
import app.workplan.web.support.LightBadges;
import app.workplan.web.support.ProgressBars;
import app.workplan.web.support.Texts;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.unbescape.html.HtmlEscape;

/** 不可就地修改的格子: what a cell of the ledger shows that is judged, or has its page. */
@Component
@RequiredArgsConstructor
class LedgerFacts {

    private final Texts texts;
    private final LightBadges badges;
    private final ProgressBars bars;

    /** 灯号 with its reason. */
    String light(ITemplateContext context, Row row) {
        return badges.lit(
                context,
                row.light() == null ? null : row.light().name(),
                row.reason(),
                row.state().name());
    }

    /** 时限来源. */
    String origin(Row row) {
        return row.origin() == null ? word("common.none") : word("deadlineOrigin." + row.origin());
    }

    /** 进度 beside the expected one. */
    String progress(Row row) {
        return row.progress() == null
                ? word("common.none")
                : bars.cell(row.progress(), row.light() == null ? null : row.expected(), row.light());
    }

    /** 编号, with its light where the column of lights is folded away. */
    String code(ITemplateContext context, Row row) {
        String light = row.light() == null
                ? ""
                : LightBadges.icon(context, "i led-light wp-c-" + row.light(), "light-" + row.light());
        return light + escaped(row.code());
    }

    /** 任务名称 as a link. */
    String title(Row row) {
        String title = escaped(row.title());
        return "<a class=\"wp-quiet\" href=\"" + escaped(row.href()) + "\" title=\"" + title + "\">" + title + "</a>";
    }

    /** Days to the due date, or since the date that makes it red, or the day it was done. */
    String left(Row row) {
        if (row.doneOn() != null) {
            return word("due.done", texts.day(row.doneOn(), "format.day"));
        }
        Integer days = row.daysLeft();
        if (days == null) {
            return "";
        }
        return days < 0 ? "<span class=\"wp-red\">" + word("due.late", -days) + "</span>" : word("due.left", days);
    }

    /** The period last reported; marked where the last closed one has no entry. */
    String reported(ITemplateContext context, Row row) {
        String month = row.reportedFor() == null
                ? word("common.none")
                : escaped(texts.day(Objects.requireNonNull(row.reportedFor()), "format.month"));
        return row.reportOwed()
                ? "<span class=\"wp-lt wp-c-AT_RISK\">"
                        + LightBadges.icon(context, "i", "alert-triangle", word("ledger.reportOwed")) + month
                        + "</span>"
                : "<span>" + month + "</span>";
    }

    private String word(String key, Object... args) {
        return escaped(texts.of(key, args));
    }

    private static String escaped(String text) {
        return HtmlEscape.escapeHtml4Xml(text);
    }
}
