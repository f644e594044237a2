package app.workplan.web.admin;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.calendar.CalendarAccess;
import app.workplan.service.calendar.CalendarQueries;
import app.workplan.service.calendar.CalendarService;
import app.workplan.service.calendar.NamedDay;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Refusals;
import app.workplan.web.support.Typed;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 工作日历: read by every administrator, edited by the first one. */
@Controller
@RequiredArgsConstructor
class CalendarController {

    private static final String PAGE = "admin/calendar";
    private static final String FORM = "calendarForm";
    private static final int FIRST_YEAR = 2019;
    private static final int YEARS_AHEAD = 2;

    private final CalendarService service;
    private final CalendarQueries queries;
    private final CalendarAccess access;
    private final Clock clock;

    @GetMapping("/admin/calendar")
    String page(
            Actor actor,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String day,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        LocalDate chosen = Typed.day(day);
        Long typed = Typed.number(year);
        long asked = chosen != null ? chosen.getYear() : typed != null ? typed : today.getYear();
        List<NamedDay> days = fill(model, actor, asked);
        CalendarForm form = known(days, chosen).map(CalendarForm::of).orElseGet(CalendarForm::new);
        model.addAttribute(FORM, form);
        return PAGE;
    }

    @PostMapping("/admin/calendar")
    Object set(
            Actor actor,
            @Valid @ModelAttribute(FORM) CalendarForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        access.requireCanEdit(actor);
        LocalDate day = form.getDay();
        if (!errors.hasErrors() && day != null) {
            try {
                service.set(actor, day, form.isWorking(), form.getName().strip(), form.getVersion());
                Flash.tell(redirect, "admin.calendar.saved", day);
                return "redirect:/admin/calendar?year=" + day.getYear();
            } catch (StaleVersion e) {
                Optional<NamedDay> stored = known(fill(model, actor, day.getYear()), day);
                form.setVersion(stored.map(NamedDay::version).orElse(null));
                return Conflict.sameFormAgain(
                        PAGE, errors, stored.map(NamedDay::name).orElse("-"));
            } catch (RuleViolation e) {
                Refusals.add(errors, "day", e);
            }
        }
        fill(model, actor, day == null ? LocalDate.now(clock).getYear() : day.getYear());
        return Refusals.sameFormAgain(PAGE);
    }

    @PostMapping("/admin/calendar/removal")
    String remove(
            Actor actor,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(required = false) @Nullable Integer version,
            RedirectAttributes redirect) {
        service.remove(actor, day, version);
        Flash.tell(redirect, "admin.calendar.removed", day);
        return "redirect:/admin/calendar?year=" + day.getYear();
    }

    private static Optional<NamedDay> known(List<NamedDay> days, @Nullable LocalDate day) {
        return days.stream().filter(one -> Objects.equals(one.day(), day)).findFirst();
    }

    private List<NamedDay> fill(Model model, Actor actor, long asked) {
        LocalDate today = LocalDate.now(clock);
        int last = today.getYear() + YEARS_AHEAD;
        int year = (int) Math.min(Math.max(asked, FIRST_YEAR), last);
        List<NamedDay> days = queries.year(actor, year);
        model.addAttribute("view", YearView.of(year, days));
        model.addAttribute("days", days);
        model.addAttribute("today", today);
        model.addAttribute("previous", year > FIRST_YEAR ? year - 1 : null);
        model.addAttribute("following", year < last ? year + 1 : null);
        model.addAttribute("editable", access.canEdit(actor));
        return days;
    }
}
