package app.workplan.web.structure;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Flash;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers the forms of the structure: back to the row, or the page with the reason and everything typed. */
@Component
@RequiredArgsConstructor
class StructureAnswers {

    private final StructurePages pages;

    /** A move in the order the page showed, or in that of now. */
    interface Move {

        void in(@Nullable Integer seen);
    }

    /** A command; gives the row to show next, null for none. */
    interface Change {

        @Nullable
        Long make();
    }

    Object moved(
            long id,
            long node,
            Actor actor,
            Scope scope,
            RedirectAttributes redirect,
            Move move,
            @Nullable Integer version) {
        try {
            try {
                move.in(version);
            } catch (StaleVersion | ConcurrencyFailureException somebodyWasFaster) {
                move.in(null);
                Flash.tell(redirect, "structure.movedAnew");
            }
        } catch (RuleViolation why) {
            return pages.refuse(actor, scope, id, node, "move", Map.of(), why);
        } catch (ConcurrencyFailureException again) {
            return pages.stale(actor, scope, id, node, "move", Map.of());
        }
        return back(id, node);
    }

    Object seen(
            long id,
            long node,
            String form,
            Map<String, String> typed,
            Actor actor,
            Scope scope,
            RedirectAttributes redirect,
            Change change) {
        try {
            Long next = change.make();
            Flash.tell(redirect, "structure.saved." + form);
            return back(id, next);
        } catch (RuleViolation why) {
            return pages.refuse(actor, scope, id, node, form, typed, why);
        } catch (StaleVersion | ConcurrencyFailureException somebodyWasFaster) {
            return pages.stale(actor, scope, id, node, form, typed);
        }
    }

    static String back(long id, @Nullable Long node) {
        return "redirect:/plans/" + id + "/structure" + (node == null ? "" : "?at=" + node + "#n-" + node);
    }
}
