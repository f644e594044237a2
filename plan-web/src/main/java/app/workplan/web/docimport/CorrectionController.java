package app.workplan.web.docimport;

import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.domain.task.ShareRole;
import app.workplan.service.docimport.review.Correction;
import app.workplan.service.docimport.review.ReviewService;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Texts;
import app.workplan.web.support.Typed;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 核对: each correction and each answer is one POST of its own; the page comes back as it is then. */
@Controller
@RequiredArgsConstructor
class CorrectionController {

    private static final String KNOWN = "KNOWN";
    private static final int LONGEST_LIST = 300;

    private final ReviewService service;
    private final CorrectionPages pages;
    private final Texts texts;

    @PostMapping("/imports/{id}/items/{at}/{change}")
    Object change(
            @PathVariable long id,
            @PathVariable int at,
            @PathVariable String change,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect,
            Model model) {
        return answered(
                id,
                new CorrectionPages.Asked(null, at, change, typed),
                actor,
                redirect,
                model,
                () -> service.correct(actor, id, version(typed), correction(at, change, typed)));
    }

    @PostMapping("/imports/{id}/items")
    Object add(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect,
            Model model) {
        return answered(id, asked(typed), actor, redirect, model, () -> {
            String chosen = String.valueOf(typed.getFirst("span"));
            int dash = chosen.indexOf('-');
            int from = place(chosen.substring(0, Math.max(0, dash)));
            return service.correct(actor, id, version(typed), Correction.add(from, place(chosen.substring(dash + 1))));
        });
    }

    @PostMapping("/imports/{id}/names")
    Object name(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect,
            Model model) {
        return answered(id, asked(typed), actor, redirect, model, () -> {
            String name = Typed.text(typed.getFirst("name"));
            Correction answer = KNOWN.equals(typed.getFirst("answer"))
                    ? Correction.rename(name, Typed.text(typed.getFirst("other")))
                    : Correction.drop(name);
            return service.correct(actor, id, version(typed), answer);
        });
    }

    @PostMapping("/imports/{id}/answers")
    Object answer(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect,
            Model model) {
        return answered(id, asked(typed), actor, redirect, model, () -> {
            service.answer(actor, id, version(typed), Typed.text(typed.getFirst("key")));
            return null;
        });
    }

    @PostMapping("/imports/{id}/undo")
    Object undo(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect,
            Model model) {
        return answered(id, asked(typed), actor, redirect, model, () -> {
            service.undo(actor, id, version(typed));
            return null;
        });
    }

    @PostMapping("/imports/{id}/withdrawal")
    Object withdraw(@PathVariable long id, Actor actor, RedirectAttributes redirect, Model model) {
        try {
            service.withdraw(actor, id);
        } catch (RuleViolation why) {
            return refused(
                    id, CorrectionPages.Asked.NOTHING, actor, model, texts.of(why), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Flash.tell(redirect, "importReview.withdrawn");
        return "redirect:/imports/" + id;
    }

    /** A command; gives the item to show next, null for none. */
    interface Change {

        @Nullable
        Integer make();
    }

    private Object answered(
            long id,
            CorrectionPages.Asked asked,
            Actor actor,
            RedirectAttributes redirect,
            Model model,
            Change change) {
        try {
            Integer next = change.make();
            Flash.tell(redirect, "importReview.saved");
            String part = asked.part() == null || next != null ? "" : "?part=" + Typed.page(asked.part(), 10_000);
            return "redirect:/imports/" + id + (next == null ? part : "?item=" + next + "#i-" + next);
        } catch (RuleViolation why) {
            return refused(id, asked, actor, model, texts.of(why), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (StaleVersion | ConcurrencyFailureException somebodyWasFaster) {
            return refused(id, asked, actor, model, texts.of("importReview.stale"), HttpStatus.CONFLICT);
        }
    }

    private ModelAndView refused(
            long id, CorrectionPages.Asked asked, Actor actor, Model model, String why, HttpStatus status) {
        pages.show(actor, id, asked, model);
        model.addAttribute("problem", why);
        return new ModelAndView("import/review", status);
    }

    private static CorrectionPages.Asked asked(MultiValueMap<String, String> typed) {
        return new CorrectionPages.Asked(typed.getFirst("part"), null, "", typed);
    }

    private static @Nullable Integer version(MultiValueMap<String, String> typed) {
        Long version = Typed.number(typed.getFirst("version"));
        return version == null || version > Integer.MAX_VALUE ? null : Integer.valueOf(Math.toIntExact(version));
    }

    private static Correction correction(int at, String change, MultiValueMap<String, String> typed) {
        return switch (change) {
            case "title" -> Correction.title(at, Typed.text(typed.getFirst("title")));
            case "nature" ->
                Correction.nature(
                        at, "ACHIEVEMENT".equals(typed.getFirst("nature")) ? ItemNature.ACHIEVEMENT : ItemNature.TASK);
            case "departments" -> Correction.departments(at, parts(typed));
            case "deadline" -> {
                String day = Typed.text(typed.getFirst("dueOn"));
                yield Correction.deadline(at, day.isBlank() ? null : Typed.date(day, "task.dueIll"));
            }
            case "merge" -> Correction.merge(at);
            case "split" ->
                Correction.split(
                        at,
                        typed.getOrDefault("cut", List.of()).stream()
                                .limit(LONGEST_LIST)
                                .map(CorrectionController::place)
                                .toList());
            case "move" -> {
                String under = Typed.text(typed.getFirst("under"));
                yield Correction.move(at, under.isBlank() ? null : Integer.valueOf(place(under)));
            }
            case "noise" -> Correction.discard(at);
            default -> throw new NotFound("change", change);
        };
    }

    private static List<Correction.Part> parts(MultiValueMap<String, String> typed) {
        List<String> names = typed.getOrDefault("name", List.of());
        List<String> roles = typed.getOrDefault("role", List.of());
        List<Correction.Part> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(names.size(), LONGEST_LIST); i++) {
            if (!names.get(i).isBlank()) {
                ShareRole role = Typed.constant(
                        ShareRole.class, i < roles.size() ? roles.get(i) : "", "assign.departmentUnknown");
                parts.add(new Correction.Part(names.get(i).strip(), role == null ? ShareRole.RESPONSIBLE : role));
            }
        }
        return parts;
    }

    /** A place in the text; what is no number lies outside it. */
    private static int place(String typed) {
        Long place = Typed.number(typed);
        return place == null || place > Integer.MAX_VALUE ? -1 : Math.toIntExact(place);
    }
}
