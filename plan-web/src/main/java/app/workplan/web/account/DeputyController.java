package app.workplan.web.account;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.organisation.DeputyPage;
import app.workplan.service.organisation.DeputyQueries;
import app.workplan.service.organisation.DeputyService;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Refusals;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 代理人: named by the head for the own departments, or by the bureau's administrator for a head. */
@Controller
@RequiredArgsConstructor
class DeputyController {

    private static final String PAGE = "account/deputies";
    private static final String FORM = "deputyForm";
    private static final String OWN = "/account/deputies";

    private final DeputyService deputies;
    private final DeputyQueries queries;
    private final Clock clock;

    @GetMapping("/account/deputies")
    String own(Actor actor, Model model) {
        return show(model, queries.own(actor), OWN);
    }

    @PostMapping("/account/deputies")
    Object nameOwn(
            Actor actor,
            @Valid @ModelAttribute(FORM) DeputyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return name(actor, queries.own(actor), OWN, form, errors, model, redirect);
    }

    @PostMapping("/account/deputies/{id}/end")
    String endOwn(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        return end(actor, queries.own(actor).headId(), id, OWN, redirect);
    }

    @GetMapping("/admin/users/{user}/deputies")
    String ofHead(Actor actor, @PathVariable long user, Model model) {
        return show(model, queries.ofHead(actor, user), address(user));
    }

    @PostMapping("/admin/users/{user}/deputies")
    Object nameFor(
            Actor actor,
            @PathVariable long user,
            @Valid @ModelAttribute(FORM) DeputyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return name(actor, queries.ofHead(actor, user), address(user), form, errors, model, redirect);
    }

    @PostMapping("/admin/users/{user}/deputies/{id}/end")
    String endFor(Actor actor, @PathVariable long user, @PathVariable long id, RedirectAttributes redirect) {
        return end(actor, queries.ofHead(actor, user).headId(), id, address(user), redirect);
    }

    private Object name(
            Actor actor,
            DeputyPage page,
            String address,
            DeputyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                deputies.name(actor, form.toCommand(page.headId()));
                Flash.tell(redirect, "deputy.named");
                return "redirect:" + address;
            } catch (RuleViolation e) {
                Refusals.add(errors, field(e.getCode()), e);
            }
        }
        fill(model, page, address);
        return Refusals.sameFormAgain(PAGE);
    }

    private String end(Actor actor, long headId, long id, String address, RedirectAttributes redirect) {
        deputies.end(actor, headId, id);
        Flash.tell(redirect, "deputy.ended");
        return "redirect:" + address;
    }

    private String show(Model model, DeputyPage page, String address) {
        DeputyForm form = new DeputyForm();
        form.setFrom(LocalDate.now(clock));
        model.addAttribute(FORM, form);
        fill(model, page, address);
        return PAGE;
    }

    private static void fill(Model model, DeputyPage page, String address) {
        model.addAttribute("deputies", page);
        model.addAttribute("address", address);
        model.addAttribute("own", OWN.equals(address));
    }

    private static String field(String code) {
        return switch (code) {
            case "deputy.fromPast", "deputy.fromFar", "deputy.overlaps" -> "from";
            case "deputy.endsBeforeStart" -> "to";
            default -> "deputyId";
        };
    }

    private static String address(long user) {
        return "/admin/users/" + user + "/deputies";
    }
}
