package app.workplan.web.ledger;

import app.workplan.domain.ledger.LedgerColumn;
import app.workplan.domain.ledger.LedgerDensity;
import app.workplan.domain.plan.PlanState;
import app.workplan.domain.shared.Actor;
import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.ledger.Ledger;
import app.workplan.service.ledger.LedgerArrangement;
import app.workplan.service.ledger.LedgerChoices;
import app.workplan.service.ledger.LedgerDetail;
import app.workplan.service.ledger.LedgerFilter;
import app.workplan.service.ledger.LedgerKept;
import app.workplan.service.ledger.LedgerTask;
import app.workplan.service.ledger.LedgerViewQueries;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Address;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private final LedgerViews strips;
    private final PlanAccess access;

    /** How the reader arranged the ledger, and the views that may be opened. */
    LedgerKept kept(Actor actor) {
        return views.kept(actor);
    }

    /**
     * @param kept how the reader arranged the ledger
     * @param asked columns of the address, null where it names none
     * @param here address of the page, without the context path
     */
    LedgerFrame frame(LedgerKept kept, @Nullable Set<LedgerColumn> asked, Address here) {
        LedgerArrangement own = kept.arrangement();
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
                kept.views(),
                own.defaultView(),
                LedgerColumn.text(shown),
                here.href());
    }

    /** Where the ledger has to go on to, see {@link LedgerViews#opening}. */
    Optional<String> opening(
            LedgerKept kept, HttpServletRequest request, LedgerForm form, Address here, LocalDate day) {
        return strips.opening(kept, request.getParameterMap().keySet(), form, here, day);
    }

    /** @param address what was asked, with the day, the plans and the view */
    LedgerViews.Strip strip(
            Actor actor,
            Scope scope,
            List<JudgedPlan> plans,
            AsOf asOf,
            LedgerReading reading,
            LedgerFrame frame,
            Address address) {
        String asked = address.query().getOrDefault("view", List.of()).stream()
                .findFirst()
                .orElse(null);
        Address here = Address.of(address.path())
                .withAll("plan", address.query().getOrDefault("plan", List.of()))
                .with("asOf", asOf.carried())
                .withAll("counts", address.query().getOrDefault("counts", List.of()));
        return strips.strip(actor, scope, plans, asOf, reading, asked, frame, address, here);
    }

    /** 选择任务: which plans' tasks may be changed together, and what can still be taken back. */
    LedgerSelecting selecting(Actor actor, List<JudgedPlan> plans, AsOf asOf, LedgerKept kept) {
        List<String> mine = plans.stream()
                .filter(plan ->
                        asOf.today() && plan.state() != PlanState.CLOSED && access.canEdit(actor, plan.bureauId()))
                .map(plan -> String.valueOf(plan.id()))
                .toList();
        return new LedgerSelecting(
                mine.isEmpty() ? null : String.join(" ", mine), mine.size() == plans.size(), kept.undoable());
    }

    /** Names of the conditions whose thing is no longer, or not here: a merged department, the chapter of another plan. */
    static List<String> gone(LedgerChoices choices, LedgerFilter filter) {
        List<String> gone = new ArrayList<>();
        if (isGone(choices.departments(), filter.department())) {
            gone.add("department");
        }
        if (isGone(choices.chapters(), filter.chapter())) {
            gone.add("chapter");
        }
        return gone;
    }

    private static boolean isGone(List<LedgerChoices.Choice> choices, @Nullable Long wanted) {
        return wanted != null && choices.stream().noneMatch(choice -> choice.id() == wanted);
    }

    /** What the cells' editors choose from; null where nothing on the page may be changed. */
    @Nullable
    LedgerEditing editing(Actor actor, Ledger ledger, AsOf asOf) {
        List<LedgerDetail> mine = ledger.tasks().values().stream()
                .map(LedgerTask::detail)
                .filter(LedgerDetail::editable)
                .toList();
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
        return new LedgerEditing(key, amends, ledger.choices().assignable().getOrDefault(bureau, List.of()));
    }
}
