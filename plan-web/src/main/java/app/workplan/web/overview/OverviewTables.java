package app.workplan.web.overview;

import static app.workplan.web.support.WrittenTag.body;
import static app.workplan.web.support.WrittenTag.inPlace;
import static app.workplan.web.support.WrittenTag.needed;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;

/**
 * 下级总览的行 in templates: {@code over:bureaus} and {@code over:sums} write the rows of the page {@code view}, {@code over:cells} the cells of
 * the variable {@code standing} in the place of its element. As elements of a template they were nearly all of the page's work
 * (docs/adr/0420).
 */
@Component
class OverviewTables extends AbstractProcessorDialect {

    private static final int PRECEDENCE = 1000;

    private final OverviewLines lines;
    private final StandingLines standings;

    OverviewTables(OverviewLines lines, StandingLines standings) {
        super("Overview rows", "over", PRECEDENCE);
        this.lines = lines;
        this.standings = standings;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(
                body(
                        prefix,
                        "bureaus",
                        (to, context) -> lines.bureaus(to, context, needed(context, "view", OverviewPage.class))),
                body(
                        prefix,
                        "sums",
                        (to, context) -> lines.sums(to, context, needed(context, "view", OverviewPage.class))),
                inPlace(
                        prefix,
                        "cells",
                        (to, context) ->
                                standings.write(to, context, needed(context, "standing", StandingView.class))));
    }
}
