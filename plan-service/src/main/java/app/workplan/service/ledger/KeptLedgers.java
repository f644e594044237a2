package app.workplan.service.ledger;

import app.workplan.domain.shared.Actor;
import app.workplan.service.figure.KeptTasks;
import app.workplan.service.figure.KeptTasksKeeper;
import app.workplan.service.shared.BusinessClock;
import app.workplan.service.shared.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * 多计划台账 (docs/adr/0385): a page of the ledger over very many plans, as it stands today. Kept rows say which tasks stand on it; only
 * these are judged. What had changed when the page was asked for is brought up first, so that the page shows what judging everything would
 * have shown then.
 */
@Component
@RequiredArgsConstructor
public class KeptLedgers {

    /** From so many plans of several bureaus on; of one bureau there are never so many. */
    private static final int MANY_PLANS = 20;

    private final KeptLedgerQueries queries;
    private final LedgerQueries ledgers;
    private final KeptTasks kept;
    private final LedgerChoiceQueries choices;
    private final LedgerWords words;
    private final KeptTasksKeeper keeper;
    private final BusinessClock clock;

    /**
     * The page asked for, or the last one there is.
     *
     * <p>A chapter or a department means few of the plans, and these are judged.
     *
     * @return empty where everything has to be judged: few plans or one bureau, another day, conditions that no row says of itself, or too much
     *     that is not kept yet
     */
    public Optional<Ledger> read(
            Actor actor, Scope scope, Collection<Long> planIds, LocalDate day, LedgerFilter filter) {
        if (!isWide(scope, planIds)) {
            return Optional.empty();
        }
        List<Long> meant = queries.meant(planIds, filter);
        if (meant.size() < planIds.size()) {
            return Optional.of(ledgers.read(actor, scope, meant, day, filter));
        }
        if (!day.equals(clock.today()) || !filter.isOfRows()) {
            return Optional.empty();
        }
        KeptLedgerQueries.Asked asked = new KeptLedgerQueries.Asked(
                scope, planIds, day, filter, filter.q() == null ? null : words.find(scope, planIds, filter.q()));
        Optional<KeptLedgerQueries.Found> found = queries.find(asked, false);
        if (found.isEmpty()) {
            if (!kept.bringUp(planIds, day)) {
                keeper.ask(planIds, day);
                return Optional.empty();
            }
            found = queries.find(asked, true);
        }
        return found.map(page -> ledger(actor, scope, planIds, day, filter, page));
    }

    /** Whether the plans are so many that judging them all takes longer than a page may. */
    static boolean isWide(Scope scope, Collection<Long> planIds) {
        return planIds.size() >= MANY_PLANS && scope.bureauIds().size() != 1;
    }

    private Ledger ledger(
            Actor actor,
            Scope scope,
            Collection<Long> planIds,
            LocalDate day,
            LedgerFilter filter,
            KeptLedgerQueries.Found found) {
        LedgerSlice rows = ledgers.ofTasks(actor, scope, found.plans(), found.tasks(), day, filter.isCancelled());
        return new Ledger(
                List.copyOf(rows.rows()),
                rows.tasks(),
                found.lights(),
                found.total(),
                filter.reports() == null ? null : Integer.valueOf(found.reportShares()),
                filter.onTime() == null ? null : Integer.valueOf(found.onTimeShares()),
                found.page(),
                found.pages(),
                found.more(),
                choices.of(actor, scope, planIds, day));
    }
}
