package app.workplan.web.ledger;

import static app.workplan.web.support.Markup.attribute;
import static app.workplan.web.support.Markup.escaped;

import app.workplan.service.ledger.LedgerDetail;
import app.workplan.web.ledger.LedgerPage.Row;
import app.workplan.web.support.Texts;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;

/**
 * 台账一行 as HTML: its cells in the order of the headings of templates/tasks/_row. A cell that may be changed in place says so by
 * {@code data-edit}, the field, and {@code data-value}, what its editor begins with (js/ledger-edit.js).
 */
@Component
@RequiredArgsConstructor
class LedgerLine {

    private final Texts texts;
    private final LedgerFacts facts;
    private final LedgerTags tags;

    /**
     * What the answer to a cell says of its row.
     *
     * @param problem why it was not saved
     * @param field the problem speaks of
     * @param warning what has to be known although it was saved
     */
    record Said(
            @Nullable String problem,
            @Nullable String field,
            @Nullable String warning) {

        /** A row that only shows itself. */
        static final Said NOTHING = new Said(null, null, null);
    }

    /** @param picked whether rows of this page can be selected, if not this one */
    void write(StringBuilder to, ITemplateContext context, Row row, boolean picked, Said said) {
        to.append("<tr");
        attribute(to, "data-version", row.detail().version());
        attribute(to, "data-problem", said.problem());
        attribute(to, "data-problem-field", said.field());
        attribute(to, "data-warning", said.warning());
        attribute(to, "data-task-id", row.taskId());
        attribute(to, "data-task-code", row.code());
        attribute(to, "data-task-state", row.state());
        attribute(to, "data-light", row.light());
        attribute(to, "data-due", row.due());
        attribute(to, "data-progress", row.progress());
        to.append('>');
        if (row.editable() || picked) {
            cell(to, "ck", null, row.editable() ? box(row) : "");
        }
        cell(to, "wp-code fz", null, facts.code(context, row));
        cell(to, "nm", null, facts.title(row));
        if (row.planTitle() != null) {
            cell(to, "wp-sm", "plan", escaped(row.planTitle()));
        }
        cell(to, null, "light", facts.light(context, row));
        edited(to, row, "dp", "departments", "parts", row.parts(), tags.of(row));
        LedgerDetail detail = row.detail();
        // the day shown is judged, with the extensions of its shares
        edited(to, row, "wp-num", "due", "dueOn", detail.dueOn(), row.due().toString());
        cell(to, "wp-sm wp-nw", "left", facts.left(row));
        cell(to, "wp-org", "origin", facts.origin(row));
        cell(to, "pg", "progress", facts.progress(row));
        cell(to, "wp-sm wp-nw", "reported", facts.reported(context, row));
        edited(to, row, "wp-num", "start", "startsOn", detail.startsOn(), shown(detail.startsOn()));
        edited(to, row, "wp-num", "weight", "weight", detail.plainWeight(), shown(detail.plainWeight()));
        edited(
                to,
                row,
                "wp-sm wp-nw",
                "cycle",
                "reportCycle",
                detail.ownCycle(),
                escaped(texts.of("ledger.cycle." + detail.cycle())));
        edited(
                to,
                row,
                "wp-sm led-words",
                "standard",
                "completionStandard",
                detail.completionStandard(),
                shown(detail.completionStandard()));
        edited(
                to,
                row,
                "wp-sm led-words",
                "evidence",
                "requiredEvidence",
                detail.requiredEvidence(),
                shown(detail.requiredEvidence()));
        to.append("</tr>");
    }

    private String box(Row row) {
        return "<input class=\"form-check-input\" type=\"checkbox\" name=\"pick\" form=\"led-bulk\" value=\""
                + row.taskId() + "\" aria-label=\"" + escaped(texts.of("bulk.select", row.code())) + "\">";
    }

    private static void cell(StringBuilder to, @Nullable String classes, @Nullable String column, String body) {
        to.append("<td");
        attribute(to, "class", classes);
        attribute(to, "data-col", column);
        to.append('>').append(body).append("</td>");
    }

    private static void edited(
            StringBuilder to,
            Row row,
            String classes,
            String column,
            String field,
            @Nullable Object value,
            String body) {
        to.append("<td");
        attribute(to, "class", classes);
        attribute(to, "data-col", column);
        if (row.editable()) {
            attribute(to, "data-edit", field);
            attribute(to, "data-value", value);
        }
        to.append('>').append(body).append("</td>");
    }

    private String shown(@Nullable Object value) {
        return escaped(value == null ? texts.of("common.none") : value.toString());
    }
}
