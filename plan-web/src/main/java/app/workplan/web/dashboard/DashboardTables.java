package app.workplan.web.dashboard;

import static app.workplan.web.support.WrittenTag.body;
import static app.workplan.web.support.WrittenTag.inPlace;
import static app.workplan.web.support.WrittenTag.needed;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;

/**
 * 总览的行 in templates: {@code dash:departments}, {@code dash:overdue}, {@code dash:trend}, {@code dash:lights}, {@code dash:compared} and
 * {@code dash:heat} write the rows of a table, {@code dash:chapters} those of a list, of the cards whose variables the templates hold. As
 * elements of a template they were half of the page's work (docs/adr/0411).
 */
@Component
class DashboardTables extends AbstractProcessorDialect {

    private static final int PRECEDENCE = 1000;

    private final RankingLines ranking;
    private final UrgentLines urgent;
    private final MonthLines months;
    private final CardLines cards;

    DashboardTables(RankingLines ranking, UrgentLines urgent, MonthLines months, CardLines cards) {
        super("Dashboard rows", "dash", PRECEDENCE);
        this.ranking = ranking;
        this.urgent = urgent;
        this.months = months;
        this.cards = cards;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(
                inPlace(
                        prefix,
                        "chapters",
                        (to, context) -> cards.chapters(to, context, needed(context, "chapters", ChaptersCard.class))),
                body(
                        prefix,
                        "compared",
                        (to, context) -> cards.compared(to, needed(context, "compared", ComparisonCard.class))),
                body(
                        prefix,
                        "departments",
                        (to, context) -> ranking.write(to, context, needed(context, "ranking", RankingCard.class))),
                body(
                        prefix,
                        "overdue",
                        (to, context) -> urgent.write(to, context, needed(context, "urgent", UrgentCard.class))),
                body(prefix, "trend", (to, context) -> months.trend(to, needed(context, "trend", TrendCard.class))),
                body(prefix, "lights", (to, context) -> months.lights(to, needed(context, "trend", TrendCard.class))),
                body(prefix, "heat", (to, context) -> months.heat(to, needed(context, "heat", HeatPage.class))));
    }
}
