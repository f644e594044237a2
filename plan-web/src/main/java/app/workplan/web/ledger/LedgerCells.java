package app.workplan.web.ledger;

import app.workplan.web.ledger.LedgerPage.Row;
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

/**
 * 台账的行 in templates: {@code led:rows} writes the rows of {@code ledger} into its body, {@code led:row} stands in the place of the one
 * row {@code r}, with what {@code problem}, {@code problemField} and {@code warning} say of it. As elements of a template fifty rows
 * were some seven hundred (docs/adr/0376).
 */
@Component
class LedgerCells extends AbstractProcessorDialect {

    private static final int PRECEDENCE = 1000;

    private final LedgerLine line;

    LedgerCells(LedgerLine line) {
        super("Ledger cells", "led", PRECEDENCE);
        this.line = line;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Rows(prefix, line), new One(prefix, line));
    }

    private static final class Rows extends AbstractAttributeTagProcessor {

        private static final int OF_ONE = 4_000;

        private final LedgerLine line;

        Rows(String prefix, LedgerLine line) {
            super(TemplateMode.HTML, prefix, null, false, "rows", true, PRECEDENCE, true);
            this.line = line;
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag body,
                AttributeName name,
                String value,
                IElementTagStructureHandler handler) {
            LedgerPage page = (LedgerPage) Objects.requireNonNull(context.getVariable("ledger"));
            boolean picked = context.getVariable("editing") != null;
            StringBuilder rows = new StringBuilder(OF_ONE * page.rows().size());
            page.rows().forEach(row -> line.write(rows, context, row, picked, LedgerLine.Said.NOTHING));
            handler.setBody(rows, false);
        }
    }

    private static final class One extends AbstractAttributeTagProcessor {

        private final LedgerLine line;

        One(String prefix, LedgerLine line) {
            super(TemplateMode.HTML, prefix, null, false, "row", true, PRECEDENCE, true);
            this.line = line;
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag place,
                AttributeName name,
                String value,
                IElementTagStructureHandler handler) {
            Row row = (Row) Objects.requireNonNull(context.getVariable("r"));
            StringBuilder text = new StringBuilder();
            LedgerLine.Said said = new LedgerLine.Said(
                    text(context, "problem"), text(context, "problemField"), text(context, "warning"));
            line.write(text, context, row, false, said);
            handler.replaceWith(text, false);
        }

        private static @Nullable String text(ITemplateContext context, String variable) {
            Object value = context.getVariable(variable);
            return value == null ? null : value.toString();
        }
    }
}
