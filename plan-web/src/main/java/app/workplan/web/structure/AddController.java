package app.workplan.web.structure;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.drafting.AddedRow;
import app.workplan.service.drafting.AddingService;
import app.workplan.service.drafting.DraftTaskService;
import app.workplan.service.drafting.PastedRows;
import app.workplan.service.shared.Scope;
import app.workplan.web.structure.AddForm.Place;
import app.workplan.web.support.Flash;
import java.util.List;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 加章和条: one line by Enter, or many pasted rows after a preview. */
@Controller
@RequiredArgsConstructor
class AddController {

    private final AddingService adding;
    private final PastedRows pasted;
    private final DraftTaskService tasks;
    private final StructurePages pages;

    @PostMapping("/plans/{id}/structure")
    Object add(
            @PathVariable long id,
            @ModelAttribute AddForm form,
            Actor actor,
            Scope scope,
            RedirectAttributes redirect) {
        try {
            long made = twice(() -> add(actor, id, scope, form));
            // said, because only a page that says so lets the browser forget what was typed (js/keep.js)
            Flash.tell(redirect, "structure.added");
            redirect.addFlashAttribute("typing", true);
            // without a fragment: with one, browsers do not put the cursor back into the field
            return "redirect:/plans/" + id + "/structure?at=" + made;
        } catch (RuleViolation why) {
            return pages.refuse(actor, scope, id, at(form), "add", form.typed(), why);
        }
    }

    @PostMapping("/plans/{id}/structure/rows")
    Object paste(
            @PathVariable long id,
            @ModelAttribute AddForm form,
            Actor actor,
            Scope scope,
            RedirectAttributes redirect) {
        List<PastedRows.Read> rows = pasted.read(actor, id, form.getText());
        try {
            requireSensible(rows, form);
            boolean clean = rows.stream().allMatch(row -> row.problem() == null);
            if (!clean || !form.isSure()) {
                return preview(actor, scope, id, form, rows, clean);
            }
            List<AddedRow> added = rows.stream().map(PastedRows.Read::row).toList();
            long last = twice(() -> {
                Target target = target(actor, scope, id, form);
                return adding.addItems(actor, id, target.parentId(), target.afterId(), added);
            });
            Flash.tell(redirect, "structure.pasted", rows.size());
            return StructureAnswers.back(id, last);
        } catch (RuleViolation why) {
            return pages.refuse(actor, scope, id, at(form), "paste", form.typed(), why);
        }
    }

    private ModelAndView preview(
            Actor actor, Scope scope, long id, AddForm form, List<PastedRows.Read> rows, boolean clean) {
        ModelAndView page = pages.show(actor, scope, id, form.getAt());
        page.setViewName("structure/preview");
        page.setStatus(clean ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("pasted", rows).addObject("clean", clean).addObject("form", form);
    }

    private static void requireSensible(List<PastedRows.Read> rows, AddForm form) {
        if (rows.isEmpty()) {
            throw new RuleViolation("structure.nothingPasted");
        }
        if (rows.size() > PastedRows.MOST) {
            throw new RuleViolation("structure.tooManyPasted", PastedRows.MOST);
        }
        if (form.getPlace() == Place.CHAPTER) {
            throw new RuleViolation("structure.itemNeedsChapter");
        }
    }

    private long add(Actor actor, long id, Scope scope, AddForm form) {
        if (form.getPlace() == Place.CHAPTER) {
            return adding.addChapter(
                    actor, id, pages.chapterAt(actor, scope, id, form.getAt()), form.getNumber(), form.getTitle());
        }
        if (form.getPlace() == Place.TASK) {
            Node chosen = pages.node(actor, scope, id, form.getAt());
            return tasks.add(actor, id, chosen.isTask() ? chosen.requireParent() : chosen.id(), form.getTitle());
        }
        Target target = target(actor, scope, id, form);
        AddedRow row = AddedRow.of(form.getNumber(), form.getTitle());
        return adding.addItems(actor, id, target.parentId(), target.afterId(), List.of(row));
    }

    private Target target(Actor actor, Scope scope, long id, AddForm form) {
        Node chosen = pages.node(actor, scope, id, form.getAt());
        if (form.getPlace() == Place.UNDER || chosen.parentId() == null) {
            return new Target(chosen.id(), null);
        }
        return new Target(chosen.parentId(), chosen.isItem() ? chosen.id() : null);
    }

    /** Where new items come. */
    private record Target(long parentId, @Nullable Long afterId) {}

    /** What is added undoes nothing: met by another command, it is tried once more. */
    private static long twice(Supplier<Long> command) {
        try {
            return command.get();
        } catch (ConcurrencyFailureException met) {
            return command.get();
        }
    }

    private static long at(AddForm form) {
        return form.getAt() == null ? 0 : form.getAt();
    }
}
