package app.workplan.web.ledger;

import app.workplan.domain.ledger.LedgerColumn;
import app.workplan.domain.ledger.LedgerDensity;
import app.workplan.domain.plan.PlanState;
import app.workplan.domain.shared.Actor;
import app.workplan.service.figure.AsOf;
import app.workplan.service.ledger.LedgerArrangement;
import app.workplan.service.ledger.LedgerDetail;
import app.workplan.service.ledger.LedgerViewQueries;
import app.workplan.service.task.TaskEditQueries;
import app.workplan.web.support.Address;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands around the rows: columns and density, and the editors of the cells. */
@Component
@RequiredArgsConstructor
class LedgerFrames {

    private final LedgerViewQueries views;
    private final TaskEditQueries choices;

    /**
     * @param asked columns of the address, null where it names none
     * @param here address of the page, without the context path
     */
    LedgerFrame frame(Actor actor, @Nullable Set<LedgerColumn> asked, Address here) {
        LedgerArrangement own = views.arrangement(actor);
        Set<LedgerColumn> shown = asked == null ? own.columns() : asked;
        List<LedgerFrame.Box> boxes = Arrays.stream(LedgerColumn.values())
                .map(one -> new LedgerFrame.Box(one.word(), shown.contains(one)))
                .toList();
        Stream<String> hidden = boxes.stream().filter(box -> !box.shown()).map(box -> "no-" + box.word());
        Stream<String> dense = own.density() == LedgerDensity.USUAL
                ? Stream.empty()
                : Stream.of("is-" + own.density().name().toLowerCase(Locale.ROOT));
        return new LedgerFrame(
                boxes,
                own.density(),
                Stream.concat(hidden, dense).collect(Collectors.joining(" ")),
                asked != null,
                LedgerColumn.text(shown),
                here.href());
    }

    /** What the cells' editors choose from; null where nothing on the page may be changed. */
    @Nullable
    LedgerEditing editing(Actor actor, Collection<LedgerDetail> details, List<Long> shown, AsOf asOf) {
        List<LedgerDetail> mine =
                details.stream().filter(LedgerDetail::editable).toList();
        Long bureau = actor.bureauId();
        if (mine.isEmpty() || !asOf.today() || bureau == null) {
            return null;
        }
        String key = mine.stream()
                .map(LedgerDetail::planId)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining("-"));
        boolean amends = mine.stream().anyMatch(one -> one.planState() != PlanState.DRAFT);
        return new LedgerEditing(key, amends, choices.choices(bureau, shown));
    }
}
