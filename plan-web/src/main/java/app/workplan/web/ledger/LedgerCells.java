package app.workplan.web.ledger;

import app.workplan.service.ledger.LedgerDetail;
import app.workplan.web.ledger.LedgerPage.Row;
import app.workplan.web.ledger.LedgerPage.Tag;
import app.workplan.web.support.Texts;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * 可就地修改的格子: {@code led:cell="dueOn"} writes the field of the row {@code r} into its cell, and for those who may change it
 * {@code data-edit} and {@code data-value}; {@code led:show="light"} what is not changed there, {@code led:row} the row's own
 * attributes. As expressions they were nearly all of a row's some 120 (docs/adr/0200, 0320).
 */
@Component
class LedgerCells extends AbstractProcessorDialect {

    private static final int PRECEDENCE = 1000;
    private static final String PARTS = "parts";

    private final Texts texts;
    private final LedgerFacts facts;

    LedgerCells(Texts texts, LedgerFacts facts) {
        super("Ledger cells", "led", PRECEDENCE);
        this.texts = texts;
        this.facts = facts;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Cell(prefix, texts), new Fact(prefix, facts), new Line(prefix));
    }

    private static Row row(ITemplateContext context) {
        return (Row) Objects.requireNonNull(context.getVariable("r"));
    }

    /** What is not changed here. */
    private static final class Fact extends AbstractAttributeTagProcessor {

        private final LedgerFacts facts;

        Fact(String prefix, LedgerFacts facts) {
            super(TemplateMode.HTML, prefix, null, false, "show", true, PRECEDENCE, true);
            this.facts = facts;
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag cell,
                AttributeName name,
                String field,
                IElementTagStructureHandler handler) {
            handler.setBody(facts.of(context, row(context), field), false);
        }
    }

    /** The row itself, with what {@code problem}, {@code problemField} and {@code warning} say of it. */
    private static final class Line extends AbstractAttributeTagProcessor {

        Line(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, "row", true, PRECEDENCE, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag line,
                AttributeName name,
                String value,
                IElementTagStructureHandler handler) {
            Row row = row(context);
            set(handler, "data-version", row.detail().version());
            set(handler, "data-problem", context.getVariable("problem"));
            set(handler, "data-problem-field", context.getVariable("problemField"));
            set(handler, "data-warning", context.getVariable("warning"));
            set(handler, "data-task-id", row.taskId());
            set(handler, "data-task-code", row.code());
            set(handler, "data-task-state", row.state());
            set(handler, "data-light", row.light());
            set(handler, "data-due", row.due());
            set(handler, "data-progress", row.progress());
        }

        private static void set(IElementTagStructureHandler handler, String attribute, @Nullable Object value) {
            if (value != null) {
                handler.setAttribute(attribute, HtmlEscape.escapeHtml4Xml(value.toString()));
            }
        }
    }

    private static final class Cell extends AbstractAttributeTagProcessor {

        private final Texts texts;

        Cell(String prefix, Texts texts) {
            super(TemplateMode.HTML, prefix, null, false, "cell", true, PRECEDENCE, true);
            this.texts = texts;
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag cell,
                AttributeName name,
                String field,
                IElementTagStructureHandler handler) {
            Row row = row(context);
            Object value = field.equals(PARTS) ? row.parts() : value(row.detail(), field);
            if (row.editable()) {
                handler.setAttribute("data-edit", field);
                if (value != null) {
                    handler.setAttribute("data-value", HtmlEscape.escapeHtml4Xml(value.toString()));
                }
            }
            handler.setBody(
                    field.equals(PARTS) ? departments(row) : HtmlEscape.escapeHtml4Xml(shown(row, field, value)),
                    false);
        }

        /** One line of whole tags, of which the script shows as many as fit; on paper all. */
        private String departments(Row row) {
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
                cell.append(HtmlEscape.escapeHtml4Xml(texts.of("department.count", row.shareCount())));
                cell.append("</span>");
            }
            cell.append("</div>");
            if (row.unsent() != null) {
                cell.append("<span class=\"wp-print-only\" data-unsent>");
                cell.append(HtmlEscape.escapeHtml4Xml(row.unsent())).append("</span>");
            }
            return cell.toString();
        }

        private void tag(StringBuilder cell, Tag tag) {
            String full = tag.group() == null ? "" : HtmlEscape.escapeHtml4Xml(tag.group());
            cell.append("<span class=\"wp-tag is-").append(tag.role());
            cell.append(full.isEmpty() ? "" : "\" title=\"" + full).append("\"><b>");
            cell.append(word("shareRole." + tag.role())).append("</b><span");
            cell.append(full.isEmpty() ? "" : " data-full=\"" + full + "\"").append('>');
            cell.append(HtmlEscape.escapeHtml4Xml(tag.name())).append("</span>");
            cell.append(tag.members() > 0 ? "<em>" + tag.members() + "</em>" : "")
                    .append("</span>");
        }

        private String word(String key) {
            return HtmlEscape.escapeHtml4Xml(texts.of(key));
        }

        /** What its editor begins with. */
        private static @Nullable Object value(LedgerDetail detail, String field) {
            return switch (field) {
                case "dueOn" -> detail.dueOn();
                case "startsOn" -> detail.startsOn();
                case "weight" -> detail.plainWeight();
                case "reportCycle" -> detail.ownCycle();
                case "completionStandard" -> detail.completionStandard();
                case "requiredEvidence" -> detail.requiredEvidence();
                default -> throw new IllegalArgumentException(field);
            };
        }

        private String shown(Row row, String field, @Nullable Object value) {
            return switch (field) {
                // judged, with the extensions of its shares
                case "dueOn" -> row.due().toString();
                case "reportCycle" -> texts.of("ledger.cycle." + row.detail().cycle());
                default -> value == null ? texts.of("common.none") : value.toString();
            };
        }
    }
}
