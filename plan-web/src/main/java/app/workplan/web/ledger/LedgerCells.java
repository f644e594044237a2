package app.workplan.web.ledger;

import static app.workplan.web.support.WrittenTag.needed;
import static app.workplan.web.support.WrittenTag.text;

import app.workplan.web.ledger.LedgerPage.Row;
import app.workplan.web.support.WrittenTag;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;

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
        return Set.of(
                WrittenTag.body(prefix, "rows", (to, context) -> {
                    boolean picked = context.getVariable("editing") != null;
                    needed(context, "ledger", LedgerPage.class)
                            .rows()
                            .forEach(row -> line.write(to, context, row, picked, LedgerLine.Said.NOTHING));
                }),
                WrittenTag.inPlace(prefix, "row", (to, context) -> {
                    LedgerLine.Said said = new LedgerLine.Said(
                            text(context, "problem"), text(context, "problemField"), text(context, "warning"));
                    line.write(to, context, needed(context, "r", Row.class), false, said);
                }));
    }
}
