package app.workplan.web.ledger;

import app.workplan.domain.shared.Actor;
import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.ledger.Ledger;
import app.workplan.service.ledger.LedgerKept;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Address;
import app.workplan.web.support.JudgedDay;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
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

    private final LedgerPlans plans;
    private final LedgerPages pages;
    private final LedgerFrames frames;

    @GetMapping("/plans/{id}/tasks")
    String ofPlan(
            @PathVariable("id") long planId,
            @ModelAttribute("form") LedgerForm form,
            Actor actor,
            Scope scope,
            Model model,
            HttpServletRequest request) {
        LedgerPlans.Chosen chosen = plans.one(scope, planId, form);
        AsOf asOf = chosen.asOf();
        Address here = Address.of("/plans/" + planId + "/tasks").with("asOf", asOf.carried());
        LedgerKept kept = frames.kept(actor);
        Optional<String> opening = frames.opening(kept, request, form, here, asOf.day());
        if (opening.isPresent()) {
            return "redirect:" + opening.get();
        }
        model.addAttribute("plan", chosen.plans().get(0));
        return show(actor, scope, kept, "/plans/" + planId + "/tasks", chosen, form, model, request);
    }

    /** Without {@code plan} the plans in force on the day; {@code plan=all} for every issued one. */
    @GetMapping("/tasks")
    String ofAll(
            @ModelAttribute("form") LedgerForm form,
            Actor actor,
            Scope scope,
            Model model,
            HttpServletRequest request) {
        LedgerPlans.Chosen chosen = plans.several(actor, scope, form);
        AsOf asOf = chosen.asOf();
        Address here = Address.of("/tasks").with("plan", chosen.wanted()).with("asOf", asOf.carried());
        LedgerKept kept = frames.kept(actor);
        Optional<String> opening = frames.opening(kept, request, form, here, asOf.day());
        if (opening.isPresent()) {
            return "redirect:" + opening.get();
        }
        model.addAttribute("choices", chosen.offered(actor));
        return show(actor, scope, kept, "/tasks", chosen, form, model, request);
    }

    private String show(
            Actor actor,
            Scope scope,
            LedgerKept kept,
            String path,
            LedgerPlans.Chosen asked,
            LedgerForm form,
            Model model,
            HttpServletRequest request) {
        List<JudgedPlan> chosen = asked.plans();
        AsOf asOf = asked.asOf();
        LedgerReading reading = new LedgerReading(request.getContextPath() + path, form);
        Ledger ledger = plans.read(actor, scope, asked, reading.getFilter());
        Address address = reading.getAddress()
                .with("plan", asked.wanted())
                .with("asOf", asOf.carried())
                .with("view", form.getView())
                .with("counts", form.getCounts() == null ? null : "1");
        model.addAttribute("plans", chosen);
        model.addAttribute("wanted", asked.wanted());
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
        model.addAttribute("offline", offline(address));
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

    /** 离线编辑 of the same rows, as they stand today. */
    private static String offline(Address ledger) {
        Address here = ledger.without("asOf", "view", "counts", "cols", "size");
        return new Address(ledger.path().replaceFirst("/tasks$", "/exchange"), here.query()).href();
    }
}
