package app.workplan.web.ledger;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.DefaultPlan;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.ledger.DraftLedgerQueries;
import app.workplan.service.ledger.KeptLedgers;
import app.workplan.service.ledger.Ledger;
import app.workplan.service.ledger.LedgerFilter;
import app.workplan.service.ledger.LedgerQueries;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 台账的计划: which plans an address means and on which day, the same for the page and its export; and their rows. */
@Component
@RequiredArgsConstructor
class LedgerPlans {

    private static final String ALL_PLANS = "all";
    private static final int MOST_OFFERED = 200;

    private final JudgedPlanQueries plans;
    private final LedgerQueries ledgers;
    private final KeptLedgers kept;
    private final DraftLedgerQueries drafts;
    private final Clock clock;

    /**
     * 选定的计划.
     *
     * @param issued all that may be chosen, where there is a choice
     * @param wanted {@code plan=} as asked, null without it
     */
    record Chosen(
            List<JudgedPlan> plans,
            List<JudgedPlan> issued,
            AsOf asOf,
            @Nullable String wanted) {

        /** 可选的计划: of thousands only those of the reader's own bureau and what is shown; nobody finds one in such a list. */
        List<JudgedPlan> offered(Actor actor) {
            return issued.size() <= MOST_OFFERED
                    ? issued
                    : issued.stream()
                            .filter(plan -> Long.valueOf(plan.bureauId()).equals(actor.bureauId())
                                    || String.valueOf(plan.id()).equals(wanted))
                            .toList();
        }

        boolean several() {
            return plans.size() > 1;
        }
    }

    /** @throws NotFound when the plan does not exist or may not be read */
    Chosen one(Scope scope, long planId, LedgerForm form) {
        JudgedPlan plan = plans.one(scope, planId);
        return new Chosen(List.of(plan), List.of(), plan.asOf(form.getAsOf(), LocalDate.now(clock)), null);
    }

    /**
     * Without {@code plan} the plans in force on the day; {@code plan=all} for every issued one.
     *
     * @throws NotFound when the plan named does not exist or may not be read
     */
    Chosen several(Actor actor, Scope scope, LedgerForm form) {
        LocalDate today = LocalDate.now(clock);
        String wanted = form.getPlan() == null ? "" : form.getPlan().strip();
        List<JudgedPlan> running = wanted.isEmpty() && scope.isVeryWide() ? running(scope, form, today) : List.of();
        if (running.size() > 1) {
            return new Chosen(
                    running,
                    issued(plans.ofBureaus(
                            scope, Stream.ofNullable(actor.bureauId()).toList())),
                    over(running, form, today),
                    null);
        }
        List<JudgedPlan> issued = issued(plans.all(scope, Typed.numbers(form.getPlan())));
        List<JudgedPlan> chosen;
        if (wanted.isEmpty()) {
            chosen = inForce(issued, actor, over(issued, form, today).day(), today);
        } else if (wanted.equals(ALL_PLANS)) {
            chosen = issued;
        } else {
            chosen = issued.stream().filter(named(wanted)).toList();
            if (chosen.isEmpty()) {
                throw new NotFound("plan", wanted);
            }
        }
        AsOf asOf = chosen.size() == 1 ? chosen.get(0).asOf(form.getAsOf(), today) : over(chosen, form, today);
        return new Chosen(chosen, issued, asOf, wanted.isEmpty() ? null : wanted);
    }

    /** In force on the day, of very many plans: of the others nothing is read. */
    private List<JudgedPlan> running(Scope scope, LedgerForm form, LocalDate today) {
        LocalDate typed =
                AsOf.over(form.getAsOf(), Stream.of(LocalDate.MIN), today).day();
        List<JudgedPlan> running = plans.inForce(scope, typed);
        if (form.getAsOf() == null || !running.isEmpty()) {
            return running;
        }
        // only what was typed can lie before the first issue day, and then no plan is in force on it
        Stream<LocalDate> first = plans.firstIssuedOn(scope, null).stream();
        return plans.inForce(scope, AsOf.over(form.getAsOf(), first, today).day());
    }

    private static List<JudgedPlan> issued(List<JudgedPlan> plans) {
        return plans.stream().filter(JudgedPlan::isIssued).toList();
    }

    /** The rows, judged on the day. */
    Ledger read(Actor actor, Scope scope, Chosen chosen, LedgerFilter filter) {
        List<Long> ids = chosen.plans().stream().map(JudgedPlan::id).toList();
        LocalDate day = chosen.asOf().day();
        if (!chosen.several() && !ids.isEmpty() && !chosen.plans().get(0).isIssued()) {
            return drafts.read(actor, scope, chosen.plans().get(0).bureauId(), ids.get(0), day, filter);
        }
        return kept.read(actor, scope, ids, day, filter).orElseGet(() -> ledgers.read(actor, scope, ids, day, filter));
    }

    private static AsOf over(List<JudgedPlan> plans, LedgerForm form, LocalDate today) {
        return AsOf.over(
                form.getAsOf(), plans.stream().map(JudgedPlan::issuedOn).filter(Objects::nonNull), today);
    }

    private static Predicate<JudgedPlan> named(String id) {
        return plan -> String.valueOf(plan.id()).equals(id);
    }

    private static List<JudgedPlan> inForce(List<JudgedPlan> issued, Actor actor, LocalDate day, LocalDate today) {
        List<JudgedPlan> inForce =
                issued.stream().filter(plan -> plan.isInForceOn(day)).toList();
        Optional<JudgedPlan> otherwise = DefaultPlan.of(issued, actor.bureauId(), day, today);
        return inForce.isEmpty() ? otherwise.map(List::of).orElse(List.of()) : inForce;
    }
}
