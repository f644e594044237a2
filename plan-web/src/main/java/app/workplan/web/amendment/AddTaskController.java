package app.workplan.web.amendment;

import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Frequency;
import app.workplan.service.organisation.OrganisationQueries;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.plan.PlanHead;
import app.workplan.service.plan.PlanQueries;
import app.workplan.service.plan.PlanTree;
import app.workplan.service.shared.Scope;
import app.workplan.service.task.AddedTaskService;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Option;
import app.workplan.web.support.Refusals;
import app.workplan.web.support.RefusedFields;
import app.workplan.web.support.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 增补任务 in mid-year. */
@Controller
@RequiredArgsConstructor
class AddTaskController {

    private final AddedTaskService service;
    private final PlanQueries plans;
    private final PlanAccess access;
    private final OrganisationQueries organisation;
    private final Texts texts;
    private final Clock clock;

    @GetMapping("/plans/{id}/tasks/new")
    ModelAndView blank(
            @PathVariable long id,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable Long place,
            Actor actor,
            Scope scope) {
        AddTaskForm form = new AddTaskForm();
        form.setPlace(place);
        return page(actor, scope, id, HttpStatus.OK).addObject("form", form);
    }

    @PostMapping("/plans/{id}/tasks")
    Object add(
            @PathVariable long id,
            @ModelAttribute("form") AddTaskForm form,
            BindingResult errors,
            Actor actor,
            Scope scope,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                long task = twice(actor, id, form);
                Flash.tell(redirect, "amendment.added");
                return "redirect:/tasks/" + task;
            } catch (RuleViolation why) {
                String field = RefusedFields.of(why);
                if (field.isEmpty()) {
                    Refusals.add(errors, why);
                } else {
                    Refusals.add(errors, field.equals("departmentId") ? "departmentIds" : field, why);
                }
            }
        }
        return page(actor, scope, id, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Two tasks added at once meet over the code: the later one takes the next. */
    private long twice(Actor actor, long id, AddTaskForm form) {
        try {
            return service.add(actor, form.toCommand(id));
        } catch (ConcurrencyFailureException met) {
            return service.add(actor, form.toCommand(id));
        }
    }

    private ModelAndView page(Actor actor, Scope scope, long id, HttpStatus status) {
        PlanHead head = plans.head(actor, scope, id);
        access.requireOffice(actor, head.bureauId());
        LocalDate today = LocalDate.now(clock);
        return new ModelAndView("amendment/task", status)
                .addObject("head", head)
                .addObject("today", today)
                .addObject("places", places(plans.tree(head, today)))
                .addObject("departments", departments(head, today))
                .addObject(
                        "frequencies",
                        Arrays.stream(Frequency.values())
                                .filter(Frequency::makesOccurrences)
                                .map(one -> new Option(one.name(), texts.of("frequency." + one.name())))
                                .toList());
    }

    private List<Option> departments(PlanHead head, LocalDate today) {
        return organisation.departments(head.bureauId()).stream()
                .filter(one -> one.validTo() == null || !one.validTo().isBefore(today))
                .map(one -> new Option(String.valueOf(one.id()), one.name()))
                .toList();
    }

    /** Chapters and their items to be worked on, in document order. */
    private static List<Option> places(PlanTree tree) {
        List<Option> places = new ArrayList<>();
        for (PlanTree.ChapterRow chapter : tree.chapters()) {
            places.add(option(chapter.id(), "", chapter.number(), chapter.title()));
            tree.items().stream()
                    .filter(item -> item.chapterId() == chapter.id() && item.nature() == ItemNature.TASK)
                    .forEach(item -> places.add(option(item.id(), "\u3000", item.number(), item.title())));
        }
        return places;
    }

    private static Option option(
            long id, String indent, @org.jspecify.annotations.Nullable String number, String title) {
        return new Option(String.valueOf(id), indent + (number == null ? title : number + " " + title));
    }
}
