package app.workplan.service.docimport.amend;

import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.plan.PlanState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 计划现状: the plan as it stands, told item by item.
 *
 * @param seal changes when any task or item of the plan is changed by anybody; what departments report does not count
 */
public record PresentPlan(
        long planId,
        String title,
        PlanState state,
        List<Chapter> chapters,
        List<Item> items,
        List<Unit> units,
        String seal) {

    /** 章. */
    public record Chapter(long id, @Nullable String number, String title) {}

    /** 条目 of any level, tracked or a mere heading. */
    public record Item(
            long id,
            long chapterId,
            @Nullable Long parentId,
            @Nullable String number,
            String title,
            ItemNature nature) {}

    /**
     * 一条规定 with what carries it.
     *
     * @param itemId null for a task of no item, and for one added after issue
     * @param taskIds at least one
     */
    public record Unit(Provision provision, @Nullable Long itemId, List<Long> taskIds) {}

    /** 草稿. */
    public boolean isDraft() {
        return state == PlanState.DRAFT;
    }

    List<Provision> provisions() {
        return units.stream().map(Unit::provision).toList();
    }

    Map<String, Unit> byKey() {
        Map<String, Unit> byKey = new HashMap<>();
        units.forEach(one -> byKey.put(one.provision().key(), one));
        return byKey;
    }

    Optional<Item> item(@Nullable Long id) {
        return items.stream().filter(one -> id != null && one.id() == id).findFirst();
    }
}
