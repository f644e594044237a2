package app.workplan.web.structure;

import app.workplan.domain.plan.SourceSpan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.domain.task.TaskSplit.Part;
import app.workplan.service.drafting.ItemSentences;
import app.workplan.service.plan.PlanHead;
import app.workplan.service.plan.PlanQueries;
import app.workplan.service.plan.PlanTree;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Fills the page on which an item is split; where it cannot be split any more, the page of the structure says why. */
@Component
@RequiredArgsConstructor
class SplitPages {

    private final StructurePages structure;
    private final PlanQueries queries;
    private final Texts texts;
    private final Clock clock;

    /** The page with the sentences proposed, or back to the structure where there is nothing to split. */
    Object show(Actor actor, Scope scope, long planId, long node) {
        Item item = item(actor, scope, planId, node);
        if (item == null) {
            return StructureAnswers.back(planId, node);
        }
        SplitForm form = SplitForm.propose(item.sentences(), item.node().title());
        return page(item, form, RefusedForm.NONE, HttpStatus.OK);
    }

    /** The page with the reason at the row; everything typed still there. */
    ModelAndView refuse(Actor actor, Scope scope, long planId, long node, SplitForm form, RuleViolation why) {
        Item item = item(actor, scope, planId, node);
        if (item == null) {
            return structure.refuse(actor, scope, planId, node, "split", form.typed(), why);
        }
        Map<String, List<String>> problems = form.problems(texts);
        RefusedForm refused = new RefusedForm(
                "split", node, Map.of(), problems.isEmpty() ? Map.of("", List.of(texts.of(why))) : problems);
        return page(item, form, refused, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The same as 409, when somebody was faster: to be looked at and sent once more. */
    ModelAndView stale(Actor actor, Scope scope, long planId, long node, SplitForm form) {
        Item item = item(actor, scope, planId, node);
        if (item == null) {
            return structure.stale(actor, scope, planId, node, "split", form.typed());
        }
        RefusedForm refused =
                new RefusedForm("split", node, Map.of(), Map.of("", List.of(texts.of(new StaleVersion()))));
        return page(item, form, refused, HttpStatus.CONFLICT);
    }

    /** An item that may be split. */
    private record Item(PlanHead head, Node node, List<Part> sentences) {}

    private @Nullable Item item(Actor actor, Scope scope, long planId, long id) {
        PlanHead head = structure.editable(actor, scope, planId);
        PlanTree tree = queries.tree(head, LocalDate.now(clock));
        Node node = Nodes.of(tree).stream()
                .filter(row -> row.id() == id && row.isSplittable())
                .findFirst()
                .orElse(null);
        PlanTree.ItemRow row =
                tree.items().stream().filter(one -> one.id() == id).findFirst().orElse(null);
        if (node == null || row == null || !head.isDraft()) {
            return null;
        }
        SourceSpan span = row.start() == null || row.end() == null ? null : new SourceSpan(row.start(), row.end());
        return new Item(head, node, ItemSentences.of(head.text(), span, row.title()));
    }

    private static ModelAndView page(Item item, SplitForm form, RefusedForm refused, HttpStatus status) {
        form.addEmptyRows();
        return new ModelAndView("structure/split", status)
                .addObject("head", item.head())
                .addObject("item", item.node())
                .addObject("form", form)
                .addObject("refused", refused);
    }
}
