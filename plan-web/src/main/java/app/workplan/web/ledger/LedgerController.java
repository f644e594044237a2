package app.workplan.web.ledger;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.DefaultPlan;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.ledger.DraftLedgerQueries;
import app.workplan.service.ledger.Ledger;
import app.workplan.service.ledger.LedgerKept;
import app.workplan.service.ledger.LedgerQueries;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Address;
import app.workplan.web.support.JudgedDay;
import app.workplan.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** 任务台账, of one plan and over all plans that may be read. */
@Controller
@RequiredArgsConstructor
class LedgerController {

    private static final String VIEW = "tasks/list";
    private static final String ALL_PLANS = "all";

    private final JudgedPlanQueries plans;
    private final LedgerQueries ledgers;
    private final DraftLedgerQueries drafts;
    private final LedgerPages pages;
    private final LedgerFrames frames;
    private final Clock clock;

    @GetMapping("/plans/{id}/tasks")
    String ofPlan(
            @PathVariable("id") long planId,
            @ModelAttribute("form") LedgerForm form,
            Actor actor,
            Scope scope,
            Model model,
            HttpServletRequest request) {
        JudgedPlan plan = plans.one(scope, planId);
        AsOf asOf = plan.asOf(form.getAsOf(), LocalDate.now(clock));
        Address here = Address.of("/plans/" + planId + "/tasks").with("asOf", asOf.carried());
        LedgerKept kept = frames.kept(actor);
        Optional<String> opening = frames.opening(kept, request, form, here, asOf.day());
        if (opening.isPresent()) {
            return "redirect:" + opening.get();
        }
        model.addAttribute("plan", plan);
        return show(actor, scope, kept, "/plans/" + planId + "/tasks", List.of(plan), asOf, form, null, model, request);
    }

    /** Without {@code plan} the plans in force on the day; {@code plan=all} for every issued one. */
    @GetMapping("/tasks")
    String ofAll(
            @ModelAttribute("form") LedgerForm form,
            Actor actor,
            Scope scope,
            Model model,
            HttpServletRequest request) {
        LocalDate today = LocalDate.now(clock);
        List<JudgedPlan> issued = plans.all(scope, Typed.numbers(form.getPlan())).stream()
                .filter(JudgedPlan::isIssued)
                .toList();
        String wanted = form.getPlan() == null ? "" : form.getPlan().strip();
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
        Address here = Address.of("/tasks")
                .with("plan", wanted.isEmpty() ? null : wanted)
                .with("asOf", asOf.carried());
        LedgerKept kept = frames.kept(actor);
        Optional<String> opening = frames.opening(kept, request, form, here, asOf.day());
        if (opening.isPresent()) {
            return "redirect:" + opening.get();
        }
        model.addAttribute("choices", issued);
        return show(actor, scope, kept, "/tasks", chosen, asOf, form, wanted.isEmpty() ? null : wanted, model, request);
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

    private String show(
            Actor actor,
            Scope scope,
            LedgerKept kept,
            String path,
            List<JudgedPlan> chosen,
            AsOf asOf,
            LedgerForm form,
            @Nullable String wanted,
            Model model,
            HttpServletRequest request) {
        LedgerReading reading = new LedgerReading(request.getContextPath() + path, form);
        List<Long> ids = chosen.stream().map(JudgedPlan::id).toList();
        Ledger ledger = chosen.size() == 1 && !chosen.get(0).isIssued()
                ? drafts.read(actor, scope, chosen.get(0).bureauId(), ids.get(0), asOf.day(), reading.getFilter())
                : ledgers.read(actor, scope, ids, asOf.day(), reading.getFilter());
        Address address = reading.getAddress()
                .with("plan", wanted)
                .with("asOf", asOf.carried())
                .with("view", form.getView())
                .with("counts", form.getCounts() == null ? null : "1");
        model.addAttribute("plans", chosen);
        model.addAttribute("wanted", wanted);
        model.addAttribute("filter", reading.getFilter());
        model.addAttribute("ignored", reading.getIgnored());
        model.addAttribute("keep", address.fields("asOf"));
        model.addAttribute(
                "kept",
                address.fields(
                        "q",
                        "department",
                        "dueFrom",
                        "dueTo",
                        "chapter",
                        "state",
                        "origin",
                        "assigned",
                        "quantified",
                        "reports",
                        "onTime",
                        "coordination",
                        "silent",
                        "plan"));
        model.addAttribute("action", address.path());
        model.addAttribute(
                "ledger",
                pages.of(ledger, reading.getFilter(), address, chosen.size() > 1, asOf, request.getContextPath()));
        model.addAttribute("editing", frames.editing(actor, ledger, asOf));
        model.addAttribute("selecting", frames.selecting(actor, chosen, asOf, kept));
        model.addAttribute("gone", LedgerFrames.gone(ledger.choices(), reading.getFilter()));
        LedgerFrame frame = frames.frame(kept, reading.getColumns(), new Address(path, address.query()));
        model.addAttribute("frame", frame);
        model.addAttribute("views", frames.strip(actor, scope, chosen, asOf, reading, frame, address));
        JudgedDay.show(model, asOf);
        return VIEW;
    }
}
