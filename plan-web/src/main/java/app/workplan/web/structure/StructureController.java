package app.workplan.web.structure;

import app.workplan.domain.plan.ChapterNature;
import app.workplan.domain.plan.DraftStructure.Step;
import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.drafting.SplitService;
import app.workplan.service.drafting.StructureService;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Typed;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * 结构编辑 of a draft. What replaces words asks for the version; a move names its neighbours, so that a conflict is tried once
 * more in the order that stands now.
 */
@Controller
@RequiredArgsConstructor
class StructureController {

    private final StructureService structure;
    private final SplitService splits;
    private final StructurePages pages;
    private final StructureAnswers answers;

    @GetMapping("/plans/{id}/structure")
    Object page(@PathVariable long id, @RequestParam(required = false) @Nullable String at, Actor actor, Scope scope) {
        return pages.show(actor, scope, id, Typed.number(at));
    }

    @PostMapping("/plans/{id}/structure/{node}")
    Object reword(
            @PathVariable long id,
            @PathVariable long node,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor,
            Scope scope,
            RedirectAttributes redirect) {
        Map<String, String> typed = Map.of("number", number, "title", title);
        return answers.seen(id, node, "reword", typed, actor, scope, redirect, () -> {
            structure.reword(actor, id, node, number, title, version);
            return node;
        });
    }

    @PostMapping("/plans/{id}/structure/{node}/nature")
    Object turn(
            @PathVariable long id,
            @PathVariable long node,
            @RequestParam(defaultValue = "") String nature,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor,
            Scope scope,
            RedirectAttributes redirect) {
        return answers.seen(id, node, "nature", Map.of("nature", nature), actor, scope, redirect, () -> {
            if (constant(ItemNature.values(), nature)) {
                structure.turnItem(actor, id, node, ItemNature.valueOf(nature), version);
            } else if (constant(ChapterNature.values(), nature)) {
                structure.turnChapter(actor, id, node, ChapterNature.valueOf(nature), version);
            } else {
                throw new RuleViolation("structure.natureMissing");
            }
            return node;
        });
    }

    @PostMapping("/plans/{id}/structure/{node}/removal")
    Object remove(
            @PathVariable long id,
            @PathVariable long node,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable Long then,
            Actor actor,
            Scope scope,
            RedirectAttributes redirect) {
        return answers.seen(id, node, "remove", Map.of(), actor, scope, redirect, () -> {
            structure.remove(actor, id, node, version);
            return then;
        });
    }

    @PostMapping("/plans/{id}/structure/{node}/merge")
    Object merge(
            @PathVariable long id,
            @PathVariable long node,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor,
            Scope scope,
            RedirectAttributes redirect) {
        return answers.seen(id, node, "merge", Map.of(), actor, scope, redirect, () -> {
            splits.merge(actor, id, node, version);
            return node;
        });
    }

    @PostMapping("/plans/{id}/structure/{node}/steps")
    Object step(
            @PathVariable long id,
            @PathVariable long node,
            @RequestParam Step step,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor,
            Scope scope,
            RedirectAttributes redirect) {
        return answers.moved(
                id, node, actor, scope, redirect, seen -> structure.step(actor, id, node, step, seen), version);
    }

    @PostMapping("/plans/{id}/structure/{node}/place")
    Object move(
            @PathVariable long id,
            @PathVariable long node,
            @RequestParam(required = false) @Nullable Long parent,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor,
            Scope scope,
            RedirectAttributes redirect) {
        return answers.moved(
                id,
                node,
                actor,
                scope,
                redirect,
                seen -> structure.move(actor, id, node, parent, before, seen),
                version);
    }

    private static boolean constant(Enum<?>[] values, String name) {
        for (Enum<?> value : values) {
            if (value.name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
