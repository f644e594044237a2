package app.workplan.web.structure;

import app.workplan.domain.plan.ChapterNature;
import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.plan.PlanHead;
import app.workplan.service.plan.PlanQueries;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Option;
import app.workplan.web.support.RefusedFields;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Fills the page of the structure, for the page itself and for a refused form on it. */
@Component
@RequiredArgsConstructor
class StructurePages {

    private final PlanQueries queries;
    private final PlanAccess access;
    private final Texts texts;
    private final Clock clock;

    /**
     * The page.
     *
     * @param at id of the chosen row, null for none
     */
    ModelAndView show(Actor actor, Scope scope, long planId, @Nullable Long at) {
        return page(actor, scope, planId, at, RefusedForm.NONE, HttpStatus.OK);
    }

    /** The page with the reason at the field; everything typed still there. */
    ModelAndView refuse(
            Actor actor, Scope scope, long planId, long at, String form, Map<String, String> typed, RuleViolation why) {
        Map<String, List<String>> problems = Map.of(RefusedFields.of(why), List.of(texts.of(why)));
        RefusedForm refused = new RefusedForm(form, at, typed, problems);
        return page(actor, scope, planId, at, refused, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The same as 409, when somebody was faster. */
    ModelAndView stale(Actor actor, Scope scope, long planId, long at, String form, Map<String, String> typed) {
        RefusedForm refused = new RefusedForm(form, at, typed, Map.of("", List.of(texts.of(new StaleVersion()))));
        return page(actor, scope, planId, at, refused, HttpStatus.CONFLICT);
    }

    /** @throws RuleViolation when the plan no longer has that row */
    Node node(Actor actor, Scope scope, long planId, @Nullable Long at) {
        return rows(editable(actor, scope, planId)).stream()
                .filter(row -> at != null && row.id() == at)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("structure.gone"));
    }

    /** The chapter a row lies in, null for no row. */
    @Nullable
    Long chapterAt(Actor actor, Scope scope, long planId, @Nullable Long at) {
        Long chapter = null;
        for (Node row : at == null ? List.<Node>of() : rows(editable(actor, scope, planId))) {
            chapter = row.isChapter() ? Long.valueOf(row.id()) : chapter;
            if (row.id() == at) {
                return chapter;
            }
        }
        return null;
    }

    private PlanHead editable(Actor actor, Scope scope, long planId) {
        PlanHead head = queries.head(actor, scope, planId);
        access.requireOffice(actor, head.bureauId());
        return head;
    }

    private List<Node> rows(PlanHead head) {
        return Nodes.of(queries.tree(head, LocalDate.now(clock)));
    }

    private ModelAndView page(
            Actor actor, Scope scope, long planId, @Nullable Long at, RefusedForm refused, HttpStatus status) {
        PlanHead head = editable(actor, scope, planId);
        List<Node> rows = rows(head);
        Node chosen = rows.stream()
                .filter(row -> at != null && row.id() == at)
                .findFirst()
                .orElse(null);
        return new ModelAndView("structure/page", status)
                .addObject("head", head)
                .addObject("rows", rows)
                .addObject("chosen", chosen)
                .addObject("refused", refused)
                .addObject("targets", chosen == null || !chosen.isItem() ? List.of() : Nodes.targets(rows, chosen))
                .addObject("natures", natures(chosen));
    }

    private List<Option> natures(@Nullable Node chosen) {
        if (chosen == null || chosen.nature() == null) {
            return List.of();
        }
        return chosen.isChapter()
                ? options("chapterNature.", ChapterNature.values())
                : options("itemNature.", ItemNature.values());
    }

    private List<Option> options(String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(one -> new Option(one.name(), texts.of(prefix + one.name())))
                .toList();
    }
}
