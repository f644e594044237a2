package app.workplan.service.docimport.amend;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.SourceSpan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Task;
import app.workplan.service.docimport.amend.Comparison.Changed;
import app.workplan.service.docimport.amend.PresentPlan.Unit;
import app.workplan.service.document.ParsedDocument.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 一次文件改动 while it is being written: what was chosen, and which tasks got words of the new document. */
final class Amending {

    final Actor actor;
    final Plan plan;
    final PresentPlan present;
    final ReadText text;
    final Comparison comparison;
    final NewPlaces places;
    final @Nullable String basis;
    final Instant at;
    private final Set<String> taken;
    private final Map<String, Unit> units;
    private final Map<Long, SourceSpan> tied = new LinkedHashMap<>();

    Amending(
            Actor actor,
            Plan plan,
            AmendmentDesk.Compared compared,
            Set<String> taken,
            @Nullable String basis,
            Instant at) {
        this.actor = actor;
        this.plan = plan;
        this.present = compared.present();
        this.text = compared.text();
        this.comparison = compared.comparison();
        this.places = new NewPlaces(present, text, comparison);
        this.taken = taken;
        this.basis = basis;
        this.at = at;
        this.units = present.byKey();
    }

    /** Chosen new items, in the order of the text. */
    List<Item> added() {
        return comparison.added().stream()
                .filter(one -> taken.contains(Comparison.addedKey(one)))
                .map(one -> text.item(one.key()))
                .toList();
    }

    /** Items of which something is to change. */
    List<Changed> changed() {
        return comparison.changed().stream()
                .filter(one -> !facets(one).isEmpty())
                .toList();
    }

    /** Items to be removed, the lowest of the tree first. */
    List<Unit> removed() {
        List<Unit> removed = new ArrayList<>(comparison.removed().stream()
                .filter(one -> taken.contains(Comparison.removedKey(one)))
                .map(one -> unit(one))
                .toList());
        removed.sort(Comparator.comparingInt((Unit one) -> depth(one)).reversed());
        return removed;
    }

    /** What of it is to change. */
    List<Facet> facets(Changed one) {
        return one.differences().stream()
                .filter(Difference::takeable)
                .map(Difference::facet)
                .filter(facet -> taken.contains(one.key(facet)))
                .toList();
    }

    Unit unit(Provision one) {
        return Objects.requireNonNull(units.get(one.key()));
    }

    Item read(Changed one) {
        return text.item(one.read().key());
    }

    static String title(Item item) {
        return Characters.cut(item.title(), Task.MAX_TITLE);
    }

    /** 原文对应: from now on the words of the task stand in the new document. */
    void tie(long taskId, Item item) {
        tied.put(taskId, text.span(item));
    }

    Map<Long, SourceSpan> tied() {
        return tied;
    }

    /** A rule that refuses says at which item. */
    static void at(String key, String title, Runnable work) {
        try {
            work.run();
        } catch (RefusedChange known) {
            throw known;
        } catch (RuleViolation why) {
            throw new RefusedChange(key, title, why);
        }
    }

    private int depth(Unit unit) {
        int depth = 0;
        for (PresentPlan.Item at = present.item(unit.itemId()).orElse(null);
                at != null;
                at = present.item(at.parentId()).orElse(null)) {
            depth++;
        }
        return depth;
    }
}
