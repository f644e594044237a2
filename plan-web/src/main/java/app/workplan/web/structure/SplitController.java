package app.workplan.web.structure;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.drafting.SplitService;
import app.workplan.service.drafting.SplitService.SplitPart;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Flash;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 拆分条目: its sentences proposed as tasks, ticked, edited and added to. */
@Controller
@RequiredArgsConstructor
class SplitController {

    private final SplitService splits;
    private final SplitPages pages;

    @GetMapping("/plans/{id}/structure/{node}/split")
    Object page(@PathVariable long id, @PathVariable long node, Actor actor, Scope scope) {
        return pages.show(actor, scope, id, node);
    }

    @PostMapping("/plans/{id}/structure/{node}/parts")
    Object split(
            @PathVariable long id,
            @PathVariable long node,
            @ModelAttribute SplitForm form,
            Actor actor,
            Scope scope,
            RedirectAttributes redirect) {
        List<SplitPart> parts = form.parts();
        try {
            splits.split(actor, id, node, parts, form.getVersion());
        } catch (RuleViolation why) {
            return pages.refuse(actor, scope, id, node, form, why);
        } catch (StaleVersion | ConcurrencyFailureException somebodyWasFaster) {
            return pages.stale(actor, scope, id, node, form);
        }
        Flash.tell(redirect, "split.done", parts.size());
        return StructureAnswers.back(id, node);
    }
}
