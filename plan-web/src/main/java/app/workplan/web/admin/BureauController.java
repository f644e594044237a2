package app.workplan.web.admin;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.organisation.BureauRow;
import app.workplan.service.organisation.OrganisationAccess;
import app.workplan.service.organisation.OrganisationQueries;
import app.workplan.service.organisation.OrganisationService;
import app.workplan.service.organisation.SetUpService;
import app.workplan.service.organisation.UserQueries;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Option;
import app.workplan.web.support.Refusals;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 单位管理, for the first administrator. */
@Controller
@RequiredArgsConstructor
class BureauController {

    private static final String PAGE = "admin/bureaus";
    private static final String FORM = "bureauForm";
    private static final String ONE = "admin/bureau";
    private static final String EDIT = "bureauEditForm";

    private final SetUpService setUp;
    private final OrganisationService organisationService;
    private final OrganisationQueries organisation;
    private final OrganisationAccess access;
    private final UserQueries users;

    @GetMapping("/admin/bureaus")
    String page(Actor actor, Model model) {
        access.requireCanMakeBureaus(actor);
        fill(model);
        return PAGE;
    }

    @PostMapping("/admin/bureaus")
    Object create(
            Actor actor,
            @Valid @ModelAttribute(FORM) BureauForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        access.requireCanMakeBureaus(actor);
        if (!errors.hasErrors()) {
            try {
                UserController.tellOnce(
                        redirect,
                        setUp.openBureau(actor, form.toCommand(), form.getAdminUsername(), form.getAdminName()));
                Flash.tell(redirect, "admin.bureau.created", form.getName());
                return "redirect:/admin/bureaus";
            } catch (RuleViolation e) {
                Refusals.add(errors, field(e.getCode()), e);
            }
        }
        fill(model);
        return Refusals.sameFormAgain(PAGE);
    }

    @GetMapping("/admin/bureaus/{id}")
    String one(Actor actor, @PathVariable long id, Model model) {
        access.requireCanMakeBureaus(actor);
        model.addAttribute(EDIT, BureauEditForm.of(fillOne(model, id)));
        return ONE;
    }

    @PostMapping("/admin/bureaus/{id}")
    Object edit(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute(EDIT) BureauEditForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        access.requireCanMakeBureaus(actor);
        if (!errors.hasErrors()) {
            try {
                organisationService.editBureau(actor, form.toCommand(id));
                Flash.tell(redirect, "admin.bureau.edited", form.getName());
                return "redirect:/admin/bureaus";
            } catch (StaleVersion e) {
                BureauRow stored = fillOne(model, id);
                form.setVersion(stored.version());
                return Conflict.sameFormAgain(ONE, errors, stored.name() + ", " + stored.shortName());
            } catch (RuleViolation e) {
                Refusals.add(errors, "bureau.parentBelow".equals(e.getCode()) ? "parentId" : "name", e);
            }
        }
        fillOne(model, id);
        return Refusals.sameFormAgain(ONE);
    }

    private BureauRow fillOne(Model model, long id) {
        List<BureauRow> all = organisation.bureaus();
        BureauRow one = all.stream()
                .filter(bureau -> bureau.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("bureau", id));
        model.addAttribute("bureau", one);
        model.addAttribute("parents", options(all.stream().filter(bureau -> bureau.id() != id)));
        return one;
    }

    private static List<Option> options(Stream<BureauRow> bureaus) {
        return bureaus.map(bureau -> new Option(String.valueOf(bureau.id()), bureau.name()))
                .toList();
    }

    private static String field(String code) {
        if (code.startsWith("user.")) {
            return "adminUsername";
        }
        return "bureau.codeTaken".equals(code) ? "code" : "name";
    }

    private void fill(Model model) {
        var bureaus = organisation.bureaus();
        model.addAttribute("bureaus", bureaus);
        model.addAttribute("administrators", users.administrators());
        model.addAttribute("parents", options(bureaus.stream()));
        if (!model.containsAttribute(FORM)) {
            model.addAttribute(FORM, new BureauForm());
        }
    }
}
