package app.workplan.web.notice;

import app.workplan.domain.notice.NoticeTopic;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.notice.MailSwitch;
import app.workplan.service.notice.NoticeChoice;
import app.workplan.service.notice.NoticeQueries;
import app.workplan.service.notice.NoticeService;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Refusals;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 通知设置: which notices come by mail too, and when none shall. */
@Controller
@RequiredArgsConstructor
class ChoiceController {

    private static final String PAGE = "notice/choice";
    private static final String FORM = "choiceForm";

    private final NoticeQueries notices;
    private final NoticeService service;
    private final MailSwitch mail;

    @GetMapping("/account/notices")
    String page(Actor actor, Model model) {
        model.addAttribute(FORM, ChoiceForm.of(notices.choice(actor)));
        fill(model);
        return PAGE;
    }

    @PostMapping("/account/notices")
    Object choose(
            Actor actor,
            @Valid @ModelAttribute(FORM) ChoiceForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        NoticeChoice stored = notices.choice(actor);
        fill(model);
        String without = form.fieldWithoutTime();
        if (without != null) {
            errors.rejectValue(without, "notice.choice.noTime");
        }
        if (!errors.hasErrors()) {
            try {
                service.choose(actor, form.toChoice());
                Flash.tell(redirect, "notice.choice.saved");
                return "redirect:/account/notices";
            } catch (RuleViolation e) {
                Refusals.add(errors, "notice.addressIll".equals(e.getCode()) ? "address" : "quietFrom", e);
            } catch (StaleVersion e) {
                form.setVersion(stored.version());
                errors.reject("notice.choice.conflict");
                ModelAndView again = Refusals.sameFormAgain(PAGE);
                again.setStatus(HttpStatus.CONFLICT);
                return again;
            }
        }
        return Refusals.sameFormAgain(PAGE);
    }

    private void fill(Model model) {
        model.addAttribute("topics", NoticeTopic.values());
        model.addAttribute("mailOn", mail.isOn());
    }
}
