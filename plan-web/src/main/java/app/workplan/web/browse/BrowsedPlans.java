package app.workplan.web.browse;

import app.workplan.domain.shared.Actor;
import app.workplan.service.browse.NamedChapter;
import app.workplan.service.browse.PlanNameQueries;
import app.workplan.service.browse.PlanNames;
import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.JudgedDay;
import app.workplan.web.support.Option;
import app.workplan.web.support.Texts;
import app.workplan.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 浏览页的框: the plan, the day judged and the choices that every page of this package begins with. */
@Component
@RequiredArgsConstructor
class BrowsedPlans {

    private final PlanNameQueries names;
    private final Texts texts;
    private final Clock clock;

    /**
     * Opens the plan for the reader and tells the frame the day.
     *
     * @param typed the as-of day of the address
     */
    BrowsedPlan open(
            Actor actor, Scope scope, long planId, @Nullable String typed, HttpServletRequest request, Model model) {
        JudgedPlan plan = names.plan(actor, scope, planId);
        AsOf asOf = plan.asOf(typed, LocalDate.now(clock));
        JudgedDay.show(model, asOf);
        model.addAttribute("plan", plan);
        return new BrowsedPlan(plan, asOf, request.getContextPath());
    }

    /** What an address asks for by its id, among what there is; the rest is said to be gone. */
    record Chosen(@Nullable Long id, boolean gone) {

        static Chosen of(@Nullable String typed, List<Option> choices) {
            Long id = Typed.number(typed);
            boolean asked = typed != null && !typed.isBlank();
            boolean there =
                    id != null && choices.stream().anyMatch(one -> one.value().equals(String.valueOf(id)));
            return new Chosen(there ? id : null, asked && !there);
        }
    }

    static List<Option> departments(PlanNames names) {
        return names.departments().stream()
                .map(one -> new Option(String.valueOf(one.id()), one.name()))
                .toList();
    }

    List<Option> chapters(PlanNames names) {
        List<Option> options = new ArrayList<>();
        for (NamedChapter one : names.chapters()) {
            options.add(new Option(String.valueOf(one.id()), heading(one)));
        }
        return options;
    }

    String heading(NamedChapter chapter) {
        String number = chapter.number();
        return number == null || number.isBlank()
                ? chapter.title()
                : texts.of("chapter.heading", number, chapter.title());
    }
}
