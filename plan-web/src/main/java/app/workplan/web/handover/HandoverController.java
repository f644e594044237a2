package app.workplan.web.handover;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.handover.HandoverAccess;
import app.workplan.service.handover.HandoverChoiceQueries;
import app.workplan.service.handover.HandoverChoices;
import app.workplan.service.handover.HandoverQueries;
import app.workplan.service.handover.HandoverService;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Option;
import app.workplan.web.support.Refusals;
import app.workplan.web.support.Texts;
import app.workplan.web.support.Typed;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 工作交接: those of the bureau or the own ones, and a new one. */
@Controller
@RequiredArgsConstructor
class HandoverController {

    private static final String PAGE = "handover/new";
    private static final String FORM = "handoverForm";

    private final HandoverService handovers;
    private final HandoverQueries queries;
    private final HandoverChoiceQueries choices;
    private final HandoverAccess access;
    private final Texts texts;
    private final Clock clock;

    @GetMapping("/handovers")
    String list(Actor actor, Model model) {
        model.addAttribute("rows", queries.rows(actor));
        model.addAttribute("all", access.seesAll(actor));
        model.addAttribute("opens", access.opens(actor));
        return "handover/list";
    }

    @GetMapping("/handovers/new")
    String prepare(Actor actor, @RequestParam(required = false) @Nullable String leaver, Model model) {
        HandoverChoices offered = choices.of(actor, Typed.number(leaver));
        model.addAttribute(FORM, HandoverForm.of(offered, LocalDate.now(clock)));
        return show(model, offered);
    }

    @PostMapping("/handovers")
    Object open(
            Actor actor,
            @RequestParam(required = false) @Nullable String leaver,
            @Valid @ModelAttribute(FORM) HandoverForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        HandoverChoices offered = choices.of(actor, Typed.number(leaver));
        if (offered.leaver() != null && !errors.hasErrors()) {
            try {
                long id = handovers.open(actor, form.toCommand(offered.leaver().id()));
                Flash.tell(redirect, "handover.opened");
                return "redirect:/handovers/" + id;
            } catch (RuleViolation e) {
                e.faults().forEach(fault -> Refusals.add(errors, field(fault.getCode()), fault));
            }
        }
        show(model, offered);
        return Refusals.sameFormAgain(PAGE);
    }

    private String show(Model model, HandoverChoices offered) {
        model.addAttribute("choices", offered);
        model.addAttribute("successors", successors(offered));
        return PAGE;
    }

    /** 张三 · 科室负责人 · 办公室: whom the name means, in a bureau with two of the same name. */
    private List<Option> successors(HandoverChoices offered) {
        return offered.successors().stream()
                .map(one -> new Option(
                        String.valueOf(one.value()),
                        one.name() + " · " + texts.of("userRole." + one.role())
                                + (one.departments() == null ? "" : " · " + one.departments())))
                .toList();
    }

    private static String field(String code) {
        return switch (code) {
            case "handover.dayPast", "handover.dayFar" -> "effectiveOn";
            case "handover.self", "handover.successorLocked", "handover.successorUnfit" -> "successorId";
            case "handover.noteTooLong" -> "note";
            default -> "departmentIds";
        };
    }
}
