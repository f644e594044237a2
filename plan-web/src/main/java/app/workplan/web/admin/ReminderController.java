package app.workplan.web.admin;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.notice.MailQueries;
import app.workplan.service.notice.MailService;
import app.workplan.service.reminder.ReminderQueries;
import app.workplan.service.reminder.ReminderService;
import app.workplan.service.reminder.ReminderSetting;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Option;
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

/** 提醒与邮件: when a delay goes up to the leadership, and which mails could not be sent. */
@Controller
@RequiredArgsConstructor
class ReminderController {

    private static final String PAGE = "admin/reminders";
    private static final String FORM = "reminderForm";

    private final ReminderQueries queries;
    private final ReminderService reminders;
    private final MailQueries mails;
    private final MailService mail;
    private final Clock clock;

    @GetMapping("/admin/reminders")
    String page(Actor actor, Model model) {
        model.addAttribute(FORM, ReminderForm.of(queries.setting(actor)));
        fill(model, actor);
        return PAGE;
    }

    @PostMapping("/admin/reminders")
    Object set(
            Actor actor,
            @Valid @ModelAttribute(FORM) ReminderForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        fill(model, actor);
        if (!errors.hasErrors()) {
            try {
                reminders.set(actor, form.toSetting());
                Flash.tell(redirect, "admin.reminder.saved");
                return "redirect:/admin/reminders";
            } catch (RuleViolation e) {
                Refusals.add(errors, "reminder.leaderIll".equals(e.getCode()) ? "leaderAfter" : "headAfter", e);
            } catch (StaleVersion e) {
                ReminderSetting stored = queries.setting(actor);
                form.setVersion(stored.version());
                return Conflict.sameFormAgain(PAGE, errors, stored.leaderAfter() + ", " + stored.headAfter());
            }
        }
        return Refusals.sameFormAgain(PAGE);
    }

    @PostMapping("/admin/mails/{id}/again")
    String sendAgain(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        mail.sendAgain(actor, id);
        Flash.tell(redirect, "admin.mail.again");
        return "redirect:/admin/reminders";
    }

    private void fill(Model model, Actor actor) {
        model.addAttribute(
                "leaders",
                queries.leaders(actor).stream()
                        .map(leader -> new Option(String.valueOf(leader.id()), leader.name()))
                        .toList());
        model.addAttribute("inCharge", queries.inCharge(actor, LocalDate.now(clock)));
        model.addAttribute("mails", mails.standing(actor));
    }
}
