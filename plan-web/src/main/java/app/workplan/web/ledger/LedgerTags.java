package app.workplan.web.ledger;

import app.workplan.web.ledger.LedgerPage.Row;
import app.workplan.web.ledger.LedgerPage.Tag;
import app.workplan.web.support.Texts;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.unbescape.html.HtmlEscape;

/** 责任科室 of a row: one line of whole tags, of which the script shows as many as fit; on paper all. */
@Component
@RequiredArgsConstructor
class LedgerTags {

    private final Texts texts;

    /** The inner HTML of the cell. */
    String of(Row row) {
        StringBuilder cell = new StringBuilder(600);
        cell.append("<div class=\"wp-tags is-one\" data-fit data-total=\"").append(row.shareCount());
        cell.append("\"><div class=\"fit\">");
        row.shares().forEach(tag -> tag(cell, tag));
        cell.append("</div>");
        if (row.shareCount() == 0) {
            cell.append("<span class=\"wp-amber wp-sm wp-nw\">").append(word("department.none"));
            cell.append("</span>");
        } else if (row.shareCount() > 1) {
            cell.append("<span class=\"wp-more\" data-more>");
            cell.append(escaped(texts.of("department.count", row.shareCount()))).append("</span>");
        }
        cell.append("</div>");
        if (row.unsent() != null) {
            cell.append("<span class=\"wp-print-only\" data-unsent>").append(escaped(row.unsent()));
            cell.append("</span>");
        }
        return cell.toString();
    }

    private void tag(StringBuilder cell, Tag tag) {
        String full = tag.group() == null ? "" : escaped(tag.group());
        cell.append("<span class=\"wp-tag is-").append(tag.role());
        cell.append(full.isEmpty() ? "" : "\" title=\"" + full).append("\"><b>");
        cell.append(word("shareRole." + tag.role())).append("</b><span");
        cell.append(full.isEmpty() ? "" : " data-full=\"" + full + "\"").append('>');
        cell.append(escaped(tag.name())).append("</span>");
        cell.append(tag.members() > 0 ? "<em>" + tag.members() + "</em>" : "").append("</span>");
    }

    private String word(String key) {
        return escaped(texts.of(key));
    }

    private static String escaped(String text) {
        return HtmlEscape.escapeHtml4Xml(text);
    }
}
