package app.workplan.web.admin;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.organisation.BureauSetting;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.organisation.SettingsPage;
import app.workplan.service.organisation.SettingsService;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Refusals;
import app.workplan.web.support.Texts;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 判定设置 of the bureau. */
@Controller
@RequiredArgsConstructor
class SettingsController {

    private static final String PAGE = "admin/settings";
    private static final String FORM = "settingsForm";

    private final SettingsService settings;
    private final Texts texts;

    @GetMapping("/admin/settings")
    String page(Actor actor, Model model) {
        SettingsPage current = settings.current(actor);
        model.addAttribute("settings", current);
        model.addAttribute("cycles", ReportCycle.values());
        model.addAttribute(FORM, SettingsForm.of(current));
        return PAGE;
    }

    @PostMapping("/admin/settings")
    Object change(
            Actor actor,
            @Valid @ModelAttribute(FORM) SettingsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        SettingsPage current = settings.current(actor);
        model.addAttribute("settings", current);
        model.addAttribute("cycles", ReportCycle.values());
        if (errors.hasErrors()) {
            return Refusals.sameFormAgain(PAGE);
        }
        try {
            settings.change(actor, form.toValues(), form.getVersion());
        } catch (StaleVersion e) {
            BureauSetting.Values stored = current.values();
            form.setVersion(current.version());
            return Conflict.sameFormAgain(
                    PAGE,
                    errors,
                    stored.nearDueWorkingDays() + ", " + stored.lagPoints() + ", " + stored.graceDays() + ", "
                            + stored.beforeFlood().getMonthValue() + "-"
                            + stored.beforeFlood().getDayOfMonth() + ", "
                            + texts.of("reportCycle." + stored.reportCycle()));
        }
        Flash.tell(redirect, "admin.settings.saved");
        return "redirect:/admin/settings";
    }
}
